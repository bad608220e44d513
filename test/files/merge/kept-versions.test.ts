import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { keepVersion, keptTexts, keptVersion } from '../../../files/merge/kept-versions.ts';
import { sourcesOf } from '../../core/merge/decks.ts';
import { tempFolder } from '../temp.ts';

const META = { id: 'test-deck', version: '2025-11' };
const deck = (body: string) => sourcesOf('2025-11', [{ id: 'a', body }], '  poll: { label: Poll, kind: count, value: 4, source: S, as-of: 2025-11-01 }\n', { jcnc: '---\nid: jcnc\n---\nDear' });

/** The files of a folder and of those in it. */
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)) : [];

it('gives back a version as it was last opened from a place, and its first text beside it', async () => {
  const folder = join(tempFolder(), 'versions');
  await keepVersion(folder, META, deck('## As issued'), 'here');
  expect(await keptTexts(folder, META, 'here')).toEqual([deck('## As issued')]);
  for (const body of ['## Corrected', '## Corrected again', '## Corrected again']) await keepVersion(folder, META, deck(body), 'here');
  expect(await keptTexts(folder, META, 'here')).toEqual([deck('## Corrected again'), deck('## As issued')]);
  // However often it is corrected.
  expect(filesIn(folder)).toHaveLength(2);
});

it('goes on from the text of the same place, and from the one opened last of all where that has none', async () => {
  const folder = join(tempFolder(), 'versions');
  await keepVersion(folder, META, deck('## There'), 'there');
  await keepVersion(folder, META, deck('## Here'), 'here');
  for (const path of filesIn(folder)) utimesSync(path, 1_000, 1_000);
  await keepVersion(folder, META, deck('## There'), 'there');
  expect(await Promise.all(['here', 'there', 'elsewhere'].map((opener) => keptVersion(folder, META, opener)))).toEqual([deck('## Here'), deck('## There'), deck('## There')]);
});

it('reads what an earlier Branchdeck kept, and lets no text of which less can be read take another’s place', async () => {
  const folder = join(tempFolder(), 'versions');
  await keepVersion(folder, META, deck('## As issued'), 'here');
  const broken = { ...deck('## Half saved'), figures: { name: 'figures.yaml', text: 'figures: [' } };
  await keepVersion(folder, META, broken, 'here');
  expect(await keptVersion(folder, META, 'here')).toEqual(deck('## As issued'));
  await keepVersion(folder, META, deck('## Mended'), 'here');
  expect(await keptVersion(folder, META, 'here')).toEqual(deck('## Mended'));
  // It kept the first text alone.
  const [first] = filesIn(folder).toSorted((one, other) => one.length - other.length);
  const older = join(tempFolder(), 'versions', 'x');
  await keepVersion(older, META, deck('## As issued'), 'here');
  for (const path of filesIn(older)) writeFileSync(path, path.length === Math.min(...filesIn(older).map(({ length }) => length)) ? readFileSync(first ?? '', 'utf8') : '');
  expect(await keptVersion(older, META, 'here')).toEqual(deck('## As issued'));
});

it('keeps a deck of a deck file alone', async () => {
  const folder = tempFolder();
  const sources = { deck: sourcesOf('1', [{ id: 'a', body: '## A' }]).deck, figures: undefined, images: [] };
  await keepVersion(folder, META, sources, 'here');
  expect(await keptVersion(folder, META, 'here')).toEqual({ ...sources, letters: { files: [], findings: [] } });
});

it('has none of a version that was never opened', async () => {
  expect(await keptVersion(join(tempFolder(), 'nowhere'), META, 'here')).toBeUndefined();
});

it.each([['', 'nothing'], ['{"deck":', 'half a file'], ['{"deck":1,"images":[],"letters":[]}', 'another form'], ['\u0000\u0000', 'zeros']])('takes a damaged file (%j: %s) for none, and keeps the version anew', async (text) => {
  const folder = tempFolder();
  await keepVersion(folder, META, deck('## As issued'), 'here');
  for (const path of filesIn(folder)) writeFileSync(path, text);
  expect(await keptVersion(folder, META, 'here')).toBeUndefined();
  await keepVersion(folder, META, deck('## Seen later'), 'here');
  expect(await keptTexts(folder, META, 'here')).toEqual([deck('## Seen later')]);
});

it('tells versions apart that differ only in what a file’s name can’t hold, and none leaves the folder', async () => {
  const folder = join(tempFolder(), 'in', 'versions');
  const names = ['', '2025-11', '2025/11', '2025 11', '2025-11 ', 'A', 'a', '../../../out', '/etc/passwd', 'CON', '.', '..', 'ä', 'a\u0308', '\u0000', 'x'.repeat(2_000), `${'x'.repeat(2_000)}y`, 'C:\\out'];
  for (const [index, version] of names.entries()) {
    await keepVersion(folder, { id: index % 2 === 0 ? 'test-deck' : '../deck', version }, deck(`## ${index}`), index % 3 === 0 ? '../there' : 'here');
  }
  for (const [index, version] of names.entries()) {
    expect((await keptVersion(folder, { id: index % 2 === 0 ? 'test-deck' : '../deck', version }, 'here'))?.deck.text, JSON.stringify(version)).toContain(`## ${index}\n`);
  }
  const all = filesIn(dirname(dirname(folder)));
  expect(all).toHaveLength(names.length * 2);
  expect(all.filter((path) => !resolve(path).startsWith(`${resolve(folder)}${sep}`))).toEqual([]);
  // Those that differ in their capitals alone are two files on every system.
  expect(new Set(all.map((path) => path.toLowerCase())).size).toBe(all.length);
  expect(readFileSync(all[0] ?? '', 'utf8')).not.toBe('');
});
