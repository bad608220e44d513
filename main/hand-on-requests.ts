import * as z from 'zod';
import type { HandOnCalls } from '../bridge/hand-on-calls.ts';
import { TAKE_CHOICES } from '../core/deckpack/take-in.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/);
const choice = z.enum(TAKE_CHOICES);
const wish = z.strictObject({
  slugs: z.array(slug).max(5_000),
  key: z.string().regex(/^[a-z0-9-]{1,80}$/).optional(),
  choices: z.strictObject({ notes: z.boolean(), withoutPeople: z.boolean(), withoutPictures: z.boolean() }),
});

/** What each call about handing on takes. */
export const HAND_ON_REQUESTS: { [C in keyof HandOnCalls]: z.ZodType<HandOnCalls[C]['takes']> } = {
  'handOn.look': wish,
  'handOn.write': wish,
  'handOn.choose': z.void(),
  'handOn.take': z.strictObject({ general: choice, bySlug: z.record(z.union([slug, z.literal('')]), choice) }),
  'handOn.lookUndo': z.void(),
  'handOn.undo': z.strictObject({ leave: z.array(slug) }),
};
