import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import { withoutRewritten } from '../../core/journal/shorten.ts';
import type { JournalHeader } from '../../core/journal/model.ts';
import type { MeetingVerb } from '../../core/meeting/actions.ts';
import { enter, followMeeting, leaveOut, nextRedo, nextUndo, type Entry, type JournalAction } from '../../core/meeting/journal.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { rewritten } from '../../core/meeting/rewritten.ts';
import { stepsOf } from '../../core/meeting/steps.ts';
import { AppError } from '../../core/errors.ts';
import { JournalFile } from '../../files/journal/journal-file.ts';
import { openLineFile, plainForm, type Form, type Written } from '../../files/journal/line-file.ts';
import type { Lock } from '../../files/journal/lock.ts';
import type { JournalPlaces } from '../../files/journal/places.ts';

/** After so many texts, those that were written over are let go of. */
const MANY_TEXTS = 200;

interface LiveOptions {
  places: JournalPlaces;
  header: JournalHeader;
  entries: readonly Entry[];
  written: Written | undefined;
  copied: Written | undefined;
  /** What its file is locked with; undefined: nothing. */
  lock: Lock | undefined;
  instant: () => string;
  /** Called at once after every change, and when one that the disk refused is on it. */
  onChange: (now: MeetingNow, action: JournalAction | undefined) => void;
  /** Called when the disk refuses what was done, and when it has it all the same. */
  onTrouble: (error: unknown) => void;
  onSaved: () => void;
}

/** A meeting that things are done to. */
export interface LiveMeeting {
  now(): MeetingNow;
  entries(): readonly Entry[];
  /** Does one thing. Resolves when it is on the disk, or refused by it: then it stays, is `unsaved`, and is tried again. */
  act(action: JournalAction): Promise<MeetingNow>;
  undo(): Promise<MeetingNow>;
  redo(): Promise<MeetingNow>;
  /** Has its file written anew, locked with this, or with nothing. */
  lockWith(lock: Lock | undefined): void;
  file: JournalFile;
}

/** Whether an entry changed nothing of a meeting but its time. */
const isSame = (before: Meeting, after: Meeting): boolean =>
  (Object.keys(after) as (keyof Meeting)[]).every((key) => key === 'entry' || key === 'updatedAt' || after[key] === before[key]);

/** What the typing of texts has left of entries. Other entries can be undone, so they all stay. */
const shorten = (entries: readonly Entry[]): Entry[] => withoutRewritten(entries, rewritten);

const nothing = (what: string): never => {
  throw new AppError('usage', `There is nothing to ${what}.`);
};

/** Holds one meeting, with its journal on the disk. Where nothing is written yet, the first thing that is done writes it all. */
export function holdMeeting({ places, header, entries: read, written, copied, lock: firstLock, instant, onChange, onTrouble, onSaved }: LiveOptions): LiveMeeting {
  let entries = [...read];
  let done = stepsOf(entries);
  let course = followMeeting(entries);
  const begun = course.folded.meeting;
  if (begun === undefined) throw new AppError('cannot-read', 'This journal tells of no meeting.', 'Its file is kept as it is.');
  let meeting: Meeting = begun;
  let unsaved = false;
  let texts = 0;
  let lock = firstLock;
  const form = (): Form => (lock === undefined ? plainForm({ ...header, locked: undefined }) : { header: { ...header, locked: lock.id }, seal: lock.seal });
  const file = new JournalFile({
    journal: openLineFile(places.journal, form, written, true),
    copy: openLineFile(places.copy, form, copied, false),
    all: () => entries,
    onTrouble(error) {
      unsaved = true;
      onTrouble(error);
      onChange(now(), undefined);
    },
    onSaved() {
      unsaved = false;
      onSaved();
      onChange(now(), undefined);
    },
  });
  const verbOf = (number: number | undefined): MeetingVerb | undefined => {
    const action = number === undefined ? undefined : done.findLast(({ n }) => n === number)?.do;
    return action === undefined || action.do !== 'undo' ? action?.do : verbOf(action.of);
  };
  const now = (): MeetingNow => ({
    meeting,
    revision: entries.at(-1)?.n ?? 0,
    undoes: verbOf(nextUndo(done, course.folded)),
    redoes: verbOf(nextRedo(done, course.folded)),
    // What is done while its file is to go is nowhere yet.
    unsaved: unsaved || (file.isStopped() && !file.isSaved()),
  });
  const act = async (action: JournalAction): Promise<MeetingNow> => {
    const entry: Entry = { n: (entries.at(-1)?.n ?? 0) + 1, at: instant(), do: action };
    const after = enter(course, entries, entry);
    if (action.do !== 'undo' && after.folded.meeting && isSame(meeting, after.folded.meeting)) {
      if (!file.isSaved()) await file.save();
      return now();
    }
    course = after;
    meeting = after.folded.meeting ?? meeting;
    entries.push(entry);
    if (rewritten(action)?.step === false) texts += 1;
    // Typing is frequent and changes nothing of the steps, but for those in the text of the minutes.
    if (action.do === 'minutes') done = stepsOf(entries);
    else done.push(...stepsOf([entry]));
    if (texts > MANY_TEXTS) {
      texts = 0;
      const fewer = shorten(entries);
      course = leaveOut(course, entries, fewer);
      entries = fewer;
    }
    const saved = file.append(entry);
    onChange(now(), action);
    await saved;
    return now();
  };
  return {
    now,
    entries: () => entries,
    act,
    undo: async () => act({ do: 'undo', of: nextUndo(done, course.folded) ?? nothing('undo') }),
    redo: async () => act({ do: 'undo', of: nextRedo(done, course.folded) ?? nothing('redo') }),
    lockWith(next) {
      lock = next;
      // One that nothing was done in yet is in no file.
      if (written !== undefined || file.isBegun()) void file.writeAnew();
    },
    file,
  };
}
