import * as z from 'zod';
import { isIsoDay } from '../figures/dates.ts';
import type { MeetingAction } from './actions.ts';
import { ITEM_KINDS, type Paper } from './model.ts';
import { rulesSchema } from './rules-schema.ts';

// Bounds keep what crosses the bridge or lies on disk within reason; no person reaches them.
const line = z.string().max(2_000);
const text = z.string().max(500_000);
const id = z.string().min(1).max(200);
const meetingId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const people = z.int().min(0).max(100_000);
const minutes = z.number().min(0).max(6_000);
const day = z.union([z.literal(''), z.string().refine(isIsoDay)]);
const clockTime = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);
const slides = z.array(id).max(2_000);
/** Must be named, if only as undefined; on disk what is undefined is left out. */
const orNone = id.optional().transform((value) => value);

const paper: z.ZodType<Omit<Paper, 'id'>> = z.strictObject({ name: line, path: z.string().max(4_096).optional().transform((value) => value) });
const kind = z.enum(ITEM_KINDS);

/** An item to be put on an agenda. */
export const newItemSchema = z.strictObject({
  title: line, kind, minutes: minutes.optional(), slides: slides.optional(), papers: z.array(paper).max(200).optional(),
});
const items = z.array(newItemSchema).max(500);
const otherMeeting = z.strictObject({ id: meetingId, title: line, date: line });
const option = z.strictObject({ label: line, national: id.optional(), local: id.optional() });
const notePlace = z.union([z.literal('general'), z.strictObject({ slide: id }), z.strictObject({ item: id })]);

/** Everything that can be done to a meeting, as it crosses the bridge and lies in a journal. */
export const meetingActionSchema: z.ZodType<MeetingAction> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('begin'), id: meetingId, title: line, date: day, deck: z.strictObject({ id: line, title: line }) }),
  z.strictObject({
    do: z.literal('describe'),
    what: z.strictObject({
      title: line.exactOptional(), kind: line.exactOptional(), date: day.exactOptional(), time: clockTime.exactOptional(), place: line.exactOptional(),
    }),
  }),
  z.strictObject({ do: z.literal('rules'), rules: rulesSchema }),
  z.strictObject({ do: z.literal('agenda'), kind: line, items }),
  z.strictObject({ do: z.literal('item-add'), item: newItemSchema, before: id.optional() }),
  z.strictObject({
    do: z.literal('item-change'), item: id,
    what: z.strictObject({ title: line.exactOptional(), kind: kind.exactOptional(), minutes: minutes.optional(), slides: slides.exactOptional() }),
  }),
  z.strictObject({ do: z.literal('item-move'), item: id, before: orNone }),
  z.strictObject({ do: z.literal('item-drop'), item: id }),
  z.strictObject({ do: z.literal('paper-add'), item: id, paper }),
  z.strictObject({ do: z.literal('paper-drop'), item: id, paper: id }),

  ...(['open', 'adjourn', 'resume', 'close', 'reopen', 'unapprove'] as const).map((verb) => z.strictObject({ do: z.literal(verb) })),
  z.strictObject({ do: z.literal('take'), item: orNone }),
  z.strictObject({ do: z.literal('show'), what: z.enum(['slide', 'paper']), id, label: line }),

  z.strictObject({ do: z.literal('names'), asked: z.boolean() }),
  z.strictObject({ do: z.literal('count'), present: people }),
  z.strictObject({ do: z.literal('arrive'), number: people.optional(), name: line.optional() }),
  z.strictObject({ do: z.literal('leave'), number: people.optional(), person: id.optional() }),
  z.strictObject({ do: z.literal('person-rename'), person: id, name: line }),
  z.strictObject({ do: z.literal('apologise'), name: line.optional(), number: people.optional() }),
  z.strictObject({ do: z.literal('apology-drop'), apology: id }),

  z.strictObject({ do: z.literal('move'), text, mover: line, seconder: line, item: id.optional() }),
  z.strictObject({ do: z.literal('amend'), motion: id, text, mover: line, seconder: line }),
  z.strictObject({
    do: z.literal('motion-change'), motion: id, amendment: id.optional(),
    what: z.strictObject({ text: text.optional(), mover: line.optional(), seconder: line.optional(), debate: text.optional() }),
  }),
  z.strictObject({
    do: z.literal('put'), motion: id, amendment: id.optional(),
    count: z.strictObject({ for: people, against: people, abstain: people }), declared: z.enum(['carried', 'lost']).optional(),
  }),
  z.strictObject({ do: z.literal('withdraw'), motion: id, amendment: id.optional() }),

  z.strictObject({ do: z.literal('ask'), question: line, options: z.array(option).max(50), base: people.optional(), slide: id.optional(), item: id.optional() }),
  z.strictObject({ do: z.literal('hands'), tally: id, option: id, by: z.int().min(-100_000).max(100_000) }),
  z.strictObject({ do: z.literal('hands-set'), tally: id, option: id, count: people }),
  z.strictObject({ do: z.literal('tally-change'), tally: id, what: z.strictObject({ question: line.optional(), base: people.optional() }) }),
  ...(['tally-close', 'tally-open', 'tally-drop'] as const).map((verb) => z.strictObject({ do: z.literal(verb), tally: id })),

  z.strictObject({ do: z.literal('decide'), text, item: id.optional() }),
  z.strictObject({ do: z.literal('decision-change'), decision: id, text }),
  z.strictObject({ do: z.literal('decision-drop'), decision: id }),
  z.strictObject({ do: z.literal('action'), text, owner: line, due: day, item: id.optional() }),
  z.strictObject({
    do: z.literal('action-change'), action: id,
    what: z.strictObject({ text: text.optional(), owner: line.optional(), due: day.optional(), done: day.nullable().optional() }),
  }),
  z.strictObject({ do: z.literal('action-drop'), action: id }),
  z.strictObject({ do: z.literal('matter'), meeting: otherMeeting, action: id, text, owner: line, due: line, became: z.enum(['done', 'carried', 'dropped']), note: text }),

  z.strictObject({ do: z.literal('note'), at: notePlace, label: line, text }),
  z.strictObject({ do: z.literal('minutes'), text: text.nullable(), from: text.optional() }),
  z.strictObject({ do: z.literal('approve'), text, meeting: otherMeeting }),
]);
