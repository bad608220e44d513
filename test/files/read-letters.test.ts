import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDeck } from '../../files/open-deck.ts';
import { readLetters } from '../../files/letters/read-letters.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
let count = 0;
const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => fill(join(root, String((count += 1))), { 'deck.md': '# A deck\n', ...files });
const LETTER = '---\nid: one\ntitle: One\nfor: members\n---\nHello.\n';

test('a deck brings the Markdown files of its letters folder, in order of their names', async () => {
  const { sources, findings } = await openDeck(folder({ 'letters/b.md': LETTER, 'letters/a.markdown': LETTER, 'letters/.hidden.md': LETTER, 'letters/picture.png': 'x', 'letters/deeper/c.md': LETTER }));
  expect(sources.letters).toEqual({ files: [{ name: 'letters/a.markdown', text: LETTER }, { name: 'letters/b.md', text: LETTER }], findings: [] });
  expect(findings).toEqual([]);
});

test('a deck without letters, and a loose file, bring none', async () => {
  const own = folder({});
  expect((await openDeck(own)).sources).not.toHaveProperty('letters');
  expect(await readLetters(own)).toBeUndefined();
  const loose = folder({ 'other.md': '# Loose\n', 'letters/a.md': LETTER });
  expect((await openDeck(join(loose, 'other.md'))).sources).not.toHaveProperty('letters');
  expect(await readLetters(folder({ letters: 'a file' }))).toBeUndefined();
});

test('a letter that can\'t be read is said, and the others are there', async () => {
  const own = folder({ 'letters/a.md': LETTER, 'letters/broken.md': new Uint8Array([0x41, 0x0a, 0xff, 0xfe]), 'letters/large.md': 'x'.repeat(200_001) });
  mkdirSync(join(own, 'letters', 'folder.md'));
  const { sources, findings } = await openDeck(own);
  expect(sources.letters?.files.map(({ name }) => name)).toEqual(['letters/a.md']);
  expect(sources.letters?.findings.map(({ code, file, line, letter }) => [code, file, line, letter])).toEqual([
    ['letter-unread', 'letters/broken.md', 2, 'letters/broken.md'],
    ['letter-unread', 'letters/folder.md', 1, 'letters/folder.md'],
    ['letter-unread', 'letters/large.md', 1, 'letters/large.md'],
  ]);
  // The deck itself opens all the same.
  expect(findings).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a link that leads out of the deck\'s folder is never read', async () => {
  const own = folder({ 'letters/a.md': LETTER });
  writeFileSync(join(root, 'secret.md'), LETTER);
  symlinkSync(join(root, 'secret.md'), join(own, 'letters', 'z.md'));
  const letters = await readLetters(own);
  expect(letters?.files.map(({ name }) => name)).toEqual(['letters/a.md']);
  expect(letters?.findings).toMatchObject([{ code: 'letter-unread', file: 'letters/z.md', message: expect.stringContaining('leads out of the folder of the deck') as string }]);
});

test('of more than fifty files the rest are left', async () => {
  const letters = await readLetters(folder(Object.fromEntries(Array.from({ length: 53 }, (_, index) => [`letters/${String(index).padStart(2, '0')}.md`, LETTER]))));
  expect(letters?.files).toHaveLength(50);
  expect(letters?.findings).toMatchObject([{ level: 'warning', code: 'too-many-letters' }]);
});
