import * as z from 'zod';
import type { MeetingAction } from './actions.ts';
import type { JournalAction } from './journal.ts';
import { change, count, day, id, itemKind, key, line, list, newItem, notePlace, number, orNull, otherMeeting, paper, passage, rules, text, time } from './schema-parts.ts';

/** One action of the name, with what else it says. */
const to = <V extends string, S extends z.ZodRawShape>(verb: V, shape: S): z.ZodObject<{ do: z.ZodLiteral<V> } & S, z.core.$strict> =>
  z.strictObject({ do: z.literal(verb), ...shape }) as z.ZodObject<{ do: z.ZodLiteral<V> } & S, z.core.$strict>;

const item = id.optional();
const amendment = id.optional();
const option = z.strictObject({ label: line, national: line.optional(), local: line.optional() });

const first = z.literal(true).optional();

const actions = [
  to('begin', { id: key, title: line, date: day, deck: z.strictObject({ id: line, title: line }) }),
  to('describe', { what: z.strictObject({ title: line.optional(), kind: line.optional(), date: day.optional(), time: time.optional(), place: line.optional() }), first }),
  to('rules', { rules, first }),
  to('agenda', { kind: line, items: list(newItem), first }),
  to('item-add', { item: newItem, before: item }),
  to('item-change', { item: id, what: z.strictObject({ title: line.optional(), kind: itemKind.optional(), minutes: orNull(number), slides: list(line).optional() }) }),
  to('item-move', { item: id, before: item }),
  to('item-drop', { item: id }),
  to('paper-add', { item: id, paper }),
  to('paper-drop', { item: id, paper: id }),
  to('open', {}), to('adjourn', {}), to('resume', {}), to('close', {}), to('reopen', {}),
  to('take', { item }),
  to('show', { what: z.enum(['slide', 'paper']), id: line, label: line }),
  to('names', { asked: z.boolean() }),
  to('count', { present: number }),
  to('arrive', { number: number.optional(), name: line.optional(), counted: z.boolean().optional() }),
  to('leave', { number: number.optional(), person: id.optional() }),
  to('person-rename', { person: id, name: line }),
  to('apologise', { name: line.optional(), number: number.optional() }),
  to('apology-drop', { apology: id }),
  to('move', { text: passage, mover: line, seconder: line, item }),
  to('amend', { motion: id, text: passage, mover: line, seconder: line }),
  to('motion-change', { motion: id, amendment, what: z.strictObject({ text: passage.optional(), mover: line.optional(), seconder: line.optional(), debate: text.optional() }) }),
  to('put', { motion: id, amendment, count, declared: z.enum(['carried', 'lost']).optional() }),
  to('withdraw', { motion: id, amendment }),
  to('ask', { question: line, options: list(option), base: number.optional(), slide: line.optional(), item }),
  to('hands', { tally: id, option: id, by: change }),
  to('hands-set', { tally: id, option: id, count: number }),
  to('tally-change', { tally: id, what: z.strictObject({ question: line.optional(), base: number.optional(), baseBy: change.optional() }) }),
  to('tally-close', { tally: id }), to('tally-open', { tally: id }), to('tally-drop', { tally: id }),
  to('decide', { text: passage, item }),
  to('decision-change', { decision: id, text: passage }),
  to('decision-drop', { decision: id }),
  to('action', { text: passage, owner: line, due: day, item }),
  to('action-change', { action: id, what: z.strictObject({ text: passage.optional(), owner: line.optional(), due: day.optional(), done: orNull(day) }) }),
  to('action-drop', { action: id }),
  to('matter', { meeting: otherMeeting, action: id, text: passage, owner: line, due: day, became: z.enum(['done', 'carried', 'dropped']), note: passage }),
  to('note', { at: notePlace, label: line, text }),
  to('minutes', { text: text.nullable(), from: text.optional(), step: z.literal(true).optional() }),
  to('approve', { text, meeting: otherMeeting }),
  to('unapprove', {}),
] as const;

/** What may be done to a meeting, as it comes over the bridge or from a journal; a key that nobody knows is refused. */
export const actionSchema: z.ZodType<MeetingAction> = z.discriminatedUnion('do', actions);

/** What may stand in a meeting's journal. */
export const journalActionSchema: z.ZodType<JournalAction> = z.union([to('undo', { of: z.int().min(1) }), actionSchema]);

/** A type with nothing optional in it: what may be left out on one side and isn't known on the other shows. */
type Whole<T> = T extends readonly (infer U)[] ? readonly Whole<U>[] : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T;
type Same<A, B> = [A, B, Whole<A>, Whole<B>] extends [B, A, Whole<B>, Whole<A>] ? true : false;
type Read = z.output<(typeof actions)[number]>;
/** The actions that the schema reads otherwise than the model has them, or lacks. */
type Differing = keyof { [V in MeetingAction['do'] as Same<Extract<Read, { do: V }>, Extract<MeetingAction, { do: V }>> extends true ? never : V]: V };
/** Compiles only while there is none. */
const same: [Differing] extends [never] ? true : Differing = true;
void same;
