import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { richFile } from '../core/powerpoint/fill/rich-file.ts';
import { changeParts, partText } from '../core/powerpoint/fill/fill-bytes.ts';
import { fill, tempFolder } from '../files/temp.ts';
import { everyLetter } from '../support/plain-zip.ts';
import { branchdeck, buildCli, type Ended } from './run-cli.ts';

const FIGURES = `figures:
  present: { label: Members present, kind: count, scope: local }
  yes: { label: Would write to their MP, kind: percent, scope: local }
  town: { label: Our town, kind: text, scope: local }
  strike: { label: Would strike, kind: percent, scope: local, audience: [members] }
`;
const BRANCH = `deck: any
profile:
  branch: { name: Northmoor }
  official: { name: Ruth Canaryname, email: ruth@canary.example }
figures:
  present: { value: 42, source: Headcount, as-of: 2025-11-12, entered-by: Perpetua Canaryname }
  yes: { value: 61 }
  town: { value: Kings Lynn }
  strike: { value: 87 }
`;
const CONVERTED = `---
format: 1
id: act
title: Act now
audiences: [members, employer]
powerpoint: act now.pptx
---

<!-- slide
from-slide: 1
audience: [members]
-->
# Welcome

---

<!-- slide
from-slide: 3
-->
# Third
`;

const FIXTURES = join(import.meta.dirname, '../fixtures/pptx');
const root = tempFolder();
let rich: Uint8Array;
let count = 0;
beforeAll(async () => {
  await buildCli();
  rich = await richFile();
}, 120_000);

