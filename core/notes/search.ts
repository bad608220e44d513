import { plainLetters } from '../plain-letters.ts';
import type { MeetingNotes, NoteHit } from './model.ts';

const AROUND = 60;
const MOST_HITS = 200;

interface Folded {
  text: string;
  /** For each letter of `text`, where it comes from in the original. */
  from: number[];
}

function fold(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of original) {
    const plain = plainLetters(letter);
    text += plain;
    for (let count = 0; count < plain.length; count += 1) from.push(at);
    at += letter.length;
  }
  return { text, from };
}

/** The words around a match, on one line, cut between words. */
function excerptAt(text: string, start: number, end: number): string {
  const first = Math.max(0, start - AROUND);
  const last = Math.min(text.length, end + AROUND);
  const lead = first === 0 ? '' : '…';
  const tail = last === text.length ? '' : '…';
  const head = first === 0 ? text.slice(0, start) : text.slice(first, start).replace(/^\S*\s+/, '');
  const rest = last === text.length ? text.slice(end) : text.slice(end, last).replace(/\s+\S*$/, '');
  return (lead + head + text.slice(start, end) + rest + tail).replace(/\s+/g, ' ').trim();
}

function excerptOf(text: string, wanted: string): string | undefined {
  const folded = fold(text);
  const at = folded.text.indexOf(wanted);
  if (at === -1) return undefined;
  return excerptAt(text, folded.from[at] ?? 0, folded.from[at + wanted.length] ?? text.length);
}

const GENERAL = { slideId: undefined, itemId: undefined };

/** Where these words stand in the notes: once for each general note, slide or title that has them. */
export function searchNotes(meetings: readonly MeetingNotes[], words: string): NoteHit[] {
  const wanted = fold(words.trim()).text.replace(/\s+/g, ' ');
  if (wanted === '') return [];
  const hits: NoteHit[] = [];
  for (const meeting of meetings) {
    const places = [
      { ...GENERAL, label: 'Meeting', text: meeting.title },
      { ...GENERAL, label: 'General notes', text: meeting.general },
      ...Object.entries(meeting.items).map(([itemId, { label, text }]) => ({ slideId: undefined, itemId, label, text })),
      ...Object.entries(meeting.slides).map(([slideId, { label, text }]) => ({ slideId, itemId: undefined, label, text })),
    ];
    for (const { slideId, itemId, label, text } of places) {
      const excerpt = excerptOf(text.replace(/\s+/g, ' '), wanted) ?? (slideId === undefined && itemId === undefined ? undefined : excerptOf(label, wanted));
      if (excerpt !== undefined) hits.push({ meetingId: meeting.id, meetingTitle: meeting.title, slideId, itemId, label, excerpt });
      if (hits.length === MOST_HITS) return hits;
    }
  }
  return hits;
}
