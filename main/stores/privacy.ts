import * as z from 'zod';
import { REMINDER_MONTHS } from '../../core/meeting/old-meetings.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

/** How the user wants what is kept of meetings to be kept. */
export interface Privacy {
  /** After how many months the app reminds of a meeting that is still kept; null: never. */
  months: number | null;
  /** ISO day on which the reminder was put away; '' for none. */
  awayOn: string;
  /** Meetings are locked to this user account. */
  locked: boolean;
}

const schema: z.ZodType<Privacy> = z.object({ months: z.literal(REMINDER_MONTHS).nullable().catch(null), awayOn: z.string(), locked: z.boolean() });

/** The user's own choices: nothing is on until they switch it on. */
export const openPrivacy = (folder: string): JsonStore<Privacy> =>
  openJsonStore({ folder, name: 'privacy', label: 'How your notes and meetings are kept', parse: (value) => schema.safeParse(value).data, blank: { months: null, awayOn: '', locked: false } });
