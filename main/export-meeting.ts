import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MinutesSources } from '../bridge/minutes-calls.ts';
import { showMeeting } from '../core/meeting/shown.ts';
import { minutesToKeep } from '../core/minutes/to-keep.ts';
import { notesMarkdown } from '../core/notes/markdown.ts';
import { notesOf } from '../core/notes/of-meeting.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Meetings } from './stores/meetings.ts';

/** The steps by which papers came have where each lies on this computer, which is nobody else's business. */
const withoutPlace = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('path' in value)) return value;
  const { path, ...others } = value;
  return { ...others, hasFile: path !== undefined };
};

const pretty = (value: unknown): string => `${JSON.stringify(value, withoutPlace, 2)}\n`;

/**
 * Writes everything about a meeting into a new folder: notes and minutes to read, the meeting and every step of it as data, and
 * damaged or former files as they are. @returns the folder's name
 */
export async function exportMeeting(meetings: Meetings, meetingId: string, target: string, sources: MinutesSources): Promise<string> {
  const [{ meeting }, entries, besides] = [await meetings.open(meetingId), await meetings.entries(meetingId), await meetings.besides(meetingId)];
  const folder = await makeFolder(target, async (making) => {
    await writeFile(join(making, 'notes.md'), notesMarkdown(notesOf(meeting)));
    await writeFile(join(making, 'minutes.md'), minutesToKeep(meeting, sources.about, sources.names));
    await writeFile(join(making, 'meeting.json'), pretty(showMeeting(meeting)));
    await writeFile(join(making, 'journal.json'), pretty(entries));
    if (besides.length > 0) await mkdir(join(making, 'other files'));
    for (const [index, path] of besides.entries()) await copyFile(path, join(making, 'other files', `${index + 1} ${basename(path)}`));
  });
  return basename(folder);
}
