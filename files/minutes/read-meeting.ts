import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { foldMeeting, type Entry } from '../../core/meeting/journal.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { journalActionSchema } from '../../core/meeting/schema.ts';
import { JOURNAL_ENDING } from '../journal/places.ts';
import { readFound, type Found } from '../journal/read-file.ts';

/** A meeting that was read from its file, which stays as it is. */
export interface MeetingFile {
  meeting: Meeting;
  /** What could not be read of it, as a sentence; '' where all was. */
  fault: string;
  /** All meetings whose files lie beside it, itself among them. */
  beside: Meeting[];
  /** Every step of each. */
  journals: readonly (readonly Entry[])[];
  /** Names of the files of meetings beside it that could not be read whole: locked, damaged or of a newer version. */
  unread: readonly string[];
}

/** Reads a meeting's file and those beside it. @throws AppError where it is none, or can't be read */
export async function readMeetingFile(path: string): Promise<MeetingFile> {
  const name = basename(path);
  const found = await readFound(path);
  if (found.is === 'nothing') throw new AppError('not-found', `There is no file ${name}.`, 'Meetings lie in the folder “meetings” of Branchdeck’s own data.');
  if (found.is === 'unreadable') throw new AppError('cannot-read', `${name} may not be read.`, 'Ask whoever looks after this computer for permission to read it.');
  if (found.is === 'file' && found.read.newer) throw new AppError('cannot-read', `${name} was written by a newer Branchdeck.`, 'Use that version.');
  if (found.is === 'file' && found.read.header?.locked !== undefined) throw new AppError('cannot-read', `${name} is locked to somebody’s account on a computer.`, 'Save its minutes in the app there, or unlock notes and meetings there first.');
  const meeting = readSteps(found)?.meeting;
  if (found.is !== 'file' || meeting === undefined) throw new AppError('bad-input', `${name} is no meeting of Branchdeck’s.`, `A meeting’s file ends in ${JOURNAL_ENDING}.`);
  const { damagedAt } = found.read;
  const { beside, unread } = await meetingsBeside(path);
  return { meeting, fault: damagedAt === undefined ? '' : `${name} is damaged from line ${damagedAt} on: what came after it is missing.`, beside: beside.map(({ meeting: each }) => each), journals: beside.map(({ entries }) => entries), unread };
}

interface Steps {
  meeting: Meeting;
  entries: readonly Entry[];
}

function readSteps(found: Found): Steps | undefined {
  if (found.is !== 'file' || found.read.header?.kind !== 'meeting') return undefined;
  const entries = found.read.entries.flatMap(({ n, at, do: action }): Entry[] => {
    const read = journalActionSchema.safeParse(action);
    return read.success ? [{ n, at, do: read.data }] : [];
  });
  const { meeting } = foldMeeting(entries);
  return meeting && { meeting, entries };
}

async function meetingsBeside(path: string): Promise<{ beside: Steps[]; unread: string[] }> {
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(JOURNAL_ENDING)).toSorted();
  const read = await Promise.all(names.map(async (name) => {
    const found = await readFound(join(folder, name));
    const steps = readSteps(found);
    return { name, steps, whole: steps !== undefined && found.is === 'file' && found.read.damagedAt === undefined };
  }));
  return { beside: read.flatMap(({ steps }) => steps ?? []), unread: read.flatMap(({ name, whole }) => (whole || name === basename(path) ? [] : [name])) };
}
