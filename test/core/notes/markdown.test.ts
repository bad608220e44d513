import { expect, it } from 'vitest';
import { newMeeting, writeNote } from '../../../core/notes/meeting.ts';
import { notesMarkdown } from '../../../core/notes/markdown.ts';

const now = '2025-11-27T18:00:00.000Z';

it('writes a meeting as Markdown', () => {
  const start = newMeeting({ id: 'm', title: 'Autumn\nmeeting', date: '2025-11-27', deckId: 'd', deckTitle: 'Deck', now });
  const general = writeNote(start, { slideId: undefined, label: undefined, text: '42 present\n', now });
  const notes = writeNote(general, { slideId: 'poll', label: 'What leaders told us', text: '- discussed', now });
  expect(notesMarkdown(notes)).toBe('# Autumn meeting\n\n27 November 2025 · Deck\n\n## General notes\n\n42 present\n\n## What leaders told us\n\n- discussed\n');
});

it('writes an empty meeting without empty headings', () => {
  expect(notesMarkdown(newMeeting({ id: 'm', title: 'M', date: '', deckId: 'd', deckTitle: 'Deck', now }))).toBe('# M\n\nDeck\n');
});
