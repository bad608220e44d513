import * as z from 'zod';
import { EMPLOYER_KINDS } from '../branch/model.ts';
import { isIsoDay } from '../figures/dates.ts';
import { MARKED_STEPS, type EmployerChange } from './change.ts';
import { MOST_DAYS, RESPONSE_KINDS, STAGES, type EmployerDetails, type EmployerRecord, type ReplyRules } from './model.ts';

// Bounds keep what crosses the bridge or lies on disk within reason; no person reaches them.
const line = z.string().max(500);
const text = z.string().max(200_000);
const day = z.string().refine((value) => value === '' || isIsoDay(value));
const fileId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const stage = z.enum(STAGES);
const response = z.object({ kind: z.union([z.enum(RESPONSE_KINDS), z.literal('')]), words: text });

export const employerIdSchema = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const fileIdSchema = fileId;

export const detailsSchema: z.ZodType<EmployerDetails> = z.object({
  name: line, kind: z.union([z.enum(EMPLOYER_KINDS), z.literal('')]), contact: line, post: line, email: line, address: z.string().max(2_000),
});

const someDetails = z.strictObject({
  name: line.exactOptional(), kind: z.union([z.enum(EMPLOYER_KINDS), z.literal('')]).exactOptional(),
  contact: line.exactOptional(), post: line.exactOptional(), email: line.exactOptional(), address: z.string().max(2_000).exactOptional(),
});
const someResponse = z.strictObject({ kind: response.shape.kind.exactOptional(), words: text.exactOptional() });

const MOST_FILES = 200;
const stageRecord = z.object({ date: day, note: text, files: z.array(z.object({ id: fileId, name: line, kept: z.boolean() })).max(MOST_FILES) });

/** A record as it lies on the disk. */
export const employerSchema: z.ZodType<EmployerRecord> = z.object({
  id: employerIdSchema,
  name: line, kind: z.union([z.enum(EMPLOYER_KINDS), z.literal('')]), contact: line, post: line, email: line, address: z.string().max(2_000),
  stages: z.object({ sent: stageRecord, heard: stageRecord, forwarded: stageRecord, acknowledged: stageRecord, agenda: stageRecord, answered: stageRecord }),
  asked: day, papers: day, jcnc: day,
  response,
  note: text,
  createdAt: z.string(), updatedAt: z.string(),
});

const days = z.int().min(1).max(MOST_DAYS);
export const rulesSchema: z.ZodType<ReplyRules> = z.object({ askAfter: days, agendaBefore: days, papersBefore: days });

/** A change as it crosses the bridge. */
export const employerChangeSchema: z.ZodType<EmployerChange> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('details'), details: someDetails }),
  z.strictObject({ type: z.literal('stage-date'), stage, date: day }),
  z.strictObject({ type: z.literal('stage-note'), stage, note: text }),
  z.strictObject({ type: z.literal('asked'), date: day }),
  z.strictObject({ type: z.literal('papers'), date: day }),
  z.strictObject({ type: z.literal('jcnc'), date: day }),
  z.strictObject({ type: z.literal('response'), response: someResponse }),
  z.strictObject({ type: z.literal('note'), note: text }),
  z.strictObject({ type: z.literal('done'), steps: z.array(z.enum(MARKED_STEPS)).min(1).max(MARKED_STEPS.length), date: day }),
  z.strictObject({ type: z.literal('drop-file'), stage, fileId }),
]);
