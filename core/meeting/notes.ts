import { find, set, type Acts } from './acting.ts';
import type { Note } from './model.ts';

type Shelf = Readonly<Record<string, Note>>;

/** A shelf with a note written, in the order in which they were begun; an emptied note is taken out. */
function written(shelf: Shelf, id: string, label: string, text: string, at: string): Shelf {
  const before = Object.hasOwn(shelf, id) ? shelf[id] : undefined;
  if (text.trim() === '') return before === undefined ? shelf : Object.fromEntries(Object.entries(shelf).filter(([key]) => key !== id));
  if (before?.text === text && before.label === label) return shelf;
  const note: Note = { label, text, startedAt: before?.startedAt ?? at, updatedAt: at };
  // A computed key is the shelf's own, whatever a slide is called.
  return { ...shelf, [id]: note };
}

/** Notes in general, under slides and under items. */
export const noteActs: Acts<'note'> = {
  note(meeting, { at: place, label, text }, { at }) {
    const { notes } = meeting;
    if (place === 'general') return set(meeting, { notes: set(notes, { general: text }) });
    if ('slide' in place) return set(meeting, { notes: set(notes, { slides: written(notes.slides, place.slide, label, text, at) }) });
    const { id, title } = find(meeting.items, place.item, 'item');
    return set(meeting, { notes: set(notes, { items: written(notes.items, id, label || title, text, at) }) });
  },
};
