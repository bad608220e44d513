import * as z from 'zod';
import type { Rules } from './rules.ts';

const people = z.int().min(0).max(100_000);
const percent = z.number().min(0).max(100);

/** A branch's own rules, as they cross the bridge and lie on disk. What is undefined is left out there. */
export const rulesSchema: z.ZodType<Rules> = z.strictObject({
  quorum: z.union([z.strictObject({ number: people }), z.strictObject({ percent, of: people })]).optional().transform((value) => value),
  wait: z.number().min(0).max(1_440).optional().transform((value) => value),
  majority: z.strictObject({ share: percent, over: z.boolean(), of: z.enum(['cast', 'present']) }).optional().transform((value) => value),
  seconder: z.boolean(),
  casting: z.boolean(),
  notice: z.record(z.string().max(200), z.int().min(0).max(3_660)),
  minBase: people,
});
