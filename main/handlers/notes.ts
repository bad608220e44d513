import { join } from 'node:path';
import { app } from 'electron';
import { notesMarkdown } from '../../core/notes/markdown.ts';
import { searchNotes } from '../../core/notes/search.ts';
import { safeFileName } from '../../core/file-name.ts';
import { writeText } from '../../files/write-text.ts';
import { askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

const MARKDOWN = { name: 'Markdown', extensions: ['md'] };

/** The notes of meetings. */
export const notesHandlers = ({ library, notes }: Services): HandlersOf<'notes'> => ({
  'notes.meetings': () => notes.list(),
  'notes.open': ({ meetingId }) => notes.open(meetingId),
  'notes.start': async ({ key, title, date }) => {
    const { meta } = await library.get(key);
    return notes.start({ id: meta.id, title: meta.title }, date, title);
  },
  'notes.write': async ({ meetingId, slideId, label, text }) => ({ updatedAt: (await notes.write(meetingId, slideId, label, text)).updatedAt }),
  'notes.rename': ({ meetingId, title, date }) => notes.rename(meetingId, title, date),
  'notes.search': async ({ text }) => searchNotes(await notes.all(), text),
  'notes.export': async ({ meetingId }) => {
    const meeting = await notes.open(meetingId);
    const name = safeFileName(`${meeting.title} ${meeting.date} notes.md`);
    const path = await askToSave('Export the notes', join(app.getPath('documents'), name), MARKDOWN);
    if (path === undefined) return null;
    await writeText(path, notesMarkdown(meeting));
    return { path };
  },
});