const work = (files: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  fill(join(root, String((count += 1))), { 'act now.pptx': rich, 'figures.yaml': FIGURES, 'branch.yaml': BRANCH, 'out/.keep': '', ...files });
const run = (folder: string, ...more: string[]): Ended => branchdeck(folder, 'fill', 'act now.pptx', '--branch', 'branch.yaml', '--out', 'out/x.pptx', '--today', '2025-11-27', ...more);
const left = (folder: string): string[] => readdirSync(join(folder, 'out')).filter((name) => name !== '.keep');

describe('fill', () => {
  it('fills a file for members, and says what it took', () => {
    const folder = work();
    expect(run(folder)).toEqual({ code: 0, out: expect.stringMatching(/^out\/x\.pptx: for members, 4 slides, \d+ places filled\.\n$/), err: 'What the figures are is taken from figures.yaml.\n' });
    expect(partText(readFileSync(join(folder, 'out/x.pptx')), 'ppt/slides/slide1.xml')).toContain('Welcome to Northmoor');
    expect(left(folder)).toEqual(['x.pptx']);
    const before = readFileSync(join(folder, 'out/x.pptx'));
    run(folder);
    expect(readFileSync(join(folder, 'out/x.pptx')).equals(before)).toBe(true);
  });

  it('fills it for the employer, proves it and reports on it without a word of what stayed', () => {
    const folder = work();
    expect(run(folder, '--audience', 'employer', '--report', 'out/r.json')).toMatchObject({ code: 0, out: expect.stringMatching(/^out\/x\.pptx: for employer, 2 slides, \d+ places filled, 2 slides left out\.\n$/) });
    const letters = everyLetter(readFileSync(join(folder, 'out/x.pptx')));
    expect(letters).not.toMatch(/CANARY|Canaryname|canary\.example/);
    const report = readFileSync(join(folder, 'out/r.json'), 'utf8');
    expect(report).not.toMatch(/CANARY|Canaryname/);
    expect(JSON.parse(report)).toMatchObject({
      file: { name: 'x.pptx', sha256: expect.stringMatching(/^[\da-f]{64}$/) }, version: 'employer', deck: { title: 'act now.pptx' }, branch: 'Northmoor', date: '2025-11-27',
      holds: { slides: [{ id: '1', label: 'Welcome to Northmoor' }, { id: '3', label: 'Third' }] },
      stays: [{ kind: 'slide', reason: 'audience', count: 2 }, { kind: 'notes', reason: 'notes', count: 2 }],
      proof: { result: 'clean', matches: [], lookedFor: { figure: expect.any(Number), notes: expect.any(Number), name: expect.any(Number) } },
    });
  });

  it('takes for whom slides are from a deck that was made of the file, the stricter of two marks', () => {
    const folder = work({ 'act-now/deck.md': CONVERTED });
    expect(run(folder, '--audience', 'employer')).toMatchObject({ code: 0, out: expect.stringContaining('1 slide,'), err: expect.stringContaining('For whom the slides are is taken from act-now/deck.md.') });
  });

  it('says so where it holds no token, where no branch is named, and where it is given a folder', () => {
    const folder = work({ 'bare.pptx': readFileSync(join(FIXTURES, 'poi-sample.pptx')) });
    expect(branchdeck(folder, 'fill', 'bare.pptx', '--branch', 'branch.yaml', '--out', 'out/x.pptx')).toMatchObject({ code: 0, out: expect.stringContaining('no places filled'), err: expect.stringContaining('Nothing in bare.pptx is there to be filled in') });
    expect(branchdeck(folder, 'fill', 'act now.pptx', '--out', 'out/y.pptx')).toMatchObject({ code: 1, err: expect.stringContaining('--branch branch.yaml has its details') });
    for (const command of ['fill', 'import']) expect(branchdeck(folder, command, 'out', '--out', command === 'fill' ? 'out/y.pptx' : 'new')).toMatchObject({ code: 1, err: expect.stringContaining('out is not a file.\nNothing was changed. Choose a file, with a name that ends in .pptx for a PowerPoint.\n') });
    expect(left(folder)).toEqual(['x.pptx']);
  });

  it('writes nothing where a token can\'t be filled, and says how to go on', () => {
    const folder = work({ 'branch.yaml': BRANCH.replace('  town: { value: Kings Lynn }\n', '') });
    const { code, out, err } = run(folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('act now.pptx:1: slide "1": In a chart: {{ town }} has no value: Our town.');
    expect(err).toMatch(/\d things stop this\. No file was written\.\n.*leave this slide out: --slides 2-4\.\n$/);
    expect(left(folder)).toEqual([]);
    expect(run(folder, '--slides', '2-4')).toMatchObject({ code: 0 });
  });

  it('does not keep a file in which something withheld is found, and leaves what was there', () => {
    const folder = work({ 'act now.pptx': changeParts(rich, { 'ppt/slides/slide3.xml': (xml) => xml.replace('We were ', 'We were C:\\Users\\augusta\\pic.png ') }), 'out/x.pptx': 'before' });
    expect(run(folder, '--audience', 'employer', '--report', 'out/r.json')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/The file was not kept[^]*C:\\Users\\augusta[^]*in slide 3\.[^]*Take it out of the file in PowerPoint/) });
    expect(readFileSync(join(folder, 'out/x.pptx'), 'utf8')).toBe('before');
    expect(JSON.parse(readFileSync(join(folder, 'out/r.json'), 'utf8'))).toMatchObject({ proof: { result: 'found' } });
    expect(left(folder)).toEqual(['r.json', 'x.pptx']);
  });

  it('takes figures from a CSV and from a named figures.yaml', () => {
    const folder = work({ 'more.csv': 'id,value\npresent,"1,777"\n', 'own/figures.yaml': FIGURES.replace('kind: count', 'kind: count, qualifier: more than') });
    expect(run(folder, '--figures', 'more.csv')).toMatchObject({ code: 0 });
    expect(partText(readFileSync(join(folder, 'out/x.pptx')), 'ppt/slides/slide3.xml')).toContain('We were 1,777');
    expect(run(folder, '--figures', 'own/figures.yaml')).toMatchObject({ code: 0 });
    expect(partText(readFileSync(join(folder, 'out/x.pptx')), 'ppt/slides/slide3.xml')).toContain('We were more than 42');
  });

  it('refuses wrong usage, itself as its target, and what is no PowerPoint file', () => {
    const folder = work();
    expect(branchdeck(folder, 'fill', '--out', 'x.pptx')).toMatchObject({ code: 2, err: expect.stringContaining('Which PowerPoint file?') });
    expect(branchdeck(folder, 'fill', 'act now.pptx', '--out', 'x.pdf')).toMatchObject({ code: 2 });
    expect(run(folder, '--slides', '9')).toMatchObject({ code: 2, err: expect.stringContaining('There is no slide 9: the file has 4 slides.') });
    expect(branchdeck(folder, 'fill', 'act now.pptx', '--out', './act now.pptx')).toMatchObject({ code: 1, err: expect.stringContaining('would be written over itself') });
    expect(readFileSync(join(folder, 'act now.pptx')).equals(Buffer.from(rich))).toBe(true);
    expect(branchdeck(folder, 'fill', 'branch.yaml', '--out', 'x.pptx')).toMatchObject({ code: 1, err: expect.stringContaining('not a PowerPoint file') });
    expect(branchdeck(folder, 'fill', 'gone.pptx', '--out', 'x.pptx')).toMatchObject({ code: 1, err: expect.stringContaining('gone.pptx was not found') });
    expect(left(folder)).toEqual([]);
  });
});
