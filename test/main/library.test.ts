import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import type { Library } from '../../main/library.ts';

vi.mock('electron', () => ({ app: { isPackaged: false, getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
vi.mock('../../main/paths.ts', () => ({ PATHS: { decks: join(import.meta.dirname, '../../decks') } }));
const { openLibrary } = await import('../../main/library.ts');
const { openLayers } = await import('../../main/stores/layers.ts');
const { openRecents } = await import('../../main/stores/recents.ts');

let folder = '';
let library: Library;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-library-')));
  library = openLibrary(openRecents(folder), openLayers(folder), () => BLANK_PROFILE, () => undefined);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has a look for a deck that was forgotten while others were looked at, and none that fails', async () => {
  const deck = join(folder, 'Talk.md');
  writeFileSync(deck, '# Talk\n');
  const { key } = await library.add(deck);
  expect(await library.look(key)).toMatchObject({ key, state: 'here', title: 'Talk' });
  library.forget(key);
  expect(await library.look(key)).toMatchObject({ key, state: 'unreadable', trouble: { code: 'not-found' } });
});
