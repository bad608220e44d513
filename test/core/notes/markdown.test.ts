import { expect, it } from 'vitest';
import { notesMarkdown } from '../../../core/notes/markdown.ts';
import type { MeetingNotes } from '../../../core/notes/model.ts';

const now = '2025-11-27T18:00:00.000Z';
const start: MeetingNotes = { id: 'm', title: 'M', date: '', deckId: 'd', deckTitle: 'Deck', createdAt: now, updatedAt: now, general: '', slides: {}, items: {} };

it('writes a meeting as Markdown', () => {
  const notes = {
    ...start,
    title: 'Autumn\nmeeting',
    date: '2025-11-27',
    general: '42 present\n',
    slides: { poll: { label: 'What leaders told us', text: '- discussed', updatedAt: now } },
    items: { i2: { label: 'Apologies', text: 'none', updatedAt: now } },
  };
  expect(notesMarkdown(notes)).toBe('# Autumn meeting\n\n27 November 2025 · Deck\n\n## General notes\n\n42 present\n\n## Apologies\n\nnone\n\n## What leaders told us\n\n- discussed\n');
});

it('writes an empty meeting without empty headings', () => {
  expect(notesMarkdown(start)).toBe('# M\n\nDeck\n');
});
