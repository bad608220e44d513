import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import type { KeptDeck } from '../../files/deckpack/keep-deck.ts';
import { workFor, type AppFromApart } from '../../main/apart/work-apart.ts';
import { takePackWork, type TakePackOrder } from '../../main/decks/take-pack-work.ts';
import { DECK_MD, GOOD, packOf } from '../files/deckpack/pack-of.ts';
import { standIn } from '../support/stand-in-apart.ts';

vi.mock('electron', () => ({ app: { isPackaged: false, getPath: () => tmpdir() }, utilityProcess: {} }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
vi.mock('../../main/paths.ts', () => ({ PATHS: { decks: join(import.meta.dirname, '../../decks') } }));
vi.mock('../../main/push.ts', () => ({ push: vi.fn() }));
const { takePack, packedDecks } = await import('../../main/decks/take-pack.ts');
const { openPaths } = await import('../../main/open-from-outside.ts');
const { openLibrary } = await import('../../main/library.ts');
const { openLayers } = await import('../../main/stores/layers.ts');
const { openRecents } = await import('../../main/stores/recents.ts');

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-take-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sent = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const ofVersion = (version: string, more: Record<string, string> = {}): Uint8Array => packOf({ ...GOOD, 'deck.md': DECK_MD.replace('2026.1', version), ...more }, { manifest: { version } });
const take = (path: string): Promise<KeptDeck> => takePack(path, packedDecks(folder), () => standIn((app: AppFromApart<TakePackOrder, never, KeptDeck>) => workFor(app, takePackWork)));
const versions = (): string[] => readdirSync(join(packedDecks(folder), 'fair-pay')).toSorted();

it('keeps each version of a deck once, for itself', async () => {
  const first = await take(sent('a.branchdeck', ofVersion('2026.1')));
  expect(first).toMatchObject({ id: 'fair-pay', title: 'Fair pay', version: '2026.1', isNew: true, place: join(folder, 'decks', 'fair-pay', '2026.1') });
  expect(readFileSync(join(first.place, 'deck.md'), 'utf8')).toBe(DECK_MD);
  expect(await take(sent('again.branchdeck', ofVersion('2026.1')))).toMatchObject({ place: first.place, isNew: false });
  expect(await take(sent('b.branchdeck', ofVersion('2026.2')))).toMatchObject({ isNew: true, version: '2026.2' });
  expect(versions()).toEqual(['2026.1', '2026.2']);
});

it('keeps another deck under the same version beside the first, and puts back what was changed there', async () => {
  const first = await take(sent('a.branchdeck', ofVersion('1')));
  const other = await take(sent('b.branchdeck', ofVersion('1', { 'letters/more.md': 'More' })));
  expect(other.place).not.toBe(first.place);
  writeFileSync(join(first.place, 'deck.md'), 'CHANGED');
  const again = await take(sent('a.branchdeck', ofVersion('1')));
  expect(readFileSync(join(again.place, 'deck.md'), 'utf8')).toContain('version: 1\n');
  expect(readFileSync(join(first.place, 'deck.md'), 'utf8')).toBe('CHANGED');
});

it.each(['../../evil', 'CON', '', '1 / 2', 'a'.repeat(150), '..'])('keeps the version %j in a folder of its own', async (version) => {
  const { place } = await take(sent('a.branchdeck', packOf({ ...GOOD, 'deck.md': DECK_MD.replace('version: 2026.1', `version: "${version}"`) }, { manifest: { version } })));
  expect(join(place, '..')).toBe(join(folder, 'decks', 'fair-pay'));
  expect(versions()).toHaveLength(1);
});

it('makes nothing of a pack that is refused, and takes away what an end in the middle left', async () => {
  await expect(take(sent('evil.branchdeck', packOf({ ...GOOD, '../evil.md': 'a' })))).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('“../evil.md” leads out') as string });
  expect(readdirSync(folder)).toEqual(['evil.branchdeck']);
  mkdirSync(join(packedDecks(folder), 'fair-pay', '.2026.1.0123456789ab.tmp'), { recursive: true });
  await take(sent('a.branchdeck', ofVersion('2026.1')));
  expect(versions()).toEqual(['2026.1']);
});

it('opens as one deck, whichever of its versions came last, with the branch’s changes', async () => {
  const recents = openRecents(folder);
  const library = openLibrary(recents, openLayers(folder), () => BLANK_PROFILE, () => undefined, packedDecks(folder));
  const open = async (path: string): Promise<string> => {
    const opened = await openPaths(library, [path], take);
    return 'key' in opened ? opened.key : '';
  };
  const key = await open(sent('a.branchdeck', ofVersion('2026.1')));
  const { layer } = await library.open(key);
  await library.saveLayer(key, { ...layer, slides: { ...layer.slides, notes: { 'fair-pay': 'Ours' } } }, { undo: [], redo: [] } as never);
  // Added, and not opened: the library says what is new in it.
  const { key: added } = await library.add((await take(sent('b.branchdeck', ofVersion('2026.2')))).place);
  expect(added).toBe(key);
  expect(await library.look(key)).toMatchObject({ version: '2026.2', news: { slides: { changed: 0 } } });
  expect(await open(sent('c.branchdeck', ofVersion('2026.3')))).toBe(key);
  expect(recents.list().map(({ version }) => version)).toEqual(['2026.3']);
  expect((await library.open(key)).layer.slides.notes).toEqual({ 'fair-pay': 'Ours' });
  // A folder that is only called like a pack is a folder.
  mkdirSync(join(folder, 'folder.branchdeck'));
  writeFileSync(join(folder, 'folder.branchdeck', 'deck.md'), '# A talk\n');
  expect(await openPaths(library, [join(folder, 'folder.branchdeck')], take)).toMatchObject({ sources: { deck: { text: '# A talk\n' } } });
});
