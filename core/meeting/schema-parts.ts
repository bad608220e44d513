import * as z from 'zod';
import { isIsoDay } from '../figures/dates.ts';
import { MOST } from './acting.ts';
import { CLOCK_TIME } from './begin.ts';
import { ITEM_KINDS } from './model.ts';
import { MAJORITY_OF, type Rules } from './rules.ts';

/** Far above what anyone types, and far below what would stop the app. */
const LINE = 500;
const PASSAGE = 20_000;
const TEXT = 500_000;
const MOST_PATH = 4096;
const MOST_PARTS = 200;

export const line = z.string().max(LINE);
export const passage = z.string().max(PASSAGE);
export const text = z.string().max(TEXT);
export const number = z.int().min(0).max(MOST);
export const change = z.int().min(-MOST).max(MOST);
export const day = z.string().refine((value) => value === '' || isIsoDay(value), 'A day is written as 2025-11-27.');
export const time = z.string().refine((value) => value === '' || CLOCK_TIME.test(value), 'A time is written as 19:30.');
/** Of a part of the meeting. */
export const id = z.string().regex(/^[a-z]\d{1,9}(?:-\d{1,9})?$/);
/** Of a file: a meeting's, a deck's, a preset's. */
export const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const list = <T extends z.ZodType>(of: T): z.ZodReadonly<z.ZodArray<T>> => z.array(of).max(MOST_PARTS).readonly();
/** `null` takes a value out; what is not said stays. */
export const orNull = <T extends z.ZodType>(of: T): z.ZodOptional<z.ZodNullable<T>> => of.nullable().optional();

export const otherMeeting = z.strictObject({ id: key, title: line, date: day });
export const itemKind = z.enum(ITEM_KINDS);
export const paper = z.strictObject({ name: line, path: z.string().min(1).max(MOST_PATH).optional() });
export const newItem = z.strictObject({
  title: line, kind: itemKind, minutes: number.optional(), slides: list(line).optional(), papers: list(paper).optional(),
});
export const notePlace = z.union([z.strictObject({ slide: line }), z.strictObject({ item: id }), z.literal('general')]);
export const count = z.strictObject({ for: number, against: number, abstain: number });

const share = z.number().gt(0).max(100);
const quorum = z.union([z.strictObject({ number: number.min(1) }), z.strictObject({ percent: share, of: number })]);
const majority = z.strictObject({ share, over: z.boolean(), of: z.enum(MAJORITY_OF) });
/** JSON loses what is undefined. */
export const rules = z
  .strictObject({
    quorum: quorum.optional(), wait: number.optional(), majority: majority.optional(), seconder: z.boolean(), casting: z.boolean(),
    notice: z.record(line, number).refine((kinds) => Object.keys(kinds).length <= MOST_PARTS).readonly(), minBase: number,
  })
  .transform((read): Rules => ({ ...read, quorum: read.quorum, wait: read.wait, majority: read.majority }));
