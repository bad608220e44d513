import * as z from 'zod';
import { AUDIENCES } from '../audience/model.ts';
import { ANSWERS, QUESTION_KINDS } from '../audience/review-model.ts';
import type { FileResult } from './model.ts';

/** What a batch writes down after each file, so that it can be gone on with. */
export interface JournalLine {
  /** The branch's key. */
  key: string;
  /** Sum of what the file was made from. */
  inputs: string;
  result: FileResult;
}

const HEAD = '{"branchdeck-batch":1}';

const LINE = z.strictObject({
  key: z.string(),
  inputs: z.string(),
  result: z.strictObject({
    branch: z.string(), fileName: z.string(), output: z.string(), audience: z.enum(AUDIENCES), made: z.boolean(), problem: z.string(), slides: z.number(), contents: z.string(),
    questions: z.array(z.strictObject({ id: z.string(), kind: z.enum(QUESTION_KINDS), answer: z.enum([...ANSWERS, 'not asked']) })),
    leftOut: z.array(z.strictObject({ label: z.string(), reason: z.string() })), warnings: z.array(z.string()),
    figures: z.array(z.strictObject({ id: z.string(), value: z.string() })), bytes: z.number(), sha256: z.string(), texts: z.string().optional(),
  }),
});

export const journalHead = `${HEAD}\n`;
export const journalLine = ({ key, inputs, result }: JournalLine): string => `${JSON.stringify({ key, inputs, result })}\n`;

/**
 * Reads what a batch wrote down. A line that is not whole, as the last one may be where a computer stopped, counts for
 * nothing; of two on one file the later counts.
 * @returns by the file's name; undefined where it is no such journal
 */
export function readJournal(text: string): Map<string, JournalLine> | undefined {
  const [head, ...lines] = text.split('\n');
  if (head !== HEAD) return undefined;
  const read = new Map<string, JournalLine>();
  for (const line of lines) {
    const parsed = LINE.safeParse(parseJson(line));
    if (parsed.success) read.set(parsed.data.result.fileName, parsed.data);
  }
  return read;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
