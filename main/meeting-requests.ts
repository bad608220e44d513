import * as z from 'zod';
import type { MeetingCalls } from '../bridge/meeting-calls.ts';
import { isIsoDay } from '../core/figures/dates.ts';
import type { MeetingAction } from '../core/meeting/actions.ts';
import { id, key, rules, time } from '../core/meeting/schema-parts.ts';
import { actionSchema } from '../core/meeting/schema.ts';

const line = z.string().max(500);
const ofMeeting = z.strictObject({ meetingId: key });

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
    key: key.optional(),
    title: line,
    date: z.string().refine(isIsoDay),
    time: time.optional(),
    preset: key.optional(),
  }),
  'meeting.act': ofMeeting.extend({ action: actionSchema.refine(isForWindows) }),
  'meeting.undo': ofMeeting,
  'meeting.redo': ofMeeting,
  'meeting.deck': ofMeeting,
  'meeting.arising': ofMeeting,
  'meeting.choosePaper': ofMeeting.extend({ item: id }),
  'meeting.openPaper': ofMeeting.extend({ paper: id }),
  'meeting.rules': z.void(),
  'meeting.setRules': rules,
  'meeting.presets': z.void(),
  'meeting.savePreset': ofMeeting.extend({ title: line.min(1) }),
  'meeting.showPresets': z.void(),
};
