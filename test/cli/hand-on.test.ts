import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOT, manifestOf, packOf } from '../files/deckpack/pack-of.ts';
import { fill, tempFolder } from '../files/temp.ts';
import { everyLetter, plainUnzip } from '../support/plain-zip.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const home = tempFolder();
let folder = '';
const LAYER = `deck: fair-pay
base-version: "1"
profile: { branch: { name: Northmoor, region: North East } }
figures:
  members: { value: 42, source: Headcount, as-of: 2025-11-12, entered-by: Sam Secretary }
slides:
  edits:
    asks: { markdown: "# Asks\\n\\nFirst.\\n\\nSecond.\\n\\n![A dot](images/dot.png)", from: "# Asks" }
  notes: { asks: PRIVATE NOTE }
`;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = fill(join(home, String(count)), {
    'A/region.yaml': 'format: 1\nname: North East\ndecks:\n  - { id: fair-pay, version: "1", opened: /home/private/place }\n',
    'A/branches/northmoor/profile.yaml': 'branch: { name: Northmoor, region: North East }\nofficial: { name: Jo Bell, email: jo@example.org }\n',
    'A/branches/northmoor/fair-pay.yaml': LAYER,
    'A/branches/northmoor/images/dot.png': DOT,
    'A/branches/northmoor/images/unused.png': DOT,
    'A/branches/northmoor/exports.jsonl': '{"private": "ledger"}\n',
    'A/branches/seaham/profile.yaml': 'branch: { name: Seaham Harbour }\n',
    'A/region/fair-pay.yaml': 'deck: fair-pay\nbase-version: "1"\nprofile: { branch: { region: North East } }\nslides: { off: [timeline] }\n',
  });
});

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const change = (path: string, from: string, to: string): void => {
  expect(read(path)).toContain(from);
  writeFileSync(join(folder, path), read(path).replace(from, to));
};
/** Every file of a region that is not its own state. */
const filesOf = (region: string): Record<string, string> => Object.fromEntries(
  readdirSync(join(folder, region), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, region).length + 1))
    .filter((path) => !path.startsWith('.branchdeck')).toSorted().map((path) => [path, readFileSync(join(folder, region, path), 'latin1')]),
);
const handOn = (from: string, out: string, ...more: string[]) => branchdeck(folder, 'hand-on', from, '--out', out, '--today', '2026-11-30', ...more);
const takeIn = (pack: string, into: string, ...more: string[]) => branchdeck(folder, 'take-in', pack, '--into', into, ...more);

describe('branchdeck hand-on', () => {
  it('makes one file of a region without notes, ledgers and places of this computer, and says what it holds', () => {
    const { code, out } = handOn('A', 'a.branchdeck');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'a.branchdeck was made.\nIt holds 2 branches, with changes to 1 deck (fair-pay): 1 figure, 2 changes to slides, 1 picture.\nPeople in it: 1 official’s name, 1 email address, who entered 1 figure.\nNo notes and no meetings.\nLeft out: your own speaker notes on 1 slide.\n',
    });
    const bytes = readFileSync(join(folder, 'a.branchdeck'));
    expect([...plainUnzip(bytes).keys()]).toEqual(['manifest.json', 'branches/northmoor/fair-pay.yaml', 'branches/northmoor/images/dot.png', 'branches/northmoor/profile.yaml', 'branches/seaham/profile.yaml', 'region.yaml', 'region/fair-pay.yaml']);
    expect(everyLetter(bytes)).not.toMatch(/PRIVATE|private|unused/);
    handOn('A', 'again.branchdeck');
    expect(readFileSync(join(folder, 'again.branchdeck')).equals(bytes)).toBe(true);
  });

  it('takes along what is asked for, leaves out what may be, and looks without writing', () => {
    handOn('A', 'notes.branchdeck', '--with', 'notes');
    expect(everyLetter(readFileSync(join(folder, 'notes.branchdeck')))).toContain('PRIVATE NOTE');
    expect(handOn('A', 'few.branchdeck', '--branches', 'northmoor', '--leave-out', 'people,pictures').out).toContain('It holds 1 branch, with');
    const few = readFileSync(join(folder, 'few.branchdeck'));
    expect(everyLetter(few)).not.toMatch(/Jo Bell|jo@example|Sam Secretary|Seaham/);
    expect([...plainUnzip(few).keys()]).toEqual(['manifest.json', 'branches/northmoor/fair-pay.yaml', 'branches/northmoor/profile.yaml']);
    expect(branchdeck(folder, 'hand-on', 'A', '--preview').out).toContain('It holds 2 branches');
    expect(handOn('A', 'x.branchdeck', '--branches', 'Nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('no branch “Nowhere”') as string });
    expect(handOn('A', 'x.branchdeck', '--with', 'meetings')).toMatchObject({ code: 2, err: expect.stringContaining('Meetings are never part') as string });
    change('A/branches/northmoor/fair-pay.yaml', 'figures:', 'figures: [');
    expect(handOn('A', 'x.branchdeck')).toMatchObject({ code: 1, err: expect.stringContaining('branches/northmoor/fair-pay.yaml') as string });
    expect(readdirSync(folder)).not.toContain('x.branchdeck');
  });

  it('makes one of a single branch’s file', () => {
    fill(folder, { 'own/branch.yaml': LAYER, 'own/images/dot.png': DOT });
    expect(handOn('own/branch.yaml', 'own.branchdeck').code).toBe(0);
    expect(takeIn('own.branchdeck', 'B').out).toContain('A new region is made for it: North East.');
    expect(Object.keys(filesOf('B'))).toEqual(['branches/northmoor/fair-pay.yaml', 'branches/northmoor/images/dot.png', 'branches/northmoor/profile.yaml', 'region.yaml']);
  });
});

