import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PNG } from '../files/bytes.ts';
import { fill, tempFolder } from '../files/temp.ts';
import { BRANCH, DECK, FIGURES } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const REGION = `deck: small
base-version: 1
profile: { branch: { region: North East } }
figures:
  local-present: { value: 420, source: Regional headcount, as-of: 2025-11-12 }
slides:
  edits:
    ours: { markdown: "## Ours, says the region\\n\\nWe were {{ local-present }}.\\n\\n![A map](images/map.png)", from: "## Our figures\\n\\nWe were {{ local-present }}." }
  added:
    - { id: more, after: ours, markdown: "## For members of this region" }
`;
const folder = fill(tempFolder(), {
  'small/deck.md': DECK, 'small/figures.yaml': FIGURES, 'branch.yaml': BRANCH, 'north/small.yaml': REGION, 'north/images/map.png': PNG,
  'bad/small.yaml': 'deck: small\nslides: { edits: [] }\n',
});
const TODAY = ['--today', '2025-11-27'];

describe('--region', () => {
  it('gives the deck what the region has, and says whose its figures are', () => {
    expect(branchdeck(folder, 'check', 'small', '--region', 'north/small.yaml', ...TODAY)).toMatchObject({ code: 0 });
    expect(branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', '--to', 'pptx', '--audience', 'members', '--out', 'region.pptx', ...TODAY)).toMatchObject({ code: 0 });
    expect(branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', '--to', 'md', '--audience', 'members', '--out', 'region.md', ...TODAY)).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, 'region.md'), 'utf8');
    expect(text).toContain('We were 420');
    expect(text).toContain('Source (North East): Regional headcount');
    expect(text).toContain('For members of this region');
  });

  it('is under the branch’s own', () => {
    branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', '--branch', 'branch.yaml', '--to', 'md', '--audience', 'members', '--out', 'both.md', ...TODAY);
    const text = readFileSync(join(folder, 'both.md'), 'utf8');
    expect(text).toContain('Ours, says the region');
    expect(text).not.toContain('420');
  });

  it('leaves what the region added to members, and a proof knows its words', () => {
    const out = ['--to', 'md', '--audience', 'employer', '--out', 'employer.md', '--yes', ...TODAY];
    expect(branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', ...out)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'employer.md'), 'utf8')).not.toContain('For members of this region');
    const prove = ['--against', 'small', '--audience', 'employer', '--region', 'north/small.yaml', ...TODAY];
    branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', '--to', 'html', '--audience', 'employer', '--out', 'employer.html', '--yes', ...TODAY);
    expect(branchdeck(folder, 'prove', 'employer.html', ...prove)).toMatchObject({ code: 0 });
    branchdeck(folder, 'export', 'small', '--region', 'north/small.yaml', '--to', 'html', '--audience', 'members', '--out', 'members.html', ...TODAY);
    const proved = branchdeck(folder, 'prove', 'members.html', ...prove);
    expect(proved.code).toBe(1);
    expect(proved.out + proved.err).toContain('For members of this region');
  });

  it('names what is wrong in the region’s file and exports nothing', () => {
    const { code, err } = branchdeck(folder, 'export', 'small', '--region', 'bad/small.yaml', '--to', 'md', '--audience', 'members', '--out', 'bad.md', ...TODAY);
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\/small\.yaml:2: /m);
    expect(branchdeck(folder, 'check', 'small', '--region', 'none.yaml', ...TODAY).code).toBe(1);
  });
});
