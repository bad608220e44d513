import type { Answer, Answers, SheetProblem } from './model.ts';
import { readSheet, type SheetInput, type SheetReading } from './read-sheet.ts';
import * as z from 'zod';
import type { SheetMapping } from './model.ts';

/** What is answered to every problem that nobody has answered one by one. */
export interface Sweep {
  /**
   * What asks: takes a remedy that is certain, and otherwise leaves the cell out, so that the region keeps what it has. What
   * stops, and what a column gives, is never answered by this.
   */
  yes: boolean;
  /** What stops, and what asks and has no such answer: leaves the cell or row out. */
  leaveOut: boolean;
}

/** A problem that a sweep answered. */
export interface Swept {
  problem: SheetProblem;
  answer: Answer;
}

/** Answering one problem may show another; more often than this none does. */
const ROUNDS = 8;

/** Reads a table with answers, and goes on to answer what is left as `sweep` says. */
export function readAnswered(input: SheetInput, sweep: Sweep): { reading: SheetReading; answers: Answers; swept: readonly Swept[] } {
  const swept: Swept[] = [];
  let answers = input.answers ?? {};
  let reading = readSheet({ ...input, answers });
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = reading.problems.flatMap((problem): [string, Answer][] => {
      const answer = Object.hasOwn(answers, problem.key) ? undefined : sweptAnswer(problem, sweep);
      if (answer === undefined) return [];
      swept.push({ problem, answer });
      return [[problem.key, answer]];
    });
    if (more.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(more) };
    reading = readSheet({ ...input, answers });
  }
  return { reading, answers, swept };
}

function sweptAnswer({ level, code, remedy, choices }: SheetProblem, { yes, leaveOut }: Sweep): Answer | undefined {
  if (yes && level === 'asks' && !code.startsWith('header-')) {
    if (remedy?.isCertain === true && choices.includes('take')) return { kind: 'take' };
    if (choices.includes('leave-out')) return { kind: 'leave-out' };
    if (choices.includes('keep')) return { kind: 'keep' };
  }
  return leaveOut && level !== 'says' && choices.includes('leave-out') ? { kind: 'leave-out' } : undefined;
}

/**
 * The answers that somebody gives by cell, `F5`, or by key, `number-guess@F5`, to problems as they were told. To take what
 * offers nothing is to take it as it is.
 */
export function answersFor(problems: readonly SheetProblem[], given: ReadonlyMap<string, Answer>): { answers: Answers; unknown: string[] } {
  const answers = new Map<string, Answer>();
  const unknown: string[] = [];
  for (const [place, answer] of given) {
    const meant = problems.flatMap((problem): [string, Answer][] => {
      const { key, at, choices } = problem;
      const fit = fitting(problem, answer);
      return (key === place || (at !== '' && at === place.toUpperCase())) && choices.includes(fit.kind) ? [[key, fit]] : [];
    });
    if (meant.length === 0) unknown.push(place);
    for (const [key, fit] of meant) answers.set(key, fit);
  }
  return { answers: Object.fromEntries(answers), unknown };
}

const fitting = ({ remedy, choices }: SheetProblem, answer: Answer): Answer =>
  answer.kind === 'take' && !(remedy !== undefined && choices.includes('take')) ? { kind: 'keep' } : answer;

const mappingSchema = z.object({ fields: z.record(z.string().max(400), z.string().max(220)), headerRow: z.number().int().min(1).max(1_048_576).optional().catch(undefined) });

/** A mapping as it was kept; undefined for what is none. */
export function readMapping(value: unknown): SheetMapping | undefined {
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { fields, headerRow } = parsed.data;
  return { fields, ...(headerRow !== undefined && { headerRow }) };
}
