import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { BRANCH, DECK, FIGURES } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const root = tempFolder();
let count = 0;
const LETTER = '---\nid: hello\ntitle: A greeting\nfor: employer\nto: "{{ employer.name }}"\n---\nDear all, we were {{ local-present }}.\n';
const NOTE = '---\nid: note\ntitle: A note\nfor: [members, employer]\n---\nHello.\n\n<!-- only: members -->\nFor us.\n<!-- end -->\n';
const work = (files: Readonly<Record<string, string>> = {}): string =>
  fill(join(root, String((count += 1))), { 'small/deck.md': DECK, 'small/figures.yaml': FIGURES, 'small/letters/a.md': LETTER, 'small/letters/b.md': NOTE, 'branch.yaml': BRANCH, 'out/.keep': '', ...files });
const left = (folder: string): string[] => readdirSync(join(folder, 'out')).filter((name) => name !== '.keep');
const words = (path: string): string => strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
const DAY = ['--today', '2025-11-27'];

describe('letters', () => {
  it('lists them by id, with their title and whom they are for', () => {
    expect(branchdeck(work(), 'letters', 'small')).toEqual({ code: 0, out: 'hello  A greeting (for employer)\nnote   A note (for members, employer)\n', err: '' });
    expect(JSON.parse(branchdeck(work(), 'letters', 'small', '--json').out)).toMatchObject({ letters: [{ id: 'hello', for: ['employer'] }, { id: 'note' }] });
  });

  it('says what is wrong with a file that is none', () => {
    const { code, out, err } = branchdeck(work({ 'small/letters/c.md': 'Dear all' }), 'letters', 'small');
    expect([code, out.split('\n').length]).toEqual([0, 3]);
    expect(err).toContain('small/letters/c.md:1: ');
  });
});

describe('letter', () => {
  it('writes a Word document and says what is blank in it', () => {
    const folder = work();
    expect(branchdeck(folder, 'letter', 'small', 'hello', '--to', 'docx', '--out', 'out/x.docx', '--branch', 'branch.yaml', ...DAY)).toEqual({ code: 0, out: 'out/x.docx: A greeting, for employer.\n', err: 'Still blank, and marked in it: the employer\'s name.\n' });
    expect(words(join(folder, 'out/x.docx'))).toMatch(/\[name of the employer\][^]*27 November 2025[^]*we were 42/);
    const first = readFileSync(join(folder, 'out/x.docx'));
    branchdeck(folder, 'letter', 'small', 'hello', '--to', 'docx', '--out', 'out/x.docx', '--branch', 'branch.yaml', ...DAY);
    expect(readFileSync(join(folder, 'out/x.docx')).equals(first)).toBe(true);
  });

  it('writes text for an email, for the audience that is named', () => {
    const folder = work();
    expect(branchdeck(folder, 'letter', 'small', 'note', '--to', 'txt', '--out', 'out/x.txt')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('This letter is made for members, employer: add --audience.') as string });
    expect(branchdeck(folder, 'letter', 'small', 'note', '--to', 'txt', '--out', 'out/x.txt', '--audience', 'employer').code).toBe(0);
    expect(readFileSync(join(folder, 'out/x.txt'), 'utf8')).toBe('Subject: A note\r\n\r\nHello.\r\n');
    expect(branchdeck(folder, 'letter', 'small', 'hello', '--to', 'txt', '--out', 'out/y.txt', '--audience', 'members')).toMatchObject({ code: 1, err: expect.stringContaining('no version of this letter for members') as string });
    expect(left(folder)).toEqual(['x.txt']);
  });

  it('writes Markdown that reads well anywhere', () => {
    const folder = work();
    expect(branchdeck(folder, 'letter', 'small', 'hello', '--to', 'md', '--out', 'out/x.md', '--branch', 'branch.yaml', ...DAY)).toEqual({ code: 0, out: 'out/x.md: A greeting, for employer.\n', err: 'Still blank, and marked in it: the employer\'s name.\n' });
    expect(readFileSync(join(folder, 'out/x.md'), 'utf8')).toBe('\\[name of the employer\\]\n\n27 November 2025\n\nDear all, we were 42.\n\n# A greeting\n');
  });

  it('stops for what is wrong in the letter, and not for what is wrong on a slide', () => {
    const folder = work({ 'small/letters/c.md': '---\nid: third\ntitle: T\nfor: members\n---\nHello {{ nobody }}\n', 'small/deck.md': `${DECK}\n\n{{ nobody }}\n` });
    const wrong = branchdeck(folder, 'letter', 'small', 'third', '--to', 'txt', '--out', 'out/x.txt');
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toMatch(/^small\/letters\/c\.md:6: .*\n1 thing stops this letter\. No file was written\./);
    expect(branchdeck(folder, 'letter', 'small', 'hello', '--to', 'txt', '--out', 'out/y.txt')).toMatchObject({ code: 0 });
    expect(left(folder)).toEqual(['y.txt']);
  });

  it('stops for a branch file that can\'t be read', () => {
    const folder = work({ 'bad.yaml': 'deck: [' });
    expect(branchdeck(folder, 'letter', 'small', 'hello', '--to', 'txt', '--out', 'out/x.txt', '--branch', 'bad.yaml')).toMatchObject({ code: 1, out: '' });
    expect(left(folder)).toEqual([]);
  });

  it('says which letters there are where the id is none', () => {
    expect(branchdeck(work(), 'letter', 'small', 'goodbye', '--to', 'txt', '--out', 'out/x.txt')).toMatchObject({ code: 1, err: 'This deck has no letter "goodbye". No file was written.\nIt has hello, note.\n' });
  });

  it.each([
    [],
    ['small'],
    ['small', 'hello'],
    ['small', 'hello', 'note', '--to', 'txt', '--out', 'out/x.txt'],
    ['small', 'hello', '--to', 'pptx', '--out', 'out/x.pptx'],
    ['small', 'hello', '--to', 'docx', '--out', 'out/x.txt'],
    ['small', 'hello', '--to', 'docx'],
  ])('%j %j %j %j %j is wrong usage', (...args) => {
    const folder = work();
    expect(branchdeck(folder, 'letter', ...args)).toMatchObject({ code: 2, out: '' });
    expect(left(folder)).toEqual([]);
  });
});
