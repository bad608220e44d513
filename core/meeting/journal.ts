import type { JournalEntry } from '../journal/model.ts';
import type { MeetingAction } from './actions.ts';
import { act, instant } from './act.ts';
import { refuse } from './acting.ts';
import { MARK_EVERY, marksUpTo, withMark, type Mark } from './marks.ts';
import type { Meeting } from './model.ts';

/** Written like any other entry: the one of that number counts no more. Undoing an undo does it again. */
export interface Undo {
  do: 'undo';
  of: number;
}

/** What stands in a meeting's journal. */
export type JournalAction = MeetingAction | Undo;

/** One entry of a meeting's journal. */
export type Entry = JournalEntry<JournalAction>;

/** What a journal comes to. */
export interface Folded {
  /** Undefined until it has begun. */
  meeting: Meeting | undefined;
  /** Numbers of the entries that could not be followed and were passed over. */
  ignored: readonly number[];
  /** Numbers of the entries that are undone. */
  undone: ReadonlySet<number>;
}

/** What a journal comes to while more is entered at its end. */
export interface Course {
  folded: Folded;
  /** What an undo is followed from. */
  marks: readonly Mark[];
  /** So many entries lie between two marks at the end. */
  every: number;
}

const isUndo = (action: JournalAction): action is Undo => action.do === 'undo';

/** The meeting once an entry has been read, whatever it did: its number is used, and its time was the last. */
const stamped = (meeting: Meeting, { n, at }: Entry): Meeting => ({ ...meeting, entry: Math.max(meeting.entry, n), updatedAt: instant(at) });

/** One entry more, followed. */
function followed(before: Folded, entry: Entry, undone: ReadonlySet<number>): Folded {
  const { meeting } = before;
  if (isUndo(entry.do) || undone.has(entry.n)) return meeting ? { ...before, meeting: stamped(meeting, entry) } : before;
  if (meeting && entry.n <= meeting.entry) refuse(`Entry ${entry.n} stands in the journal twice.`, 'The first is kept.');
  // Its number makes the ids, so those of later entries stay when this one is undone.
  const after = act(meeting && { ...meeting, entry: entry.n - 1 }, entry.do, entry.at);
  return { ...before, meeting: stamped(after, entry) };
}

function fold(entries: readonly Entry[], undone: ReadonlySet<number>, known: readonly Mark[], every: number): Course {
  const from = known.at(-1);
  let folded: Folded = { meeting: from?.meeting, ignored: [], undone };
  let marks = known;
  const ignored = [...(from?.ignored ?? [])];
  for (const [index, entry] of entries.slice(from?.count).entries()) {
    try {
      folded = followed(folded, entry, undone);
    } catch {
      // Refused, or on disk in a shape that no action has: either way the rest of the meeting has to open.
      ignored.push(entry.n);
    }
    const count = (from?.count ?? 0) + index + 1;
    if (count % every === 0) marks = withMark(marks, { count, meeting: folded.meeting, ignored: [...ignored] });
  }
  return { folded: { meeting: folded.meeting, ignored, undone }, marks, every };
}

/** Which entries count no more. A damaged journal may name a begin, which always counts. */
function undoneBy(entries: readonly Entry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const lasting = new Set(entries.filter(({ do: action }) => action.do === 'begin').map(({ n }) => n));
  // From the end: an undo that was undone itself takes nothing away.
  for (const { n, do: action } of entries.toReversed()) {
    if (isUndo(action) && !undone.has(n) && action.of < n && !lasting.has(action.of)) undone.add(action.of);
  }
  return undone;
}

/** The meeting that a journal tells of, where more will be done to it. @param every so many entries lie between two marks at the end */
export const followMeeting = (entries: readonly Entry[], every = MARK_EVERY): Course => fold(entries, undoneBy(entries), [], every);

/** The meeting that a journal tells of. An entry that can't be followed is passed over, and named. */
export const foldMeeting = (entries: readonly Entry[]): Folded => followMeeting(entries).folded;

