import { AppError } from '../errors.ts';
import { letterMarkdown } from '../letters/markdown.ts';
import type { Meeting } from '../meeting/model.ts';
import type { MinutesAbout } from './about.ts';
import { draftMinutes } from './draft.ts';
import type { OutsideNames } from './gather.ts';
import { showMinutes, statusLine } from './show.ts';

/**
 * The minutes in Markdown as members may read them, with their standing. A text that can't be read as a page comes as it is,
 * under its standing, so that nothing of a meeting is left behind.
 * @param names that are known beside the meeting
 */
export function minutesToKeep(meeting: Meeting, about: MinutesAbout, names: OutsideNames): string {
  try {
    return letterMarkdown(showMinutes(meeting, about, 'members', names).page);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${statusLine(meeting, 0)}\n\n${meeting.minutes.text ?? draftMinutes(meeting, about)}`;
  }
}
