import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import { readSheet } from '../../../core/sheet/read-sheet.ts';
import { knownBranches, takeRows, type Taking } from '../../../core/sheet/take.ts';
import { addBranch, makeRegion } from '../../../files/region/branches.ts';
import { undoCommit, undoTitle } from '../../../files/region/undo-commit.ts';
import { openRegion, type OpenRegion } from '../../../files/region/open-region.ts';
import { MAPPING, takeIntoRegion } from '../../../files/sheet/take-into-region.ts';
import { FIGURES, TODAY } from '../../core/sheet/clean-region.ts';
import { tempFolder } from '../temp.ts';

const DECK = { id: 'act', version: '1', figures: new Map(FIGURES.map((figure) => [figure.id, figure])) };
const named = (name: string): typeof BLANK_PROFILE => ({ ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name } });

async function region(): Promise<string> {
  const folder = join(tempFolder(), 'region');
  await makeRegion(folder, 'North East');
  await addBranch(folder, named('Northmoor'));
  await addBranch(folder, named('Eastvale'));
  return folder;
}

/** What a spreadsheet would make of a region; a name that nobody has is a new branch. */
const taking = (open: OpenRegion, csv: string): Taking & { mapping: ReturnType<typeof readSheet>['mapping'] } => {
  const reading = readSheet({ table: tableOfCsv(csv, 'f.csv'), figures: FIGURES, today: TODAY, branches: knownBranches(open.region, ['act']), asOf: '2025-11', answers: { 'branch-unknown@A4': { kind: 'keep' } } });
  return { ...takeRows({ region: open.region, decks: [DECK], rows: reading.rows, blanks: 'keep' }), mapping: reading.mapping };
};

/** Every file of the branches with its text. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(join(folder, 'branches'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).toSorted().map((path) => [path, readFileSync(join(folder, 'branches', path), 'utf8')]));

const CSV = 'Branch,local-present,venue\nNorthmoor,42,Hall\nEastvale,12,\nWestbrook,31,\n';

describe('a spreadsheet taken into a region on the disk', () => {
  it('changes every branch, adds those that are new, remembers the headers, and is taken back whole', async () => {
    const folder = await region();
    const open = await openRegion(folder);
    const before = filesOf(folder);
    const made = taking(open, CSV);
    const added = await takeIntoRegion(open, made, made.mapping, 'the figures of f.csv');
    expect(added).toEqual(['westbrook']);
    const after = await openRegion(folder);
    expect(after.region.branches.map(({ slug, layers }) => [slug, layers['act']?.figures['local-present']?.value])).toEqual([['eastvale', 12], ['northmoor', 42], ['westbrook', 31]]);
    expect(after.region.branches[1]?.profile.meeting.place).toBe('Hall');
    expect(after.file.mappings[MAPPING]).toEqual({ fields: { branch: 'branch.name', 'local present': 'local-present', venue: 'meeting.place' } });
    expect(await undoTitle(open.root)).toBe('the figures of f.csv');
    await undoCommit(open.root);
    expect((await openRegion(folder)).file.mappings[MAPPING]).toBeDefined();
    expect(filesOf(folder)).toEqual(before);
  });

  it('leaves a region as it was where one branch can’t be written', async () => {
    const folder = await region();
    const open = await openRegion(folder);
    const before = filesOf(folder);
    const made = taking(open, CSV);
    const broken = { ...made, branches: [...made.branches, { ...made.branches[0], slug: 'nobody', profile: named('Nobody'), layers: [] }] };
    await expect(takeIntoRegion(open, broken, made.mapping, 'x')).rejects.toMatchObject({ code: 'not-found' });
    expect(filesOf(folder)).toEqual(before);
    expect((await openRegion(folder)).file.mappings[MAPPING]).toBeUndefined();
  });
});