describe('branchdeck take-in', () => {
  it('goes to a colleague and comes back: what one side changed is taken, what both changed fits together or is asked', () => {
    handOn('A', 'a.branchdeck');
    expect(takeIn('a.branchdeck', 'B', '--preview').out).toContain('Northmoor: new here');
    expect(existsSync(join(folder, 'B'))).toBe(false);
    expect(takeIn('a.branchdeck', 'B').code).toBe(0);
    expect(read('B/branches/northmoor/fair-pay.yaml')).not.toContain('PRIVATE');
    // The same again changes nothing.
    const before = filesOf('B');
    expect(takeIn('a.branchdeck', 'B').out).toContain('Nothing had to be changed.');
    expect(filesOf('B')).toEqual(before);

    change('B/branches/northmoor/fair-pay.yaml', 'value: 42', 'value: 43');
    change('B/branches/northmoor/fair-pay.yaml', 'First.', 'First, there.');
    change('B/branches/seaham/profile.yaml', 'Seaham Harbour', 'Seaham');
    change('A/branches/northmoor/fair-pay.yaml', 'Second.', 'Second, here.');
    change('A/branches/northmoor/profile.yaml', 'jo@example.org', 'bell@example.org');
    handOn('B', 'b.branchdeck');
    const mine = filesOf('A');
    const { out } = takeIn('b.branchdeck', 'A', '--preview');
    expect(out).toMatch(/figure members: changed there, and taken \(here “42, Headcount, 12 November 2025, entered by Sam Secretary”, there “43/);
    expect(out).toMatch(/text of the slide “Asks”: changed on both sides, and put together/);
    expect(out).toMatch(/speaker notes on asks: changed here, and stays/);
    expect(out).toMatch(/the official's email address: changed here, and stays/);
    fill(folder, { 'deck/deck.md': '---\nformat: 1\nid: fair-pay\ntitle: Fair pay\nversion: "1"\n---\n\n<!-- slide\nid: asks\n-->\n# What we ask\n', 'deck/figures.yaml': 'figures:\n  members: { label: Members here, kind: percent, required: true, audience: [members] }\n' });
    const known = takeIn('b.branchdeck', 'A', '--preview', '--deck', 'deck').out;
    expect(known).toContain('Fair pay: figure “Members here”: changed there, and taken (here “42%, Headcount');
    expect(known).toContain('Fair pay: speaker notes on “What we ask”: changed here');
    expect(filesOf('A')).toEqual(mine);
    expect(takeIn('b.branchdeck', 'A').code).toBe(0);
    const after = read('A/branches/northmoor/fair-pay.yaml');
    for (const part of ['value: 43', 'First, there.', 'Second, here.', 'PRIVATE NOTE', 'bell@example.org']) expect(after).toContain(part);
    expect(read('A/branches/seaham/profile.yaml')).toContain('name: Seaham\n');
    expect(filesOf('A')['branches/northmoor/exports.jsonl']).toBe(mine['branches/northmoor/exports.jsonl']);

    expect(branchdeck(folder, 'take-in', '--undo', '--into', 'A')).toMatchObject({ code: 0, out: expect.stringContaining('Taken back: what came with “North East”') as string });
    expect(filesOf('A')).toEqual(mine);
    expect(branchdeck(folder, 'take-in', '--undo', '--into', 'A')).toMatchObject({ code: 1 });
  });

  it('asks where both changed the same, and takes nothing until it is answered', () => {
    handOn('A', 'a.branchdeck');
    takeIn('a.branchdeck', 'B');
    change('B/branches/northmoor/fair-pay.yaml', 'value: 42', 'value: 50');
    change('A/branches/northmoor/fair-pay.yaml', 'value: 42', 'value: 60');
    change('B/branches/seaham/profile.yaml', 'Seaham Harbour', 'Seaham');
    handOn('B', 'b.branchdeck');
    const mine = filesOf('A');
    expect(takeIn('b.branchdeck', 'A')).toMatchObject({ code: 1, err: expect.stringContaining('Northmoor: figure members') as string });
    expect(filesOf('A')).toEqual(mine);
    const json = JSON.parse(takeIn('b.branchdeck', 'A', '--preview', '--json').out) as { branches: { slug: string; open: string[] }[] };
    expect(json.branches.map(({ slug, open }) => [slug, open])).toEqual([['', []], ['northmoor', ['figures/members']], ['seaham', []]]);
    expect(takeIn('b.branchdeck', 'A', '--keep', 'northmoor').code).toBe(0);
    expect(read('A/branches/northmoor/fair-pay.yaml')).toBe(mine['branches/northmoor/fair-pay.yaml']);
    expect(read('A/branches/seaham/profile.yaml')).toContain('Seaham\n');
    expect(takeIn('b.branchdeck', 'A', '--theirs').code).toBe(0);
    expect(read('A/branches/northmoor/fair-pay.yaml')).toContain('value: 50');
    // Whoever changed something since is not undone.
    change('A/branches/northmoor/fair-pay.yaml', 'value: 50', 'value: 51');
    expect(branchdeck(folder, 'take-in', '--undo', '--into', 'A')).toMatchObject({ code: 1, err: expect.stringContaining('was changed since') as string });
    expect(takeIn('b.branchdeck', 'A', '--theirs', '--ours')).toMatchObject({ code: 2 });
    expect(takeIn('b.branchdeck', 'A', '--take', 'Nowhere')).toMatchObject({ code: 2 });
  });

  it('knows a branch by its name where its folder is called otherwise, and takes only what is new where that is wished', () => {
    handOn('A', 'a.branchdeck');
    cpSync(join(folder, 'A'), join(folder, 'C'), { recursive: true });
    rmSync(join(folder, 'C', '.branchdeck'), { recursive: true });
    cpSync(join(folder, 'C/branches/northmoor'), join(folder, 'C/branches/nm'), { recursive: true });
    rmSync(join(folder, 'C/branches/northmoor'), { recursive: true });
    rmSync(join(folder, 'C/branches/seaham'), { recursive: true });
    change('C/branches/nm/fair-pay.yaml', 'value: 42', 'value: 7');
    expect(takeIn('a.branchdeck', 'C', '--only-new').code).toBe(0);
    expect(readdirSync(join(folder, 'C/branches')).toSorted()).toEqual(['nm', 'seaham']);
    expect(read('C/branches/nm/fair-pay.yaml')).toContain('value: 7');
  });

  it('refuses what can’t be used, and leaves the region as it is', () => {
    const changes = { 'branches/a/profile.yaml': 'branch: { name: A }\n' };
    const about = { kind: 'branch', id: '', version: '', title: 'A' } as const;
    const write = (name: string, files: Record<string, string | Uint8Array>, more = {}): void => writeFileSync(join(folder, name), packOf(files, { manifest: { ...about, ...more } }));
    const mine = filesOf('A');
    write('script.branchdeck', { ...changes, 'branches/a/run.js': 'a' });
    write('escape.branchdeck', { ...changes, '../../evil.yaml': 'a' });
    write('broken.branchdeck', { ...changes, 'branches/a/fair-pay.yaml': 'deck: [\n' });
    write('other.branchdeck', { ...changes, 'branches/a/fair-pay.yaml': 'deck: other\n' });
    write('device.branchdeck', { 'branches/con/profile.yaml': 'branch: { name: A }\n' });
    writeFileSync(join(folder, 'notes.branchdeck'), packOf({ ...changes, 'branches/a/meetings/m.jsonl': '{}' }, { manifest: { ...about, files: manifestOf(changes).files } }));
    for (const [name, why] of [['script', 'run.js” is a program'], ['escape', 'leads out'], ['broken', 'can’t be used: line'], ['other', 'can’t be used: line'], ['device', 'Windows keeps'], ['notes', 'meeting’s record']] as const) {
      expect(takeIn(`${name}.branchdeck`, 'A')).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) as string });
    }
    handOn('A', 'a.branchdeck');
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'letter.txt'), 'Mine');
    expect(takeIn('a.branchdeck', 'full')).toMatchObject({ code: 1, err: expect.stringContaining('region.yaml') as string });
    expect(readdirSync(join(folder, 'full'))).toEqual(['letter.txt']);
    expect(filesOf('A')).toEqual(mine);
  });

  it('takes nothing in where one file can’t be written', () => {
    handOn('A', 'a.branchdeck');
    takeIn('a.branchdeck', 'B');
    change('B/branches/northmoor/fair-pay.yaml', 'value: 42', 'value: 50');
    change('B/branches/seaham/profile.yaml', 'Seaham Harbour', 'Seaham');
    handOn('B', 'b.branchdeck');
    const mine = filesOf('A');
    chmodSync(join(folder, 'A/branches/seaham/profile.yaml'), 0o400);
    expect(takeIn('b.branchdeck', 'A')).toMatchObject({ code: 1 });
    chmodSync(join(folder, 'A/branches/seaham/profile.yaml'), 0o600);
    expect(filesOf('A')).toEqual(mine);
  });
});
