import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);

const deck = (version: string, ask: string, extra = ''): string => `---\nformat: 1\nid: small\ntitle: A small deck\nversion: ${version}\n---\n\n# Welcome\n\nEverybody is here.\n\n---\n\n<!-- slide\nid: asks\n-->\n## What we ask\n\n- ${ask}\n- Assess the risk\n${extra}`;
const FIGURES = 'figures:\n  poll: { label: Oppose it, kind: percent, value: 91, source: Snap poll, as-of: 2025-09-10 }\n';
const BRANCH = `# Ours, by hand.
deck: small
base-version: 1
profile:
  branch: { name: Northmoor }
slides:
  edits:
    asks:
      markdown: |
        ## What we ask

        - Write to Northmoor Council
        - Assess the risk
      from: |
        ## What we ask

        - Write to your employer
        - Assess the risk
  notes:
    welcome: Say that 91% oppose it.
`;
const folder = fill(tempFolder(), {
  'v1/deck.md': deck('1', 'Write to your employer'), 'v1/figures.yaml': FIGURES,
  'v2/deck.md': deck('2', 'Write to your employer', '- Meet each term\n'), 'v2/figures.yaml': FIGURES.replace('91', '89'),
  'v3/deck.md': deck('3', 'Write to your trust'), 'v3/figures.yaml': FIGURES,
  'broken/deck.md': deck('4', 'x'), 'broken/figures.yaml': 'figures: [',
  'branch.yaml': BRANCH, 'other.yaml': 'deck: other\nbase-version: 1\n',
});
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('merge', () => {
  it('takes changes to a new version, says what to look at and ends with 0', () => {
    const { code, out } = branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'branch.yaml', '--out', 'merged.yaml');
    expect(code).toBe(0);
    expect(out).toContain('Corrected: figure "poll" (Oppose it), 91% before and 89% now.');
    expect(out).toContain('Your notes on "Welcome" say "91%"');
    expect(out).toMatch(/Merged\. Nothing is left to choose\.\n$/);
    expect(file('merged.yaml')).toMatch(/^# Ours, by hand\.\ndeck: small\nbase-version: "2"\nprofile:\n {2}branch: \{ name: Northmoor \}/);
    expect(file('merged.yaml')).toContain('- Write to Northmoor Council\n        - Assess the risk\n        - Meet each term');
    expect(file('branch.yaml')).toBe(BRANCH);
  });

  it('lists the files that print a corrected figure, by a ledger or by the region’s folder', () => {
    const entry = { deck: 'small', version: '1', audience: 'members', kind: 'pptx', file: 'Autumn.pptx', sha256: 'x', day: '2025-11-12', figures: [{ id: 'poll', value: '91%' }] };
    fill(folder, { 'region/region.yaml': 'format: 1\nname: North\n', 'region/branches/northmoor/small.yaml': BRANCH, 'region/branches/northmoor/exports.jsonl': `${JSON.stringify(entry)}\n` });
    const branch = 'region/branches/northmoor/small.yaml';
    const byRegion = branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', branch, '--region', 'region', '--out', 'sent.yaml');
    expect([byRegion.code, byRegion.out]).toEqual([0, expect.stringContaining('Make and send again:\n  Autumn.pptx (for members, made on 2025-11-12 of version 1): "Oppose it" is 91% in it and 89% now.')]);
    const byLedger = branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'branch.yaml', '--exports', 'region/branches/northmoor/exports.jsonl', '--json', '--out', 'sent.yaml');
    expect(JSON.parse(byLedger.out)).toMatchObject({ filesToSend: [{ file: 'Autumn.pptx', letter: '', figures: [{ id: 'poll', was: '91%', is: '89%' }] }] });
    expect(branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'branch.yaml', '--region', 'region', '--out', 'none.yaml').code).toBe(2);
    expect(branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'branch.yaml', '--exports', 'nowhere.jsonl', '--out', 'none.yaml').code).not.toBe(0);
  });

  it('ends with 1 where something is left to choose, keeps the branch’s text, and check warns of it', () => {
    const { code, out } = branchdeck(folder, 'merge', 'v3', '--from', 'v1', '--branch', 'branch.yaml', '--out', 'open.yaml');
    expect([code, out]).toEqual([1, expect.stringContaining('Merged. One slide is left to choose.')]);
    expect(file('open.yaml')).toContain('- Write to Northmoor Council');
    expect(branchdeck(folder, 'check', 'v3', '--branch', 'open.yaml', '--today', '2025-11-27').err).toContain('The national text of this slide has changed since you edited it.');
    // Over itself, and again: it stays open.
    expect(branchdeck(folder, 'merge', 'v3', '--from', 'v1', '--branch', 'open.yaml', '--out', 'open.yaml').code).toBe(1);
  });

  it('does what is chosen', () => {
    const run = (choice: string, out: string) => branchdeck(folder, 'merge', 'v3', '--from', 'v1', '--branch', 'branch.yaml', '--out', out, '--choose', choice);
    expect(run('asks=ours', 'ours.yaml').code).toBe(0);
    expect(branchdeck(folder, 'check', 'v3', '--branch', 'ours.yaml', '--today', '2025-11-27').err).not.toContain('edited');
    expect([run('asks=national', 'national.yaml').code, file('national.yaml').includes('edits')]).toEqual([0, false]);
    expect([run('asks=combined', 'none.yaml').code, run('asks=mine', 'none.yaml').code, run('no=ours', 'none.yaml').code]).toEqual([1, 2, 2]);
    expect(() => file('none.yaml')).toThrow();
  });

  it('prints JSON and nothing else', () => {
    const { out, err } = branchdeck(folder, 'merge', 'v3', '--from', 'v1', '--branch', 'branch.yaml', '--out', 'json.yaml', '--json');
    const said = JSON.parse(out) as Record<string, unknown[]>;
    expect(err).toBe('');
    expect(said).toMatchObject({ changes: { from: '1', to: '3', slides: [{ kind: 'changed', id: 'asks', fields: ['text'] }] }, conflicts: [{ slide: 'asks', kind: 'changed', combined: null, narrowed: false }], carried: [], calledOut: [] });
  });

  it('merges with a deck pack', () => {
    expect(branchdeck(folder, 'pack', 'v2', '--out', 'v2.branchdeck').code).toBe(0);
    expect(branchdeck(folder, 'merge', 'v2.branchdeck', '--from', 'v1', '--branch', 'branch.yaml', '--out', 'packed.yaml').code).toBe(0);
    expect(file('packed.yaml')).toBe(file('merged.yaml'));
    expect(JSON.parse(branchdeck(folder, 'changes', 'v2.branchdeck', '--from', 'v1', '--json').out)).toMatchObject({ from: '1', to: '2', slides: [{ id: 'asks' }], figures: [{ kind: 'corrected', id: 'poll', valueWas: '91%', valueIs: '89%' }] });
  });

  it('says whose text it is that the branch’s is compared with, and what each answer does', () => {
    const asks = (first: string, second: string): string => `        ## What we ask\n\n        - ${first}\n        - ${second}\n`;
    const layer = (name: string, mine: string, from: string): string => `deck: small\nbase-version: 1\nprofile: { branch: { name: ${name} } }\nslides:\n  edits:\n    asks:\n      markdown: |\n${mine}      from: |\n${from}`;
    const risk = 'Assess the risk in the North';
    fill(folder, {
      'north.yaml': layer('North', asks('Write to your employer', risk), asks('Write to your employer', 'Assess the risk')),
      'below.yaml': layer('Below', asks('Write to Northmoor Council', risk), asks('Write to your employer', risk)),
    });
    const args = ['merge', 'v3', '--from', 'v1', '--branch', 'below.yaml', '--out', 'below-out.yaml'];
    const withRegion = branchdeck(folder, ...args, '--region', 'north.yaml');
    expect(withRegion.code).toBe(1);
    expect(withRegion.out).toContain('"What we ask" (asks): the region’s text and the branch’s have both changed.');
    expect(withRegion.out).toContain('--choose SLIDE=ours keeps the branch’s text, SLIDE=national puts the other text in its place,');
    expect(JSON.parse(branchdeck(folder, ...args, '--region', 'north.yaml', '--json').out)).toMatchObject({ conflicts: [{ slide: 'asks', ofRegion: true }] });
    const alone = branchdeck(folder, 'merge', 'v3', '--from', 'v1', '--branch', 'branch.yaml', '--out', 'below-out.yaml', '--json');
    expect(JSON.parse(alone.out)).toMatchObject({ conflicts: [{ slide: 'asks', ofRegion: false }] });
  });

  it('counts what the region changed as national', () => {
    const region = BRANCH.replaceAll('Northmoor Council', 'the councils of the North').replace('# Ours, by hand.', '# The region.').replace('welcome: Say that 91% oppose it.', 'welcome: From the region.');
    const branch = "deck: small\nbase-version: 1\nslides:\n  edits:\n    asks:\n      markdown: |\n        ## What we ask\n\n        - Write to the councils of the North\n        - Assess the risk in our schools\n      from: |\n        ## What we ask\n\n        - Write to the councils of the North\n        - Assess the risk\n";
    fill(folder, { 'region.yaml': region, 'under.yaml': branch });
    const { code, out } = branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'under.yaml', '--region', 'region.yaml', '--out', 'under-out.yaml', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { conflicts: [], carried: [{ kind: 'combined', id: 'asks' }] }]);
    expect(file('under-out.yaml')).toContain('- Write to the councils of the North\n        - Assess the risk in our schools\n        - Meet each term');
    expect(file('region.yaml')).toBe(region);
  });

  it('writes nothing where a version can’t be read whole or the changes belong to another deck', () => {
    for (const args of [['broken', '--branch', 'branch.yaml'], ['v2', '--branch', 'other.yaml'], ['v9', '--branch', 'branch.yaml']]) {
      const [target = '', ...rest] = args;
      const { code, err } = branchdeck(folder, 'merge', target, '--from', 'v1', ...rest, '--out', 'kept.yaml');
      expect([code, err.length > 20]).toEqual([1, true]);
    }
    expect(() => file('kept.yaml')).toThrow();
    expect(branchdeck(folder, 'merge', 'v2', '--from', 'v1', '--branch', 'branch.yaml').code).toBe(2);
  });
});
