import * as z from 'zod';
import type { SheetCalls } from '../bridge/sheet-calls.ts';
import { LIMITS } from '../core/sheet/limits.ts';

const text = z.string().max(2_000);
const answer = z.union([z.strictObject({ kind: z.enum(['take', 'keep', 'leave-out']) }), z.strictObject({ kind: z.literal('value'), value: text })]);
const MOST_ANSWERS = 200_000;
const said = z.strictObject({
  sheet: text.optional(),
  headerRow: z.int().min(1).max(LIMITS.rows).optional(),
  columns: z.record(text, z.string().max(220)).refine((given) => Object.keys(given).length <= LIMITS.columns),
  answers: z.record(text, answer).refine((given) => Object.keys(given).length <= MOST_ANSWERS),
  without: z.array(z.int().min(1).max(LIMITS.rows)).max(LIMITS.rows),
  blanks: z.enum(['keep', 'clear']),
  source: z.string().max(300).optional(),
});

/** What each call about a spreadsheet takes. */
export const SHEET_REQUESTS: { [C in keyof SheetCalls]: z.ZodType<SheetCalls[C]['takes']> } = {
  'sheet.choose': z.void(),
  'sheet.read': z.strictObject({ path: z.string().min(1).max(4096).optional() }),
  'sheet.say': said,
  'sheet.sweep': z.strictObject({ said, yes: z.boolean(), leaveOut: z.boolean() }),
  'sheet.take': said,
  'sheet.stop': z.void(),
  'sheet.export': z.strictObject({ empty: z.boolean() }),
};
