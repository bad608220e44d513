import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Figure } from '../../../core/figures/model.ts';
import { parseFigures } from '../../../core/figures/parse.ts';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import type { KnownBranch } from '../../../core/sheet/model.ts';
import { readSheet, type SheetInput, type SheetReading } from '../../../core/sheet/read-sheet.ts';

const FILE = join(import.meta.dirname, '../../../decks/fairer-inspection/figures.yaml');
export const TODAY = '2025-12-01';

/** The campaign's figures, and of each other kind one. */
export const FIGURES: readonly Figure[] = [
  ...parseFigures({ name: 'figures.yaml', text: readFileSync(FILE, 'utf8') }).figures.values(),
  ...parseFigures({ name: 'figures.yaml', text: `figures:
  share-trained: { label: Heads trained as inspectors, kind: percent, scope: local }
  fund: { label: Branch fund, kind: money, scope: local }
  counted-on: { label: Day of the count, kind: date, scope: local }
  town: { label: Our town, kind: text, scope: local }
` }).figures.values(),
];

const STARTS = ['North', 'East', 'West', 'South', 'Lang', 'Whit', 'Black', 'Ash', 'Stan', 'Mar', 'Hart', 'Wood', 'Kirk', 'Brad', 'Thorn', 'Hazel', 'Oak', 'Elm', 'Stone', 'Fal', 'Crow', 'Birk', 'Harro', 'Swin', 'Lyn'];
const ENDS = ['moor', 'ton', 'ham', 'bury', 'field', 'worth', 'gate', 'ley', 'bridge', 'ford', 'combe', 'thorpe', 'wick', 'dale', 'mere', 'stead', 'hurst', 'cliffe', 'port', 'well'];
const MIDDLES = ['', ' upon Sea', ' St Mary', ' and District'];

/** Always the same numbers: a generator of Lehmer's. */
export function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
}

export const branchNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${STARTS[index % 25] ?? ''}${ENDS[Math.floor(index / 25) % 20] ?? ''}${MIDDLES[Math.floor(index / 500)] ?? ''}`);

export const HEADER = ['branch.name', 'employer.name', 'employer.kind', 'official.email', 'meeting.date', 'local-present', 'local-schools', 'local-yes-oppose', 'local-yes-wellbeing', 'local-yes-write-employer', 'share-trained', 'fund', 'counted-on', 'town', 'local-present.source', 'as-of', 'Remarks'];

const pad = (number: number): string => String(number).padStart(2, '0');

/** A spreadsheet with nothing wrong in it, as rows of cells; its header is the first. */
export function cleanRows(count: number, seed = 7): string[][] {
  const random = seeded(seed);
  const rows = branchNames(count).map((name) => {
    const present = 12 + random(random(9) === 0 ? 150 : 60);
    const some = (): string => String(random(present));
    const day = (): string => `${pad(1 + random(27))}/${pad(9 + random(2))}/2025`;
    return [
      name, `${name} Council`, ['local authority', 'trust', 'Governing body'][random(2)] ?? '', `head@${name.replace(/\W/g, '').toLowerCase()}.example`, day(),
      String(present), String(1 + random(present - 1)), some(), some(), some(), random(9) === 0 ? '' : String(5 + random(90)), (random(90_000) / 100 + 20).toFixed(2), day(), `${name.slice(0, 5)} town`, 'Headcount', '2025-11', random(20) === 0 ? 'Rang back, they say' : '',
    ];
  });
  return [HEADER, ...rows];
}

export const knownBranches = (count: number): KnownBranch[] => branchNames(count).map((name, index) => ({ slug: `b${index}`, name, figures: {} }));

/** Reads rows as a CSV file. */
export const readRows = (rows: readonly (readonly string[])[], input: Partial<SheetInput> = {}, delimiter = ','): SheetReading =>
  readSheet({ table: tableOfCsv(Papa.unparse(rows as string[][], { delimiter }), 'Figures.csv'), figures: FIGURES, today: TODAY, ...input });

/** `code@C7`, in the order of the file. */
export const keys = (reading: SheetReading): string[] => reading.problems.map(({ key }) => key);
