import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NOTHING_MORE } from '../core/minutes/about.ts';
import { draftMinutes } from '../core/minutes/draft.ts';
import { notesMarkdown } from '../core/notes/markdown.ts';
import { notesOf } from '../core/notes/of-meeting.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Meetings } from './stores/meetings.ts';

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes everything about a meeting into a new folder: notes and minutes to read, the meeting and every step of it as data, and
 * damaged or former files as they are. @returns the folder's name
 */
export async function exportMeeting(meetings: Meetings, meetingId: string, target: string): Promise<string> {
  const [{ meeting }, entries, besides] = [await meetings.open(meetingId), await meetings.entries(meetingId), await meetings.besides(meetingId)];
  const folder = await makeFolder(target, async (making) => {
    await writeFile(join(making, 'notes.md'), notesMarkdown(notesOf(meeting)));
    await writeFile(join(making, 'minutes.md'), meeting.minutes.text ?? draftMinutes(meeting, NOTHING_MORE));
    await writeFile(join(making, 'meeting.json'), pretty(meeting));
    await writeFile(join(making, 'journal.json'), pretty(entries));
    if (besides.length > 0) await mkdir(join(making, 'other files'));
    for (const [index, path] of besides.entries()) await copyFile(path, join(making, 'other files', `${index + 1} ${basename(path)}`));
  });
  return basename(folder);
}
