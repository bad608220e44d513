import * as z from 'zod';
import { REPLY_MAILS, type RepliesCalls } from '../bridge/replies-calls.ts';
import { STAGES } from '../core/replies/model.ts';
import { detailsSchema, employerChangeSchema, employerIdSchema, fileIdSchema, rulesSchema } from '../core/replies/schema.ts';

const MOST_PATHS = 100;
const MOST_EMPLOYERS = 10_000;

const employerId = employerIdSchema;
const fileId = fileIdSchema;
const stage = z.enum(STAGES);
const ofEmployer = z.strictObject({ employerId });

/** What each call about replies takes. */
export const REPLIES_REQUESTS: { [C in keyof RepliesCalls]: z.ZodType<RepliesCalls[C]['takes']> } = {
  'replies.now': z.void(),
  'replies.add': z.strictObject({ details: detailsSchema }),
  'replies.change': z.strictObject({ employerId, change: employerChangeSchema }),
  'replies.undo': z.void(),
  'replies.redo': z.void(),
  'replies.rules': z.strictObject({ rules: rulesSchema }),
  'replies.dismiss': z.void(),
  'replies.chooseFiles': z.strictObject({ employerId, stage }),
  'replies.dropFiles': z.strictObject({ employerId, stage, paths: z.array(z.string().min(1).max(4096)).min(1).max(MOST_PATHS) }),
  'replies.keepCopy': z.strictObject({ employerId, stage, fileId }),
  'replies.showFile': z.strictObject({ employerId, fileId }),
  'replies.prepare': z.strictObject({ employerId, mails: z.array(z.enum(REPLY_MAILS)).min(1).max(REPLY_MAILS.length), key: z.string().regex(/^[a-z0-9-]{1,80}$/).optional() }),
  'replies.exportCsv': z.strictObject({ employerIds: z.array(employerId).max(MOST_EMPLOYERS) }),
  'replies.exportAll': ofEmployer,
  'replies.wipe': ofEmployer,
};
