import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
const { openRehearsals } = await import('../../main/stores/rehearsals.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-rehearsals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('remembers the last rehearsal of each deck, and keeps its times where that is asked for', () => {
  const rehearsals = openRehearsals(folder);
  expect(rehearsals.of('a')).toEqual({ last: undefined, kept: undefined });
  rehearsals.keep('a');
  rehearsals.remember('a', { one: 61_000, two: 30_000 }, '2025-11-20');
  rehearsals.keep('a');
  rehearsals.remember('a', { one: 90_000 }, '2025-11-23');
  rehearsals.remember('b', { one: 5_000 }, '2025-11-23');
  expect(openRehearsals(folder).of('a')).toEqual({ last: { on: '2025-11-23', times: { one: 90_000 } }, kept: { one: 60_000, two: 30_000 } });
  rehearsals.keep('a');
  expect(openRehearsals(folder).of('a').kept).toEqual({ one: 90_000, two: 30_000 });
  expect(openRehearsals(folder).of('b').kept).toBeUndefined();
});

it('starts afresh where what was kept makes no sense', () => {
  writeFileSync(join(folder, 'rehearsals.json'), '{"decks":{"a":{"kept":{"one":"long"}}}}');
  expect(openRehearsals(folder).of('a')).toEqual({ last: undefined, kept: undefined });
});