/** How many entries are followed as before, where others are undone now. */
function sameUntil(entries: readonly Entry[], before: ReadonlySet<number>, now: ReadonlySet<number>): number {
  const isOther = ({ n }: Entry): boolean => before.has(n) !== now.has(n);
  // Without a text, one comes to light that a mark may have no longer, see `leaveOut`.
  if (entries.some((entry) => isOther(entry) && (entry.do.do === 'note' || entry.do.do === 'minutes'))) return 0;
  const at = entries.findIndex(isOther);
  return at < 0 ? entries.length : at;
}

/**
 * One entry more at the end of a journal; call it before the entry is written.
 * @param course what `entries` come to
 * @throws AppError('bad-input') for what can't be done, undone or done again; nothing of it is to be written then
 */
export function enter({ folded, marks, every }: Course, entries: readonly Entry[], entry: Entry): Course {
  const { do: action } = entry;
  const count = entries.length + 1;
  if (!isUndo(action)) {
    const after = followed(folded, entry, folded.undone);
    return { folded: after, marks: count % every === 0 ? withMark(marks, { count, meeting: after.meeting, ignored: after.ignored }) : marks, every };
  }
  const target = entries.findLast(({ n }) => n === action.of) ?? refuse('What was to be undone is not in this meeting.', 'Nothing was changed.');
  if (target.do.do === 'begin') refuse('The start of a meeting can’t be undone.', 'Delete the meeting instead. Nothing was changed.');
  if (folded.undone.has(action.of)) refuse('This is undone already.', 'Nothing was changed.');
  const all = [...entries, entry];
  const undone = undoneBy(all);
  const after = fold(all, undone, marksUpTo(marks, sameUntil(entries, folded.undone, undone)), every);
  const lost = after.folded.ignored.find((n) => !folded.ignored.includes(n));
  if (lost !== undefined) refuse('Something later in the meeting rests on this, so it can’t be changed alone.', 'Undo what came after it first. Nothing was changed.');
  return after;
}

/**
 * The course of a journal of which texts were left out that were written over. A mark may then hold a text that its entries no
 * longer do: one that is written over by an entry behind it.
 * @param fewer what is left of `entries`, in their order
 */
export function leaveOut({ folded, marks, every }: Course, entries: readonly Entry[], fewer: readonly Entry[]): Course {
  const left = new Set(fewer);
  return { folded, marks: marks.map((mark) => ({ ...mark, count: entries.slice(0, mark.count).filter((entry) => left.has(entry)).length })), every };
}

/** A part of the beginning, as its begin is. */
const isFirst = (action: JournalAction): boolean => action.do === 'begin' || ('first' in action && action.first === true);

/** Number of the entry that "Undo" undoes: the last that counts and is no part of the beginning; undefined: there is none. */
export const nextUndo = (entries: readonly Entry[], { undone, ignored }: Folded): number | undefined =>
  entries.findLast(({ n, do: action }) => !isUndo(action) && !isFirst(action) && !undone.has(n) && !ignored.includes(n))?.n;

/** Number of the entry that "Redo" undoes: the last undo that counts, unless something new was done since. */
export function nextRedo(entries: readonly Entry[], { undone }: Folded): number | undefined {
  const last = entries.at(-1);
  // Asked after every press, nearly always with something new at the end.
  if (last === undefined || !isUndo(last.do)) return undefined;
  const undos = new Map(entries.flatMap(({ n, do: action }) => (isUndo(action) ? [[n, action.of] as const] : [])));
  const touched = new Set(undos.values());
  // What was undone and done again is not new; an undo of an undo is a redo.
  const next = entries.findLast(({ n }) => !undone.has(n) && (undos.has(n) ? !undos.has(undos.get(n) ?? n) : !touched.has(n)));
  return next && isUndo(next.do) ? next.n : undefined;
}
