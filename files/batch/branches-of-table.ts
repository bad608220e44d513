import type { BatchBranch } from '../../core/batch/model.ts';
import { BLANK_PROFILE, blankLayer, type Profile } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { isSameBranch } from '../../core/region/same-branch.ts';
import { readAnswered } from '../../core/sheet/answer.ts';
import { cellAt, plainText } from '../../core/sheet/cells.ts';
import type { SheetProblem, SomeProfile } from '../../core/sheet/model.ts';
import { readSheet, type SheetInput } from '../../core/sheet/read-sheet.ts';
import { readTable } from '../sheet/read-table.ts';
import type { GivenBranches, OfDeck } from './read-branches.ts';

/** Questions about a whole row. */
const KEPT: ReadonlySet<string> = new Set(['row-copied', 'row-unchanged', 'row-one-number', 'row-adds-up']);

/** A row that is kept may be what makes another look like one above it, or like all of them added up. */
const MOST_ROUNDS = 100;

/** What is asked about whole rows, each of which is kept: a branch that is left out for being like others would have no file, and nobody would know. */
function keptRows(input: SheetInput): SheetProblem[] {
  const kept = new Map<string, SheetProblem>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answers = Object.fromEntries([...kept.keys()].map((key) => [key, { kind: 'keep' } as const]));
    const more = readSheet({ ...input, answers }).problems.filter(({ code, key }) => KEPT.has(code) && !kept.has(key));
    if (more.length === 0) break;
    for (const problem of more) kept.set(problem.key, problem);
  }
  return [...kept.values()];
}

/** Reads a spreadsheet with a row a branch. A row with something that stops it, or that somebody has to decide, is a branch with a fault. */
export async function branchesOfTable(path: string, { id: deck, version, figures, today, yes }: OfDeck): Promise<GivenBranches> {
  const table = await readTable(path);
  // Figures without a day have none: nobody is asked.
  const input: SheetInput = { table, figures: [...figures.values()], today, asOf: '' };
  const kept = yes ? keptRows(input) : [];
  const answers = Object.fromEntries(kept.map(({ key }) => [key, { kind: 'keep' } as const]));
  const { reading, swept } = readAnswered({ ...input, answers }, { yes, leaveOut: false });
  const { rows, problems, header, columns } = reading;
  const sheet = table.sheets.find(({ name }) => name === reading.sheet);
  const called = reading.sheet === '' ? table.file : `${table.file}, ${reading.sheet}`;
  const words = ({ at, message, expected }: SheetProblem): string => [at === '' ? called : `${called}, ${at}`, ': ', message, expected === '' ? '' : ` ${expected}`].join('');
  const isOfRow = ({ row }: SheetProblem): boolean => row !== undefined && row > header;
  // A column that may be something else is not read, and that is said; of any other that is in doubt nothing may be taken.
  const stops = problems.filter((problem) => !isOfRow(problem) && (problem.level === 'stops' || (problem.level === 'asks' && problem.code !== 'header-likely')));
  if (stops.length > 0) throw new AppError('bad-input', stops.slice(0, 5).map(words).join('\n'), 'Mend the spreadsheet and begin again. No file was written.');
  const faults = new Map<number, string[]>();
  for (const problem of problems) {
    if (problem.level === 'says' || !isOfRow(problem) || problem.row === undefined) continue;
    const way = problem.level === 'asks' ? wayOut(problem) : '';
    faults.set(problem.row, [...(faults.get(problem.row) ?? []), words(problem) + way]);
  }
  const nameColumn = columns.find(({ field }) => field?.id === 'branch.name')?.number ?? 1;
  const nameIn = (row: number): string => (sheet === undefined ? '' : plainText(cellAt(sheet, row, nameColumn).text));
  // Of two rows of one branch nobody can tell here which is right.
  for (const { code, level, row } of problems) {
    if (code !== 'branch-twice' || level !== 'stops' || row === undefined) continue;
    const first = rows.find(({ name }) => isSameBranch(name, nameIn(row)));
    if (first !== undefined) faults.set(first.address, [...(faults.get(first.address) ?? []), `${called}, row ${first.address}: the same branch is in row ${row} as well. One row for each branch.`]);
  }
  const taken = rows.map(({ key, name, profile, figures: given, address }): Row => [address, {
    key, name, from: `${called}, row ${address}`, layer: { ...blankLayer(deck, version, wholeProfile(profile)), figures: given }, folders: [],
    faults: faults.get(address) ?? [], warnings: [],
  }]);
  const known = new Set(rows.map(({ address }) => address));
  const left = [...faults].filter(([row]) => !known.has(row)).map(([row, told]): Row => [row, {
    key: `row ${row}`, name: nameIn(row) || `Row ${row}`, from: `${called}, row ${row}`, layer: blankLayer(deck, version), folders: [], faults: told, warnings: [],
  }]);
  return {
    branches: [...taken, ...left].toSorted(([one], [other]) => one - other).map(([, branch]) => branch),
    region: undefined,
    warnings: [
      ...problems.filter((problem) => !stops.includes(problem) && (problem.level === 'says' || !isOfRow(problem))).map(words),
      ...kept.map((problem) => `${words(problem)} It is taken as it is.`),
      ...swept.map(({ problem, answer }) => `${words(problem)} ${answer.kind === 'take' ? `It is taken as ${problem.remedy?.words ?? ''}.` : 'It is left blank.'}`),
    ],
  };
}

const wayOut = ({ code, remedy, choices }: SheetProblem): string =>
  KEPT.has(code) ? ' --yes takes it as it is.' : remedy?.isCertain === true ? ` --yes takes it as ${remedy.words}.` : choices.includes('leave-out') ? ' --yes leaves it blank.' : '';

type Row = readonly [row: number, branch: BatchBranch];

function wholeProfile(some: SomeProfile): Profile {
  return {
    branch: { ...BLANK_PROFILE.branch, ...some.branch },
    employer: { ...BLANK_PROFILE.employer, ...some.employer },
    school: { ...BLANK_PROFILE.school, ...some.school },
    official: { ...BLANK_PROFILE.official, ...some.official },
    meeting: { ...BLANK_PROFILE.meeting, ...some.meeting },
    letter: { ...BLANK_PROFILE.letter, ...some.letter },
  };
}
