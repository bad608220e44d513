import { stat } from 'node:fs/promises';
import { basename, parse, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import { systemCode } from '../../files/system-error.ts';

export type PlaceState = 'here' | 'missing' | 'unreachable';

/** Longer than a sleeping disk takes to wake; a share that is not connected can take minutes to say so. */
const LIMIT_MS = 4000;
const LATE = Symbol('late');

/** Where drives and shares hang in the file tree of Linux and macOS. */
const MOUNTS = /^\/(?:media\/[^/]+|run\/media\/[^/]+|mnt|Volumes|net)\/[^/]+/;

/** The drive or share that a path lies on, as far as the path tells; the path itself where it tells nothing. */
export function driveOf(path: string): string {
  const { root } = parse(path);
  return MOUNTS.exec(path)?.[0] ?? (root === sep ? path : root);
}

/** The value, or undefined when it has not come within the limit. What is late goes on and is left alone. */
export async function within<T>(work: Promise<T>, limitMs = LIMIT_MS): Promise<T | undefined> {
  const timer = new AbortController();
  const late = setTimeout(limitMs, LATE, { signal: timer.signal }).catch(() => LATE);
  // Nobody waits for it any more when it fails late.
  work.catch(() => undefined);
  const first = await Promise.race([work, late]).finally(() => timer.abort());
  return first === LATE ? undefined : (first as T);
}

/** Drives and places that have not answered yet, and the question that each was asked. */
const silent = new Map<string, Promise<unknown>>();

/**
 * Whether something lies at a path. Never waits longer than the limit, and never asks a drive a second
 * question while the first is unanswered: each would hold one of the few threads that read files.
 */
export async function probePlace(path: string, limitMs = LIMIT_MS, look: (path: string) => Promise<unknown> = stat, drive = driveOf(path)): Promise<PlaceState> {
  if (silent.has(drive)) return 'unreachable';
  const question = look(path).then((): PlaceState => 'here', (error: unknown): PlaceState => stateOf(error));
  const answer = await within(question, limitMs);
  if (answer !== undefined) return answer;
  silent.set(drive, question.finally(() => silent.delete(drive)));
  return 'unreachable';
}

/**
 * Asks about this place alone: what is silent on the same drive may be one folder of a cloud, and somebody wants this deck.
 * @throws AppError where it does not answer: reading from it could go on for minutes without a word
 */
export async function refuseUnreachable(path: string, limitMs?: number, look?: (path: string) => Promise<unknown>): Promise<void> {
  if ((await probePlace(path, limitMs, look, path)) !== 'unreachable') return;
  throw new AppError('cannot-read', `${basename(path) || path} could not be opened: its drive does not answer.`, 'Connect the drive, or go online where it is a shared or cloud folder, and open the deck again. Your changes to it are kept.');
}

function stateOf(error: unknown): PlaceState {
  const code = systemCode(error);
  // A folder that may not be read is there: reading it will say why it can't be shown.
  if (code === 'EACCES' || code === 'EPERM') return 'here';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreachable';
}
