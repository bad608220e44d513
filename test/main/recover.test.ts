import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearOrphans, goodCopy, keepGoodCopy, recover } from '../../main/stores/recover.ts';

const NOW = new Date('2025-11-27T18:00:00Z');
const accepts = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves a sound file alone and keeps a copy', () => {
  writeFileSync(path, '{"ok":1}');
  expect(recover(path, accepts, NOW)).toBe('sound');
  expect(readFileSync(goodCopy(path), 'utf8')).toBe('{"ok":1}');
});

it.each(['', '{"ok":', '[]', '\u0000\u0000'])('moves %j aside and puts the last good copy back', (damaged) => {
  writeFileSync(path, '{"ok":1}');
  keepGoodCopy(path);
  writeFileSync(path, damaged);
  expect(recover(path, accepts, NOW)).toBe('restored');
  expect(readFileSync(path, 'utf8')).toBe('{"ok":1}');
  const [aside] = readdirSync(join(folder, 'damaged'));
  expect(aside).toBe('settings 2025-11-27T18.00.00.000Z.json');
  expect(readFileSync(join(folder, 'damaged', aside ?? ''), 'utf8')).toBe(damaged);
});

it('starts afresh where there is no copy, and still keeps the damaged file', () => {
  writeFileSync(path, 'x');
  expect(recover(path, accepts, NOW)).toBe('lost');
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(folder, 'damaged'))).toHaveLength(1);
});

it('has nothing to do at the first start', () => {
  expect(recover(path, accepts, NOW)).toBe('new');
  clearOrphans(join(folder, 'none'));
});

it('clears what cut-off writes left, and nothing else', () => {
  writeFileSync(path, '{}');
  writeFileSync(`${path}.tmp-1234567890abcdef`, 'half');
  mkdirSync(join(folder, 'notes'));
  clearOrphans(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['notes', 'settings.json']);
});
