import type { Answer, ProblemLevel, SheetProblem } from '../../../core/sheet/model.ts';
import { counted } from '../../editor/words.ts';

export const LEVEL_WORDS: Readonly<Record<ProblemLevel, string>> = { stops: 'Stops', asks: 'Asks', says: 'Worth knowing' };
const LEVELS: readonly ProblemLevel[] = ['stops', 'asks', 'says'];

/** What stops first, then what asks; within each as the file has them, those of a kind together. */
export const inOrder = (problems: readonly SheetProblem[]): SheetProblem[] => {
  const first = new Map<string, number>();
  problems.forEach((problem, at) => { if (!first.has(kindOf(problem))) first.set(kindOf(problem), at); });
  return problems.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (first.get(kindOf(a)) ?? 0) - (first.get(kindOf(b)) ?? 0));
};

/** Problems with the same are answered alike. A name that is like a branch's is another thing than one that nobody has. */
export const kindOf = ({ code, level, remedy }: SheetProblem): string => `${code} ${level}${code === 'branch-unknown' ? String(remedy !== undefined) : ''}`;

const OF_ROW = new Set(['branch-unknown', 'branch-twice', 'branch-blank', 'row-adds-up', 'row-copied', 'row-unchanged', 'row-one-number', 'row-shifted', 'row-too-long']);
/** Leaving it out leaves its whole row out. */
export const isOfRow = ({ code }: SheetProblem): boolean => OF_ROW.has(code);
const OF_COLUMN = new Set(['column-twice', 'column-of-other', 'column-scale']);
const LEAVE_OUT: Readonly<Record<string, string>> = {
  'columns-swapped': 'Leave these names out', 'official-is-employer': 'Leave these names out', 'column-slipped': 'Leave these numbers out', 'column-filled-down': 'Leave those below it out', 'rows-changed': 'Leave its figures out', 'share-whole-older': 'Leave this part out', 'as-of-older': 'Leave these figures out', 'row-end-shifted': 'Leave these figures out', 'detail-replaced': 'Leave it out',
};
/** What is left out where one answer is for many rows. */
const OF_ROWS: Readonly<Record<string, string>> = { 'share-whole-older': 'these parts', 'detail-replaced': 'this', 'columns-swapped': 'these names', 'column-filled-down': 'all below the first', 'column-slipped': 'these numbers' };
/** What several of a kind are, where they aren't cells. */
const KINDS: Readonly<Record<string, string>> = { 'share-whole-older': 'parts', 'official-is-employer': 'names', 'columns-swapped': 'columns', 'column-slipped': 'stretches of rows', 'column-filled-down': 'stretches of rows', 'rows-changed': 'rows’ figures', 'as-of-older': 'rows’ figures', 'row-end-shifted': 'rows’ last figures', 'detail-replaced': 'details' };
const KEEP: Readonly<Record<string, string>> = {
  'branch-unknown': 'Add it as a new branch', 'branch-twice': 'Take this row instead', 'row-too-long': 'The row is right without it', 'row-title': 'Add it as a new branch', 'column-twice': 'Read this column instead', 'sheet-several': 'Read this one', 'as-of-missing': 'Leave them without a date',
};
const KEEP_ALL: Readonly<Record<string, (count: number) => string>> = {
  'row-title': (count) => `Add these ${counted(count, 'branch', 'branches')}`, 'row-too-long': (count) => `All ${count} rows are right without them`, 'branch-unknown': (count) => `Add these ${counted(count, 'branch', 'branches')}`, 'branch-twice': (count) => `Take these ${count} rows instead`, 'column-twice': (count) => `Read these ${count} columns instead`,
};

/** What a button says that answers one problem. */
export function answerWords({ code, remedy, rows }: SheetProblem, kind: Exclude<Answer['kind'], 'value'>): string {
  if (kind === 'keep') return KEEP[code] ?? 'It is right as it is';
  if (kind === 'leave-out' && rows !== undefined) return `Leave ${OF_ROWS[code] ?? 'the figures'} out in all ${rows} rows`;
  if (kind === 'leave-out') return LEAVE_OUT[code] ?? (OF_ROW.has(code) ? 'Leave the row out' : code.startsWith('header-') || OF_COLUMN.has(code) ? 'Leave the column out' : 'Leave the cell out');
  if (remedy === undefined || remedy.value === '') return 'Leave it blank';
  return code === 'branch-unknown' || code.startsWith('header-') ? `It is “${remedy.words}”` : `Take ${remedy.words}`;
}

/** The same for all of a kind at once. */
export function answerAllWords({ code, remedy }: SheetProblem, kind: Exclude<Answer['kind'], 'value'>, count: number): string {
  if (kind === 'keep') return KEEP_ALL[code]?.(count) ?? `All ${count} are right`;
  if (kind === 'leave-out') return `Leave out all ${count} ${OF_ROW.has(code) ? 'rows' : code.startsWith('header-') || OF_COLUMN.has(code) ? 'columns' : KINDS[code] ?? 'cells'}`;
  return remedy?.value === '' ? `Leave all ${count} blank` : code === 'branch-unknown' ? `Take the nearest name for all ${count}` : `Take what is offered for all ${count}`;
}

/** What is typed instead. */
export const valueLabel = ({ code }: SheetProblem): string =>
  code === 'branch-unknown' || code === 'branch-blank' ? 'Name of the branch' : code === 'as-of-missing' ? 'As of' : 'Instead of it';

/** What was answered, in a word or two. */
export const answeredWords = (problem: SheetProblem, answer: Answer): string => (answer.kind === 'value' ? `“${answer.value}” instead` : answerWords(problem, answer.kind));
