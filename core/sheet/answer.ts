import type { Answer, Answers, SheetProblem } from './model.ts';
import { readSheet, type SheetInput, type SheetReading } from './read-sheet.ts';
import * as z from 'zod';
import type { SheetMapping } from './model.ts';

/** What is answered to every problem that nobody has answered one by one. */
export interface Sweep {
  /** What asks: takes the remedy that is offered, or keeps what stands there. What stops is never answered by this. */
  yes: boolean;
  /** What stops, and what asks and has no such answer: leaves the cell or row out. */
  leaveOut: boolean;
}

/** Answering one problem may show another; more often than this none does. */
const ROUNDS = 8;

/** Reads a table with answers, and goes on to answer what is left as `sweep` says. */
export function readAnswered(input: SheetInput, sweep: Sweep): { reading: SheetReading; answers: Answers } {
  let answers = input.answers ?? {};
  let reading = readSheet({ ...input, answers });
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = reading.problems.flatMap((problem): [string, Answer][] => {
      const answer = Object.hasOwn(answers, problem.key) ? undefined : sweptAnswer(problem, sweep);
      return answer === undefined ? [] : [[problem.key, answer]];
    });
    if (more.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(more) };
    reading = readSheet({ ...input, answers });
  }
  return { reading, answers };
}

function sweptAnswer({ level, remedy, choices }: SheetProblem, { yes, leaveOut }: Sweep): Answer | undefined {
  if (yes && level === 'asks') {
    if (remedy !== undefined && choices.includes('take')) return { kind: 'take' };
    if (choices.includes('keep')) return { kind: 'keep' };
  }
  return leaveOut && level !== 'says' && choices.includes('leave-out') ? { kind: 'leave-out' } : undefined;
}

/** The answers that somebody gives by cell, `F5`, or by key, `number-guess@F5`, to problems as they were told. */
export function answersFor(problems: readonly SheetProblem[], given: ReadonlyMap<string, Answer>): { answers: Answers; unknown: string[] } {
  const answers = new Map<string, Answer>();
  const unknown: string[] = [];
  for (const [place, answer] of given) {
    const meant = problems.filter(({ key, at, choices }) => (key === place || (at !== '' && at === place.toUpperCase())) && choices.includes(answer.kind));
    if (meant.length === 0) unknown.push(place);
    for (const { key } of meant) answers.set(key, answer);
  }
  return { answers: Object.fromEntries(answers), unknown };
}

const mappingSchema = z.object({ fields: z.record(z.string().max(400), z.string().max(220)) });

/** A mapping as it was kept; undefined for what is none. */
export function readMapping(value: unknown): SheetMapping | undefined {
  const parsed = mappingSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
