import * as z from 'zod';
import type { UpdateCalls } from '../bridge/update-calls.ts';

/** '' is the region's own changes. */
const slug = z.string().regex(/^(?:[a-z0-9][a-z0-9-]{0,199})?$/);
const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** As long as a slide may be. */
const text = z.string().max(16_384);

/** What each call about an update takes. */
export const UPDATE_REQUESTS: { [C in keyof UpdateCalls]: z.ZodType<UpdateCalls[C]['takes']> } = {
  'update.look': z.void(),
  'update.stop': z.void(),
  'update.branch': z.strictObject({ slug }),
  'update.choose': z.strictObject({ slug, slide: z.string().max(500), choice: z.union([z.enum(['ours', 'theirs', 'combined']), z.strictObject({ text }), z.null()]) }),
  'update.chooseAll': z.strictObject({ choice: z.enum(['ours', 'theirs', 'combined']).nullable() }),
  'update.step': z.strictObject({ direction: z.enum(['undo', 'redo']) }),
  'update.run': z.void(),
  'update.again': z.void(),
  'update.saveList': z.void(),
  'update.older': z.strictObject({ key, version: z.string().max(2_000) }),
};
