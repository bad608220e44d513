import type { Answer, Answers, Cell, ProblemLevel, Remedy, SheetProblem } from './model.ts';

/** What is said about a cell. */
export interface Told {
  level: ProblemLevel;
  message: string;
  expected?: string;
  remedy?: Remedy;
  offered?: readonly Remedy[];
  /** How many rows the answer counts for, where it stands for several. */
  rows?: number;
  choices?: readonly Answer['kind'][];
  /** Whether what somebody typed is such a value; another is no answer. */
  accepts?: (typed: string) => boolean;
}

/**
 * Says something about a cell, unless somebody has answered it: then it gives the answer, which is one of its choices.
 * Of one code a cell is told once.
 */
export type Report = (cell: Pick<Cell, 'at' | 'text'>, code: string, told: Told) => Answer | undefined;

/** Where something is that is about the whole file. */
export const WHOLE = { at: '', text: '' };

/** Collects what is said of one sheet. */
export function collectProblems(sheet: string, answers: Answers): { report: Report; isOpen: (at: string) => boolean; problems: SheetProblem[] } {
  /** Cells of which something is still to be answered. */
  const open = new Set<string>();
  const problems = new Map<string, SheetProblem>();
  const report: Report = (cell, code, { level, message, expected = '', remedy, offered, rows, choices = [], accepts = () => true }) => {
    const key = `${code}@${cell.at}`;
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (answer !== undefined && choices.includes(answer.kind) && (answer.kind !== 'take' || remedy !== undefined) && (answer.kind !== 'value' || accepts(answer.value))) return answer;
    if (level !== 'says') open.add(cell.at);
    const row = /\d+$/.exec(cell.at)?.[0];
    if (!problems.has(key)) problems.set(key, { key, level, code, sheet, at: cell.at, row: row === undefined ? undefined : Number(row), says: cell.text.slice(0, 200), message, expected, remedy, ...(offered && { offered }), ...(rows !== undefined && { rows }), choices });
    return undefined;
  };
  return { report, isOpen: (at) => open.has(at), get problems() { return [...problems.values()].toSorted(byPlace); } };
}

const column = (at: string): string => at.replace(/\d+$/, '').padStart(4);

const byPlace = (one: SheetProblem, other: SheetProblem): number =>
  (one.row ?? 0) - (other.row ?? 0) || (column(one.at) < column(other.at) ? -1 : column(one.at) > column(other.at) ? 1 : 0);
