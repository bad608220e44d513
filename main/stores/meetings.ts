import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import { AppError } from '../../core/errors.ts';
import type { Entry, JournalAction } from '../../core/meeting/journal.ts';
import type { MeetingAction } from '../../core/meeting/actions.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { newMeetingId } from '../../core/notes/meeting.ts';
import { journalPlaces } from '../../files/journal/places.ts';
import type { Lock } from '../../files/journal/lock.ts';
import { damagedOf, removeJournal } from '../../files/journal/remove-journal.ts';
import { logFailure } from '../log.ts';
import type { Locks } from '../locks.ts';
import { push } from '../push.ts';
import { bringToDisk } from './bring-to-disk.ts';
import { makeFollowers } from './followers.ts';
import { formerFilesOf, removeFormerFiles } from './former-notes.ts';
import { holdMeeting, type LiveMeeting } from './live-meeting.ts';
import { keyringAnswer } from './keyring-wait.ts';
import { MEETING, type ReadMeeting } from './open-meeting.ts';
import { meetingIds, readMeetings } from './read-meetings.ts';
import { isSaved, tryLater } from './unsaved.ts';

type About = Omit<Extract<MeetingAction, { do: 'begin' }>, 'do' | 'id'>;

/** All meetings with their notes, a journal each. */
export interface Meetings {
  /** As they are now, newest first; of one day, the one in which something was done last. */
  all(): Promise<Meeting[]>;
  /** @throws AppError where there is none */
  open(meetingId: string): Promise<MeetingNow>;
  /** Begins one. With `held`, nothing is on the disk until something is done in it. */
  begin(about: About, held?: boolean): Promise<MeetingNow>;
  /** Resolves when it is on the disk, or `unsaved` and tried again by itself. @throws AppError for what can't be done */
  act(meetingId: string, action: MeetingAction): Promise<MeetingNow>;
  undo(meetingId: string): Promise<MeetingNow>;
  redo(meetingId: string): Promise<MeetingNow>;
  /** Every step of a meeting. */
  entries(meetingId: string): Promise<readonly Entry[]>;
  /** Where what is kept of it besides its file and the copy lies: damaged files, and those of an earlier Branchdeck. */
  besides(meetingId: string): Promise<string[]>;
  /** Takes everything about a meeting off the disk. It can't be undone. @throws AppError where something is left; the meeting stays then */
  wipe(meetingId: string): Promise<void>;
  /** Has every meeting's file written anew, locked with this or with nothing. @returns how many could not be yet, and are tried again */
  lockWith(lock: Lock | undefined): Promise<number>;
  /** Calls back at once after every change of any meeting, on the disk or not; returns how to stop. */
  follow(listener: (now: MeetingNow) => void): () => void;
  /** Whether everything that was done is on the disk. */
  isSettled(): boolean;
  /** Tries to write all that waits. */
  settle(): Promise<void>;
}

interface MeetingsOptions {
  dataFolder: string;
  instant: () => string;
  /** Called at once after every change; without an action, when a meeting became unsaved or is saved after all. */
  onChange: (now: MeetingNow, action: JournalAction | undefined) => void;
  /** Done before the first meeting is read. */
  before?: () => Promise<void>;
  /** The locks that can be opened, and the one that is to be on. Waited for a few seconds; what is locked comes when it resolves. */
  locks?: () => Promise<Locks>;
}

const newestFirst = (one: Meeting, other: Meeting): number => other.date.localeCompare(one.date) || other.updatedAt.localeCompare(one.updatedAt);

const STAYS = 'What you did stays in Branchdeck and is tried again by itself. Free some space on the disk before you close it.';
/** What to say of a meeting that the disk refuses. */
export const notSaved = (title: string): AppError => new AppError('cannot-write', `The meeting “${title}” could not be saved.`, STAYS);

