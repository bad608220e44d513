import * as z from 'zod';
import { BATCH_QUESTIONS, type BatchCalls } from '../bridge/batch-calls.ts';
import { AUDIENCES } from '../core/audience/model.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';

const MOST_BRANCHES = 5_000;

export const batchChoices = z.strictObject({
  audiences: z.array(z.enum(AUDIENCES)).max(AUDIENCES.length).readonly(),
  formats: z.array(z.enum(EXPORT_FORMATS)).max(EXPORT_FORMATS.length).readonly(),
  letters: z.array(z.string().max(500)).max(500).readonly(),
  pattern: z.string().max(500),
  leaveOutIncomplete: z.boolean(),
  questions: z.enum(BATCH_QUESTIONS),
});

export const batchWish = batchChoices.extend({ slugs: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/)).max(MOST_BRANCHES).readonly() });

/** What each call about every branch's files takes. */
export const BATCH_REQUESTS: { [C in keyof BatchCalls]: z.ZodType<BatchCalls[C]['takes']> } = {
  'batch.state': z.void(),
  'batch.offer': z.void(),
  'batch.example': batchWish,
  'batch.folder': z.void(),
  'batch.run': z.strictObject({ wish: batchWish, anew: z.boolean() }),
  'batch.goOn': z.void(),
  'batch.leave': z.void(),
  'batch.stop': z.void(),
  'batch.close': z.void(),
  'batch.openSummary': z.void(),
  'batch.showInFolder': z.void(),
};
