import * as z from 'zod';
import type { CallName, Calls } from '../bridge/contract.ts';
import { AUDIENCES } from '../core/audience/model.ts';
import { WAITS } from '../core/present/console.ts';
import { ROOM_PLACES } from '../core/present/displays.ts';
import { MOST_IN_STROKE } from '../core/present/ink.ts';

type PresentCall = Extract<CallName, `present.${string}`>;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const line = z.string().max(500);
const share = z.number().min(0).max(1);
const point = z.strictObject({ x: share, y: share });
const inkAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('draw'), begin: z.boolean(), points: z.array(point.extend({ pressure: share })).min(1).max(MOST_IN_STROKE) }),
  z.strictObject({ do: z.literal('erase'), from: point, to: point }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('clear') }),
]);
const boardSchema = z.union([
  z.strictObject({ what: z.literal('motion'), motion: line, amendment: line.optional() }),
  z.strictObject({ what: z.literal('tally'), tally: line }),
]);
const turned = z.union([z.boolean(), z.literal('toggle')]);

/** What each call about presenting takes. */
export const PRESENT_REQUESTS: { [C in PresentCall]: z.ZodType<Calls[C]['takes']> } = {
  'present.start': z.strictObject({
    key,
    audience: z.enum(AUDIENCES),
    place: z.enum(ROOM_PLACES),
    displayId: z.number().optional(),
    startAt: line.optional(),
    meetingId: key.optional(),
    rehearse: z.boolean().optional(),
  }),
  'present.keepTimes': z.strictObject({ key }),
  'present.left': z.void(),
  'present.goOn': z.void(),
  'present.leave': z.void(),
  'present.show': z.void(),
  'present.room': z.void(),
  'present.state': z.void(),
  'present.go': z.strictObject({ to: z.union([z.enum(['next', 'previous', 'first', 'last']), z.int()]) }),
  'present.cover': z.strictObject({ with: z.enum(['black', 'white']), on: turned }),
  'present.point': z.strictObject({ at: point.nullable() }),
  'present.zoom': z.strictObject({ at: point.nullable() }),
  'present.ink': z.void(),
  'present.draw': z.strictObject({ slideId: line, action: inkAction }),
  'present.wait': z.strictObject({ for: z.enum(WAITS), until: z.iso.datetime().optional() }),
  'present.resume': z.void(),
  'present.showBoard': z.strictObject({ show: boardSchema.nullable() }),
  'present.boardHtml': z.void(),
  'present.freeze': z.strictObject({ on: turned }),
  'present.swap': z.void(),
  'present.end': z.void(),
};