/** Opens the folder of the meetings, and reads them behind the windows' backs: whoever asks waits for it. */
export function openMeetings({ dataFolder, instant, onChange, before, locks }: MeetingsOptions): Meetings {
  const folder = join(dataFolder, 'meetings');
  const held = new Map<string, LiveMeeting>();
  /** Names of files that are left alone, since they can't be opened here. */
  const others = new Set<string>();
  let lock: Lock | undefined;
  /** Whether the lock was put on or taken off by somebody since the start. */
  let chosen = false;
  const followers = makeFollowers();

  const hold = (id: string, journal: Pick<ReadMeeting, 'header' | 'entries' | 'written' | 'copied'>): LiveMeeting => {
    const places = journalPlaces(folder, id);
    const title = (): string => meeting.now().meeting.title;
    const meeting: LiveMeeting = holdMeeting({
      ...journal,
      places,
      lock,
      instant,
      onChange(now, action) {
        followers.tell(now);
        onChange(now, action);
      },
      onTrouble(error) {
        logFailure(`meeting ${id}`, error);
        const { code, message, hint } = notSaved(title());
        push('app.failed', { code, message, hint });
        tryLater(places.journal, `The meeting “${title()}”`, () => meeting.file.save());
      },
      onSaved: () => isSaved(places.journal),
    });
    held.set(id, meeting);
    others.delete(id);
    return meeting;
  };

  const read = async (ids: readonly string[], known: readonly Lock[] | undefined): Promise<string[]> => {
    for (const id of ids) others.add(id);
    return readMeetings({ dataFolder, folder, instant, hold }, ids, known, lock);
  };
  const lockAll = async (next: Lock | undefined): Promise<void> => {
    lock = next;
    for (const meeting of held.values()) meeting.lockWith(next);
    for (const [id, meeting] of held) await bringToDisk(meeting, journalPlaces(folder, id).copy);
  };
  /** The keyring answered when the others were there already. */
  const catchUp = async ({ known, on }: Locks, waiting: readonly string[]): Promise<void> => {
    if (!chosen && on !== undefined) await lockAll(on);
    await read(waiting, known);
    for (const [id, meeting] of held) if (waiting.includes(id)) onChange(meeting.now(), undefined);
  };
  const readAll = async (): Promise<void> => {
    await before?.();
    const asked = locks?.() ?? Promise.resolve({ known: [], on: undefined });
    const answer = await keyringAnswer(asked);
    lock = answer?.on;
    const waiting = await read(await meetingIds(folder), answer?.known);
    if (answer === undefined) void asked.then((late) => catchUp(late, waiting)).catch((error: unknown) => logFailure('keyring', error));
  };
  const ready = readAll();

  const find = async (id: string): Promise<LiveMeeting> => {
    await ready;
    const meeting = held.get(id);
    if (meeting === undefined) throw new AppError('not-found', 'This meeting was not found.', 'Choose it from the list again.');
    return meeting;
  };

  return {
    async all() {
      await ready;
      return [...held.values()].map((meeting) => meeting.now().meeting).toSorted(newestFirst);
    },
    open: async (id) => (await find(id)).now(),
    async begin(about, isHeld = false) {
      await ready;
      const id = newMeetingId(about.deck.id, about.date, new Set([...held.keys(), ...others]));
      const at = instant();
      const entries = [{ n: 1, at, do: { do: 'begin' as const, id, ...about } }];
      const meeting = hold(id, { header: { kind: MEETING, id, made: at }, entries, written: undefined, copied: undefined });
      if (!isHeld) await meeting.file.save();
      return meeting.now();
    },
    act: async (id, action) => (await find(id)).act(action),
    undo: async (id) => (await find(id)).undo(),
    redo: async (id) => (await find(id)).redo(),
    entries: async (id) => (await find(id)).entries(),
    async besides(id) {
      const { meeting } = (await find(id)).now();
      const former = await formerFilesOf(dataFolder, meeting.createdAt);
      return [...(await damagedOf(journalPlaces(folder, id), id)), ...former.filter((path) => existsSync(path))];
    },
    async wipe(id) {
      const meeting = await find(id);
      const places = journalPlaces(folder, id);
      await meeting.file.stop();
      try {
        await removeFormerFiles(dataFolder, meeting.now().meeting.createdAt);
        await removeJournal(places, id);
      } catch (error) {
        logFailure(`meeting ${id}`, error);
        await meeting.file.goOn();
        throw new AppError('cannot-write', 'Not everything about this meeting could be deleted.', `Another program may have a file open. The meeting stays, and what is left of it lies in ${folder}. Close the other program and delete it once more.`);
      }
      held.delete(id);
      isSaved(places.journal);
      isSaved(places.copy);
    },
    async lockWith(next) {
      await ready;
      chosen = true;
      await lockAll(next);
      // A copy that stays in clear is no locked meeting.
      return [...held.values()].filter(({ file }) => !file.isSaved() || !file.isCopied()).length;
    },
    follow: followers.add,
    isSettled: () => [...held.values()].every(({ file }) => file.isSaved()),
    async settle() {
      await ready;
      for (const { file } of held.values()) {
        if (!file.isSaved() || !file.isCopied()) await file.save();
        await file.settled();
      }
    },
  };
}
