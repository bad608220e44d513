import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { PNG } from '../files/bytes.ts';
import { buildTemplate, ODD } from '../support/build-template.ts';
import { BRANCH, DECK, FIGURES } from './decks.ts';
import { branchdeck, branchdeckWith, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const root = tempFolder();
let count = 0;
/** A folder of its own for each test: what is left in it is part of what is tested. */
const work = (files: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  fill(join(root, String((count += 1))), { 'small/deck.md': DECK, 'small/figures.yaml': FIGURES, 'branch.yaml': BRANCH, 'out/.keep': '', ...files });
const toEmployer = ['--to', 'pptx', '--out', 'out/x.pptx', '--audience', 'employer', '--today', '2025-11-27'];
const withBranch = ['--branch', 'branch.yaml', ...toEmployer];
const left = (folder: string): string[] => readdirSync(join(folder, 'out')).filter((name) => name !== '.keep');
const slidesIn = (path: string): string[] =>
  Object.entries(unzipSync(readFileSync(path))).filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes));

describe('export', () => {
  it('writes PowerPoint and says what was made for whom', () => {
    const folder = work();
    expect(branchdeck(folder, 'export', 'small', ...withBranch)).toEqual({ code: 0, out: 'out/x.pptx: for employer, 3 slides, 1 table, no notes.\n', err: '' });
    expect(slidesIn(join(folder, 'out/x.pptx')).join('')).toContain('42');
    expect(left(folder)).toEqual(['x.pptx']);
  });

  it('writes Markdown, with pictures by their descriptions', () => {
    const folder = work({ 'p/deck.md': '# One\n\n![A dot](secret-name.png)\n\nNote:\nHello.\n', 'p/secret-name.png': PNG });
    expect(branchdeck(folder, 'export', 'p', '--to', 'md', '--out', 'out/x.md')).toEqual({ code: 0, out: 'out/x.md: for members, 1 slide, 1 picture given by its description alone, notes on 1.\n', err: '' });
    expect(readFileSync(join(folder, 'out/x.md'), 'utf8')).toMatch(/^---\nformat: 1\n[^]*# One\n\n\*Picture: A dot\*\n\nNote:\nHello\.\n$/);
    expect(branchdeck(folder, 'check', 'out/x.md')).toMatchObject({ code: 0, out: expect.stringContaining('no errors') as string });
  });

  it('writes one page that presents by itself', () => {
    const folder = work();
    expect(branchdeck(folder, 'export', 'small', '--branch', 'branch.yaml', '--to', 'html', '--out', 'out/x.html', '--audience', 'employer')).toEqual({ code: 0, out: expect.stringMatching(/^out\/x\.html: for employer, \d slides.*, no notes\.\n$/) as string, err: '' });
    expect(readFileSync(join(folder, 'out/x.html'), 'utf8')).toMatch(/^<!doctype html>\n[^]*<script>[^]+<\/script>\n<\/body>\n<\/html>\n$/);
  });

  it('wears a template, and names what that has no layout for', () => {
    const folder = work({ 'house.potx': buildTemplate(ODD), 'two/deck.md': '---\nformat: 1\nid: two\ntitle: Two\naudiences: [members]\n---\n\n<!-- slide\nlayout: two-column\n-->\n## Two sides\n\nLeft\n\n::right::\n\nRight\n' });
    expect(branchdeck(folder, 'export', 'two', '--to', 'pptx', '--out', 'out/two.pptx', '--template', 'house.potx')).toMatchObject({ code: 0, err: expect.stringContaining('The template has no layout for two columns: slide 1 uses “Inhalt mit Überschrift”.\n') as string });
    expect(branchdeck(folder, 'export', 'small', ...withBranch, '--template', 'house.potx')).toEqual({ code: 0, out: 'out/x.pptx: for employer, 3 slides, 1 table, no notes.\n', err: '' });
    expect(strFromU8(unzipSync(readFileSync(join(folder, 'out/x.pptx')))['ppt/presentation.xml'] ?? new Uint8Array())).toContain('cx="9144000" cy="6858000"');
    expect(branchdeck(folder, 'export', 'small', '--branch', 'branch.yaml', '--to', 'md', '--out', 'out/x.md', '--audience', 'employer', '--template', 'house.potx')).toMatchObject({ code: 2, err: expect.stringContaining('--template goes with --to pptx alone.') as string });
    expect(branchdeck(folder, 'export', 'small', ...withBranch, '--template', 'branch.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('branch.yaml can’t be used as a template.') as string });
  });

  it('gives the same bytes for the same input', () => {
    const folder = work();
    branchdeck(folder, 'export', 'small', ...withBranch);
    const first = readFileSync(join(folder, 'out/x.pptx'));
    branchdeck(folder, 'export', 'small', ...withBranch);
    expect(readFileSync(join(folder, 'out/x.pptx')).equals(first)).toBe(true);
  });

  it('says what to do where the Electron that draws pages can’t be had, and leaves no file', () => {
    const folder = work();
    const { code, out, err } = branchdeckWith({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }, folder, 'export', 'small', ...withBranch.with(withBranch.indexOf('pptx'), 'pdf').with(withBranch.indexOf('out/x.pptx'), 'out/x.pdf'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/drawn by Electron[^]*No file was written\.\n.*ELECTRON_OVERRIDE_DIST_PATH/);
    expect(left(folder)).toEqual([]);
  });

  it('has handouts as PDF alone', () => {
    expect(branchdeck(work(), 'export', 'small', ...withBranch, '--handouts')).toMatchObject({ code: 2, err: expect.stringContaining('--handouts goes with --to pdf alone') as string });
  });

  it('takes the only audience of a deck that has just one', () => {
    const folder = work({ 'one.md': '# Hello\n\nNote:\nHi.\n' });
    expect(branchdeck(folder, 'export', 'one.md', '--to', 'pptx', '--out', 'out/x.pptx')).toMatchObject({ code: 0, out: 'out/x.pptx: for members, 1 slide, notes on 1.\n' });
  });

  it('stops for a missing figure, says how to go on, and leaves no file', () => {
    const folder = work();
    const { code, out, err } = branchdeck(folder, 'export', 'small', ...toEmployer);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('--leave-out-incomplete leaves out ours');
    expect(left(folder)).toEqual([]);
  });

  it('leaves incomplete slides out when told to', () => {
    const folder = work();
    const { code, err } = branchdeck(folder, 'export', 'small', ...toEmployer, '--leave-out-incomplete');
    expect(code).toBe(0);
    expect(err).toContain('Left out, since a figure is missing: ours.');
    expect(slidesIn(join(folder, 'out/x.pptx'))).toHaveLength(1);
  });

  it('has no version for people whom the deck is not made for', () => {
    const folder = work();
    const { code, err } = branchdeck(folder, 'export', 'small', '--to', 'pptx', '--out', 'out/x.pptx', '--audience', 'public', '--branch', 'branch.yaml');
    expect(code).toBe(1);
    expect(err).toContain('This deck has no version for public.');
    expect(left(folder)).toEqual([]);
  });

  it('does not touch what was there when it fails', () => {
    const folder = work({ 'out/x.pptx': 'old' });
    expect(branchdeck(folder, 'export', 'small', ...toEmployer).code).toBe(1);
    expect(readFileSync(join(folder, 'out/x.pptx'), 'utf8')).toBe('old');
    expect(left(folder)).toEqual(['x.pptx']);
  });

  it('says plainly why a target can’t be written', () => {
    const folder = work({ 'out/x.pptx': 'old' });
    const to = (target: string): string[] => ['export', 'small', '--branch', 'branch.yaml', '--to', 'pptx', '--audience', 'employer', '--out', target];
    chmodSync(join(folder, 'out/x.pptx'), 0o444);
    for (const [target, words] of [['out/x.pptx', 'x.pptx is read-only.'], ['out', 'is a folder.'], ['no/x.pptx', 'does not exist.']] as const) {
      const { code, err } = branchdeck(folder, ...to(target));
      expect(code).toBe(1);
      expect(err).toContain(words);
    }
    expect(statSync(join(folder, 'out/x.pptx')).size).toBe(3);
    expect(left(folder)).toEqual(['x.pptx']);
  });

  it('draws an SVG for PowerPoint, and describes a picture that is damaged', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="12">Hi</text></svg>';
    const deck = '# One\n\n![A drawing](a.svg)\n\n---\n\n# Two\n\n![A dot](b.png)\n\n---\n\n# Three\n\n![Broken](c.png)\n';
    const folder = work({ 'p/deck.md': deck, 'p/a.svg': svg, 'p/b.png': PNG, 'p/c.png': 'nothing' });
    const { code, out } = branchdeck(folder, 'export', 'p', '--to', 'pptx', '--out', 'out/x.pptx');
    expect([code, out]).toEqual([0, 'out/x.pptx: for members, 3 slides, 2 pictures, 1 picture given by its description alone, no notes.\n']);
  });

  it('shows the pictures that lie in images beside the branch\'s file, and no others', () => {
    const more = `slides:
  added:
    - id: pictured
      audience: [members, employer]
      markdown: |
        ## Pictured

        ![The branch's own](images/own.png)

        ![Not in images](other.png)
`;
    const folder = work({ 'ours/branch.yaml': BRANCH + more, 'ours/images/own.png': PNG, 'ours/other.png': PNG });
    const { code, out, err } = branchdeck(folder, 'export', 'small', '--branch', 'ours/branch.yaml', ...toEmployer);
    expect([code, out]).toEqual([0, 'out/x.pptx: for employer, 4 slides, 1 table, 1 picture, no notes.\n']);
    expect(err).toMatch(/"other\.png" is not in the deck's folder/);
    expect(Object.keys(unzipSync(readFileSync(join(folder, 'out/x.pptx')))).filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
  });
});
