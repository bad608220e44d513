import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { branchdeck, buildCli, type Ended } from './run-cli.ts';

const root = tempFolder();
const DECK = '---\nformat: 1\nid: act\ntitle: Act now\nversion: 1\naudiences: [members]\n---\n\n# Act\n';
const FIGURES = `figures:
  present: { label: Members present, kind: count, scope: local }
  yes: { label: Would write to their MP, kind: count, base: present, scope: local }
  poll: { label: The poll, kind: percent, scope: national, value: 91, source: Poll, as-of: 2025-09 }
`;
const run = (...args: string[]): Ended => branchdeck(root, ...args);
const take = (file: string, ...args: string[]): Ended => run('take', file, '--region', 'region', '--deck', 'deck', '--today', '2025-12-01', ...args);
const layer = (slug: string): string => readFileSync(join(root, 'region/branches', slug, 'act.yaml'), 'utf8');

beforeAll(async () => {
  await buildCli();
  mkdirSync(join(root, 'deck'));
  fill(join(root, 'deck'), { 'deck.md': DECK, 'figures.yaml': FIGURES });
  mkdirSync(join(root, 'region/branches/northmoor'), { recursive: true });
  mkdirSync(join(root, 'region/branches/eastvale'), { recursive: true });
  writeFileSync(join(root, 'region/region.yaml'), 'format: 1\nname: North East\n');
  writeFileSync(join(root, 'region/branches/northmoor/profile.yaml'), 'branch: { name: Northmoor }\n');
  writeFileSync(join(root, 'region/branches/eastvale/profile.yaml'), 'branch: { name: Eastvale }\n');
}, 120_000);

