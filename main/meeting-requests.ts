import * as z from 'zod';
import type { MeetingCalls } from '../bridge/meeting-calls.ts';
import { isIsoDay } from '../core/figures/dates.ts';
import { meetingActionSchema } from '../core/meeting/action-schema.ts';
import type { MeetingAction } from '../core/meeting/actions.ts';
import { rulesSchema } from '../core/meeting/rules-schema.ts';

const id = z.string().min(1).max(200);
const line = z.string().max(500);
const ofMeeting = z.strictObject({ meetingId: z.string().regex(/^[a-z0-9-]{1,80}$/) });

/** A window names no file: those are chosen in main's own dialog (`meeting.choosePaper`). Nor does it begin a journal twice. */
function isForWindows(action: MeetingAction): boolean {
  switch (action.do) {
    case 'begin':
      return false;
    case 'paper-add':
      return action.paper.path === undefined;
    case 'item-add':
      return (action.item.papers ?? []).every(({ path }) => path === undefined);
    case 'agenda':
      return action.items.every(({ papers = [] }) => papers.every(({ path }) => path === undefined));
    default:
      return true;
  }
}

/** What each call about a meeting takes. */
export const MEETING_REQUESTS: { [C in keyof MeetingCalls]: z.ZodType<MeetingCalls[C]['takes']> } = {
  'meeting.list': z.void(),
  'meeting.open': ofMeeting,
  'meeting.start': z.strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,80}$/).optional(),
    title: line,
    date: z.string().refine(isIsoDay),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
    preset: id.optional(),
  }),
  'meeting.act': ofMeeting.extend({ action: meetingActionSchema.refine(isForWindows) }),
  'meeting.undo': ofMeeting,
  'meeting.redo': ofMeeting,
  'meeting.arising': ofMeeting,
  'meeting.choosePaper': ofMeeting.extend({ item: id }),
  'meeting.openPaper': ofMeeting.extend({ paper: id }),
  'meeting.rules': z.void(),
  'meeting.setRules': rulesSchema,
  'meeting.presets': z.void(),
  'meeting.savePreset': ofMeeting.extend({ title: line.min(1) }),
  'meeting.showPresets': z.void(),
};
