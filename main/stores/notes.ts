import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import { isIsoDay } from '../../core/figures/dates.ts';
import { byDate, summarise } from '../../core/notes/meeting.ts';
import type { MeetingNotes, MeetingSummary } from '../../core/notes/model.ts';
import { notesOf } from '../../core/notes/of-meeting.ts';
import { notSaved, type Meetings } from './meetings.ts';

/** The notes of all meetings: a part of each, under its slides and in general. */
export interface Notes {
  list(): Promise<MeetingSummary[]>;
  all(): Promise<MeetingNotes[]>;
  open(meetingId: string): Promise<MeetingNotes>;
  /** The deck's meeting of that day; a new one is on the disk from its first note on. */
  start(deck: { id: string; title: string }, date: string, title: string | undefined): Promise<MeetingNotes>;
  /** Resolves when it is on the disk. Where it can't be written it fails, and yet stays and is tried again by itself. */
  write(meetingId: string, slideId: string | undefined, label: string | undefined, text: string): Promise<MeetingNotes>;
  rename(meetingId: string, title: string, date: string): Promise<MeetingNotes>;
}

function savedNotes({ meeting, unsaved }: MeetingNow): MeetingNotes {
  if (unsaved) throw notSaved(meeting.title);
  return notesOf(meeting);
}

/** The notes in these meetings. */
export function openNotes(meetings: Meetings): Notes {
  let starting: Promise<unknown> = Promise.resolve();
  const all = async (): Promise<MeetingNotes[]> => (await meetings.all()).map(notesOf);
  return {
    all,
    list: async () => (await all()).map(summarise).toSorted(byDate),
    open: async (meetingId) => notesOf((await meetings.open(meetingId)).meeting),
    start(deck, date, title) {
      const find = async (): Promise<MeetingNotes> => {
        const found = (await all()).find((notes) => notes.deckId === deck.id && notes.date === date && (title === undefined || notes.title === title));
        // Looking at the page leaves no empty meeting behind.
        return found ?? notesOf((await meetings.begin({ title: title ?? deck.title, date, deck }, true)).meeting);
      };
      // One after the other: two that ask at once are to be given the same meeting.
      const started = starting.then(find);
      starting = started.catch(() => undefined);
      return started;
    },
    async write(meetingId, slideId, label, text) {
      if (slideId === undefined) return savedNotes(await meetings.act(meetingId, { do: 'note', at: 'general', label: '', text }));
      const before = (await meetings.open(meetingId)).meeting.notes.slides;
      const kept = Object.hasOwn(before, slideId) ? before[slideId]?.label : undefined;
      return savedNotes(await meetings.act(meetingId, { do: 'note', at: { slide: slideId }, label: label ?? kept ?? slideId, text }));
    },
    async rename(meetingId, title, date) {
      const what = { ...(title.trim() !== '' && { title: title.trim() }), ...(isIsoDay(date) && { date }) };
      return savedNotes(await meetings.act(meetingId, { do: 'describe', what }));
    },
  };
}
