import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import type { Library } from '../../main/library-model.ts';

vi.mock('electron', () => ({ app: { isPackaged: false, getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
vi.mock('../../main/paths.ts', () => ({ PATHS: { decks: join(import.meta.dirname, '../../decks') } }));
const { openLibrary } = await import('../../main/library.ts');
const { openLayers } = await import('../../main/stores/layers.ts');
const { openMarking } = await import('../../main/decks/mark-deck.ts');
const { sourceFigure } = await import('../../main/decks/source-figure.ts');
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

it('finds a foreign deck that was moved and changed in part, and takes no other for it', async () => {
  const [moved, other, before] = ['moved.md', 'other.md', 'before.md'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(before, '# Talk\n\n---\n\n## Then\n');
  writeFileSync(moved, '# Talk\n\n---\n\n## Then, and what else\n');
  writeFileSync(other, '# Talk on another day\n\n---\n\n## Now\n');
  const { key } = await library.openPath(before);
  rmSync(before);
  expect(await library.look(key)).toMatchObject({ state: 'missing' });
  expect(await library.replace(key, other)).toEqual({ other: { title: 'Talk on another day', place: other } });
  expect(await library.replace(key, moved)).toMatchObject({ found: expect.arrayContaining([expect.objectContaining({ key, place: moved })]) });
  expect(await library.look(key)).toMatchObject({ state: 'here' });
});

it('says in the text of one’s own deck alone who may see a slide, and takes that back where nobody wrote since', async () => {
  const deck = '---\nformat: 1\nid: own\ntitle: Own\naudiences: [members]\n---\n# One\n';
  const path = join(folder, 'deck.md');
  writeFileSync(path, deck);
  const { key } = await library.openPath(folder);
  const marking = openMarking(library);
  const marks = [{ id: 'one', audience: ['members' as const, 'employer' as const] }];
  await expect(marking.mark(key, marks)).rejects.toMatchObject({ code: 'usage' });
  expect(readFileSync(path, 'utf8')).toBe(deck);

  expect((await library.addOwn(folder)).key).toBe(key);
  expect(await library.open(key)).toMatchObject({ own: true });
  expect((await marking.mark(key, marks)).sources.deck.text).toContain('audience: [members, employer]');
  await marking.unmark(key);
  expect(readFileSync(path, 'utf8')).toBe(deck);
  await expect(marking.unmark(key)).rejects.toMatchObject({ code: 'blocked' });

  await marking.mark(key, marks);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nWritten since.\n`);
  await expect(marking.unmark(key)).rejects.toMatchObject({ code: 'blocked' });
  expect(readFileSync(path, 'utf8')).toContain('Written since.');
});

it('says in the figures of one’s own deck alone where a figure comes from', async () => {
  writeFileSync(join(folder, 'deck.md'), '---\nformat: 1\nid: own\ntitle: Own\naudiences: [members]\n---\n# {{ answered }} answered\n');
  const figures = join(folder, 'figures.yaml');
  writeFileSync(figures, 'figures:\n  answered: { label: Leaders who answered, kind: count, value: 1400, scope: national, source: "" }\n');
  const { key } = await library.openPath(folder);
  const said = { source: 'A poll of heads', asOf: '2025-10-11' };
  await expect(sourceFigure(library, key, 'answered', said)).rejects.toMatchObject({ code: 'usage' });
  await library.addOwn(folder);
  expect((await sourceFigure(library, key, 'answered', said)).sources.figures?.text).toContain('A poll of heads');
  expect(readFileSync(figures, 'utf8')).toContain('as-of: 2025-10-11');
  await expect(sourceFigure(library, key, 'gone', said)).rejects.toMatchObject({ code: 'usage' });
});
