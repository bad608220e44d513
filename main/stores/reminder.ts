import * as z from 'zod';
import { REMINDER_MONTHS } from '../../core/meeting/old-meetings.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

/** When the app reminds of meetings that are still kept. */
export interface Reminder {
  /** Null: never. */
  months: number | null;
  /** ISO day on which the reminder was put away; '' for none. */
  awayOn: string;
}

const schema: z.ZodType<Reminder> = z.object({ months: z.literal(REMINDER_MONTHS).nullable().catch(null), awayOn: z.string() });

/** The user's own choice: off until they switch it on. */
export const openReminder = (folder: string): JsonStore<Reminder> =>
  openJsonStore({ folder, name: 'meeting-reminder', label: 'When you are reminded of old meetings', parse: (value) => schema.safeParse(value).data, blank: { months: null, awayOn: '' } });
