import * as z from 'zod';
import type { MinutesCalls } from '../bridge/minutes-calls.ts';
import { MINUTES_FORMATS, MINUTES_VERSIONS } from '../core/minutes/formats.ts';

const ofMeeting = z.strictObject({ meetingId: z.string().regex(/^[a-z0-9-]{1,80}$/) });

/** What each call about minutes takes. */
export const MINUTES_REQUESTS: { [C in keyof MinutesCalls]: z.ZodType<MinutesCalls[C]['takes']> } = {
  'minutes.sources': ofMeeting,
  'minutes.save': ofMeeting.extend({ version: z.enum(MINUTES_VERSIONS), format: z.enum(MINUTES_FORMATS) }),
  'minutes.cancel': z.void(),
  'minutes.showInFolder': z.strictObject({ path: z.string().min(1).max(4096) }),
};
