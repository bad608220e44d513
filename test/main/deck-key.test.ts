import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeckMeta } from '../../core/deck/model.ts';
import type { Recents } from '../../main/stores/recents.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
const { keyFor } = await import('../../main/decks/deck-key.ts');
const { openRecents } = await import('../../main/stores/recents.ts');

const meta = (id: string, format: 1 | undefined = 1): DeckMeta =>
  ({ format, id, title: id, version: '', issued: undefined, lang: 'en-GB', theme: 'campaign', audiences: ['members'], powerpoint: undefined });
const listed = (key: string, place: string, id: string) => ({ key, place, title: id, version: '', openedAt: '', id });

let folder = '';
let recents: Recents;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'branchdeck-key-')));
  recents = openRecents(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is the one that the place is listed under', async () => {
  recents.add(listed('moved-here', '/decks/pay', 'pay'));
  expect(await keyFor(recents, '/decks/pay', meta('another-by-now'))).toBe('moved-here');
});

it('comes along when the deck was moved, and not with a copy', async () => {
  recents.add(listed('gone', join(folder, 'before'), 'pay'));
  expect(await keyFor(recents, join(folder, 'after'), meta('pay'))).toBe('gone');
  recents.change('gone', { place: folder });
  expect(await keyFor(recents, join(folder, 'after'), meta('pay'))).not.toBe('gone');
});

it('comes along with no foreign deck and with no bundled one', async () => {
  recents.add(listed('foreign', join(folder, 'before'), ''));
  recents.add(listed('bundled', '', 'pay'));
  expect(await keyFor(recents, join(folder, 'after'), meta('', undefined))).not.toBe('foreign');
  expect(await keyFor(recents, join(folder, 'after'), meta('pay'))).not.toBe('bundled');
});

it('of a new deck is made of its place, and is another where a moved deck has that', async () => {
  const key = await keyFor(recents, '/decks/pay', meta('pay'));
  expect(await keyFor(recents, '/decks/pay', meta('else'))).toBe(key);
  recents.add(listed(key, folder, 'pay'));
  expect(await keyFor(recents, '/decks/pay', meta('else'))).not.toBe(key);
});
