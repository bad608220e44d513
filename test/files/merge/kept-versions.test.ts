import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { keepVersion, keptVersion } from '../../../files/merge/kept-versions.ts';
import { sourcesOf } from '../../core/merge/decks.ts';
import { tempFolder } from '../temp.ts';

const META = { id: 'test-deck', version: '2025-11' };
const deck = (body: string) => sourcesOf('2025-11', [{ id: 'a', body }], '  poll: { label: Poll, kind: count, value: 4, source: S, as-of: 2025-11-01 }\n', { jcnc: '---\nid: jcnc\n---\nDear' });

/** The files of a folder and of those in it. */
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)) : [];

it('gives back a version as it was first seen', async () => {
  const folder = join(tempFolder(), 'versions');
  await keepVersion(folder, META, deck('## As issued'));
  expect(await keptVersion(folder, META)).toEqual(deck('## As issued'));
  await keepVersion(folder, META, deck('## Written over by somebody'));
  expect(await keptVersion(folder, META)).toEqual(deck('## As issued'));
  expect(filesIn(folder)).toHaveLength(1);
});

it('keeps a deck of a deck file alone', async () => {
  const folder = tempFolder();
  const sources = { deck: sourcesOf('1', [{ id: 'a', body: '## A' }]).deck, figures: undefined, images: [] };
  await keepVersion(folder, META, sources);
  expect(await keptVersion(folder, META)).toEqual({ ...sources, letters: { files: [], findings: [] } });
});

it('has none of a version that was never opened', async () => {
  expect(await keptVersion(join(tempFolder(), 'nowhere'), META)).toBeUndefined();
});

it.each([['', 'nothing'], ['{"deck":', 'half a file'], ['{"deck":1,"images":[],"letters":[]}', 'another form'], ['\u0000\u0000', 'zeros']])('takes a damaged file (%j: %s) for none, and keeps the version anew', async (text) => {
  const folder = tempFolder();
  await keepVersion(folder, META, deck('## As issued'));
  const [path] = filesIn(folder);
  writeFileSync(path ?? '', text);
  expect(await keptVersion(folder, META)).toBeUndefined();
  await keepVersion(folder, META, deck('## Seen later'));
  expect(await keptVersion(folder, META)).toEqual(deck('## Seen later'));
});

it('tells versions apart that differ only in what a file’s name can’t hold, and none leaves the folder', async () => {
  const folder = join(tempFolder(), 'in', 'versions');
  const names = ['', '2025-11', '2025/11', '2025 11', '2025-11 ', 'A', 'a', '../../../out', '/etc/passwd', 'CON', '.', '..', 'ä', 'a\u0308', '\u0000', 'x'.repeat(2_000), `${'x'.repeat(2_000)}y`, 'C:\\out'];
  for (const [index, version] of names.entries()) {
    await keepVersion(folder, { id: index % 2 === 0 ? 'test-deck' : '../deck', version }, deck(`## ${index}`));
  }
  for (const [index, version] of names.entries()) {
    expect((await keptVersion(folder, { id: index % 2 === 0 ? 'test-deck' : '../deck', version }))?.deck.text, JSON.stringify(version)).toContain(`## ${index}\n`);
  }
  const all = filesIn(dirname(dirname(folder)));
  expect(all).toHaveLength(names.length);
  expect(all.filter((path) => !resolve(path).startsWith(`${resolve(folder)}${sep}`))).toEqual([]);
  // Those that differ in their capitals alone are two files on every system.
  expect(new Set(all.map((path) => path.toLowerCase())).size).toBe(all.length);
  expect(readFileSync(all[0] ?? '', 'utf8')).not.toBe('');
});
