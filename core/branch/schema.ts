import * as z from 'zod';
import { AUDIENCES } from '../audience/model.ts';
import { BLANK_LOOK, BLANK_PROFILE, EMPLOYER_KINDS, SCHOOL_KINDS, type BranchLayer } from './model.ts';

// Bounds keep what crosses the bridge or lies on disk within reason; no person reaches them.
const short = z.string().max(2_000);
const long = z.string().max(200_000);
const id = z.string().min(1).max(200);
const ids = z.array(id).max(10_000);

export const profileSchema = z.object({
  branch: z.object({ name: short, region: short, logo: short }),
  // Stores of older versions know nothing of whom letters go to, nor of the school, nor of the letters' date.
  employer: z.object({
    name: short, kind: z.union([z.enum(EMPLOYER_KINDS), z.literal('')]),
    contact: short.default(''), post: short.default(''), address: short.default(''),
  }),
  school: z.object({ name: short, kind: z.union([z.enum(SCHOOL_KINDS), z.literal('')]) }).default(BLANK_PROFILE.school),
  official: z.object({ name: short, role: short, email: short }),
  meeting: z.object({ date: short, place: short }),
  letter: z.object({ date: short }).default(BLANK_PROFILE.letter),
});

const localFigureSchema = z.object({
  value: z.union([z.number(), z.string().max(2_000)]).optional().transform((value) => value),
  source: short,
  asOf: short,
  enteredBy: short,
  toConfirm: short.optional(),
});

/** A branch's changes as they cross the bridge and lie in the store. */
export const layerSchema = z.object({
  deck: id,
  baseVersion: short,
  profile: profileSchema.default(BLANK_PROFILE),
  // Stores of older versions have none.
  look: z.object({ theme: short, accent: short }).default(BLANK_LOOK),
  figures: z.record(id, localFigureSchema),
  slides: z.object({
    off: ids,
    on: ids,
    order: ids,
    edits: z.record(id, z.object({ markdown: long, from: long })),
    added: z.array(
      z.object({ id, after: id.optional(), markdown: long, audience: z.array(z.enum(AUDIENCES)).optional() }),
    ).max(1_000),
    notes: z.record(id, long),
  }),
});

/** A layer as parsed; absent and undefined mean the same in it. */
export function readLayer(value: unknown): { layer: BranchLayer } | { fault: string } {
  const parsed = layerSchema.safeParse(value);
  if (!parsed.success) return { fault: z.prettifyError(parsed.error) };
  const { figures, slides, ...rest } = parsed.data;
  return {
    layer: {
      ...rest,
      figures: Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, { ...figure, value: figure.value }])),
      slides: {
        ...slides,
        added: slides.added.map((slide) => ({ id: slide.id, after: slide.after, markdown: slide.markdown, audience: slide.audience })),
      },
    },
  };
}