describe('branchdeck table and take', () => {
  it('takes a spreadsheet only when nothing stops it, and all of it or nothing', () => {
    writeFileSync(join(root, 'f.csv'), 'Branch,present,yes\nNorthmoor,42,40\nEastvlae,twelve,13\n');
    const first = take('f.csv', '--as-of', '2025-11', '--write');
    expect(first.code).toBe(1);
    expect(first.out).toContain('f.csv:A3: stops: There is no branch “Eastvlae” in this region. The nearest is “Eastvale”.');
    expect(first.out).toContain('f.csv:B3: asks: “twelve” is not a plain number.');
    expect(first.err).toContain('Nothing was taken. 1 problem stops it and 1 asks.');
    expect(() => layer('northmoor')).toThrow();

    const dry = take('f.csv', '--as-of', '2025-11', '--yes', '--answer', 'A3=take', '--answer', 'C3=12');
    expect(dry.err).toContain('Nothing is asked of C3');
    // Once B3 says 12, 13 of them is too many.
    expect(take('f.csv', '--as-of', '2025-11', '--yes', '--answer', 'A3=take').out).toContain('f.csv:B3: left out, what the region has stays: “twelve” is not a plain number.');
    expect(take('f.csv', '--as-of', '2025-11', '--answer', 'B3=take', '--answer', 'A3=take').out).toContain('f.csv:C3: stops: 13 is more than the 12 that it is out of (“Members present”, B3).');
    const done = take('f.csv', '--as-of', '2025-11', '--answer', 'A3=take', '--answer', 'B3=13', '--write');
    expect(done).toMatchObject({ code: 0, err: 'Taken into 2 branches. --undo takes it back.\n' });
    expect(done.out).toContain('Eastvale: present blank → 13 (B3)');
    expect(layer('northmoor')).toMatch(/present:\s+value: 42\s+source: Branch return\s+as-of: 2025-11\s+entered-by: f\.csv, B2/);
    expect(layer('eastvale')).toMatch(/value: 13/);
    expect(readFileSync(join(root, 'region/region.yaml'), 'utf8')).toContain('present: present');
  });

  it('says of each cell what --yes did, and takes back what was taken', () => {
    const before = layer('northmoor');
    writeFileSync(join(root, 'y.csv'), 'Branch,present,yes\nNorthmoor,44,39\nEastvale,130,12\n');
    const done = take('y.csv', '--as-of', '2025-11', '--yes', '--source', 'Autumn headcounts', '--write');
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/y\.csv:C3: says: This is left out as well.*\ny\.csv:B3: left out, what the region has stays: This was 13 and would be 130\./) as string });
    expect(layer('northmoor')).toMatch(/yes:\s+value: 39\s+source: Autumn headcounts/);
    expect(run('take', '--undo', '--region', 'region')).toMatchObject({ code: 0, out: 'Taken back: the figures of y.csv. The region is as it was.\n' });
    expect(layer('northmoor')).toBe(before);
    expect(take('y.csv', '--as-of', '2025-11', '--answer', 'B3=keep').out).toContain('2 changes in 1 branch, 0 new branches');
    expect(take('y.csv', '--as-of', '2025-11', '--answer', 'B3=take').out).toContain('Eastvale: present 13 → 130');
  });

  it('takes back the rest where a branch was changed since', () => {
    writeFileSync(join(root, 'z.csv'), 'Branch,present\nNorthmoor,45\nEastvale,14\n');
    const before = layer('eastvale');
    expect(take('z.csv', '--as-of', '2025-12', '--write')).toMatchObject({ code: 0 });
    const changed = `${layer('northmoor')}# Ours.\n`;
    writeFileSync(join(root, 'region/branches/northmoor/act.yaml'), changed);
    const refused = run('take', '--undo', '--region', 'region');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('was changed since.') as string });
    expect(refused.err).toContain('Or take back the 1 other branch with --undo --rest: northmoor will stay, for good.');
    expect(run('take', '--undo', '--rest', '--region', 'region')).toMatchObject({ code: 0, out: 'Taken back: the figures of z.csv. The region is as it was, but for northmoor, changed since.\n' });
    expect([layer('northmoor'), layer('eastvale')]).toEqual([changed, before]);
  });

  it('takes nothing where --rest stands without --undo', () => {
    writeFileSync(join(root, 'r.csv'), 'Branch,present\nNorthmoor,46\n');
    const before = layer('northmoor');
    expect(take('r.csv', '--as-of', '2025-12', '--write', '--rest')).toMatchObject({ code: 2, err: expect.stringContaining('--rest goes with --undo alone. Nothing was taken.') as string });
    expect(layer('northmoor')).toBe(before);
    expect(run('take-in', 'none.deckpack', '--into', 'region', '--rest')).toMatchObject({ code: 2, err: expect.stringContaining('--rest goes with --undo alone. Nothing was taken in.') as string });
  });

  it('lists problems for other programs', () => {
    writeFileSync(join(root, 'j.csv'), 'Branch,present\nNorthmoor,-4\n');
    const { code, out } = take('j.csv', '--as-of', '2025-11', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'mapping-missing', at: '', level: 'says' }, { code: 'branches-missing', level: 'says' }, { code: 'number-negative', at: 'B2', level: 'stops', says: '-4', remedy: { value: '4' } }], changes: [] });
  });

  it.each(['t.csv', 't.xlsx'])('writes a table that is taken in again as %s, and an empty one', (name) => {
    expect(run('table', 'deck', '--region', 'region', '--out', name)).toMatchObject({ code: 0, out: `${name}: 2 branches.\n` });
    expect(take(name)).toMatchObject({ code: 0, out: expect.stringContaining('0 changes in 0 branches') as string });
    expect(run('table', 'deck', '--out', `empty-${name}`)).toMatchObject({ code: 0 });
    expect(run('table', 'deck', '--region', 'region', '--empty', '--out', `empty-${name}`).out).toContain('for 2 branches');
    expect(take(`empty-${name}`)).toMatchObject({ code: 0, out: expect.stringContaining('0 changes in 0 branches') as string });
  });

  it('says what is no spreadsheet, and what is no table', () => {
    writeFileSync(join(root, 'x.pdf'), '%PDF-1.7');
    expect(take('x.pdf')).toMatchObject({ code: 1, err: expect.stringContaining('x.pdf is a PDF.') as string });
    expect(run('table', 'deck', '--out', 'x.pdf')).toMatchObject({ code: 2 });
    expect(take('nothing.csv')).toMatchObject({ code: 1, err: expect.stringContaining('was not found') as string });
  });
});
