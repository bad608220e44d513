import { printDate } from '../figures/dates.ts';
import type { MeetingNotes } from './model.ts';

/** A heading takes one line; what would end it or start another is taken out. */
const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text.replace(/\s+/g, ' ').trim()}`;

/** The notes of a meeting as a Markdown document. What people wrote stands in it as they wrote it. */
export function notesMarkdown(notes: MeetingNotes): string {
  const about = [notes.date === '' ? '' : printDate(notes.date), notes.deckTitle].filter((part) => part !== '').join(' · ');
  const parts = [heading(1, notes.title), about];
  if (notes.general.trim() !== '') parts.push(heading(2, 'General notes'), notes.general.trim());
  for (const note of [...Object.values(notes.items), ...Object.values(notes.slides)]) parts.push(heading(2, note.label), note.text.trim());
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
