import * as z from 'zod';
import type { PrivacyCalls } from '../bridge/privacy-calls.ts';
import { REMINDER_MONTHS } from '../core/meeting/old-meetings.ts';

const ofMeeting = z.strictObject({ meetingId: z.string().regex(/^[a-z0-9-]{1,80}$/) });

/** What each call about what is kept takes. */
export const PRIVACY_REQUESTS: { [C in keyof PrivacyCalls]: z.ZodType<PrivacyCalls[C]['takes']> } = {
  'privacy.files': ofMeeting,
  'privacy.exportAll': ofMeeting,
  'privacy.wipe': ofMeeting,
  'privacy.locking': z.void(),
  'privacy.lock': z.strictObject({ locked: z.boolean() }),
  'privacy.reminder': z.void(),
  'privacy.setReminder': z.strictObject({ months: z.literal(REMINDER_MONTHS).nullable() }),
  'privacy.old': z.void(),
  'privacy.notToday': z.void(),
};
