import { AppError } from '../../core/errors.ts';
import { runApart, type ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';
import type { TakeInDone, TakeInOrder } from './take-in-work.ts';

/** In MB: a thousand branches are read on both sides. */
const MOST_MEMORY = 1_000;
/** In milliseconds. */
const LONGEST = 300_000;

const startTaker = (): Apart<TakeInOrder, never, TakeInDone> => startApart({ bundle: 'take-in-process.js', serviceName: 'Branchdeck take in', mostMemory: MOST_MEMORY });

const WORDS: ApartWords = {
  log: 'take in',
  cancelled: () => new AppError('cancelled', 'Taking the pack in was cancelled.'),
  ended: () => new AppError('bad-input', 'This pack could not be read: it is larger or stranger than Branchdeck can hold.', 'Read the region’s folder again to see how it is, and ask whoever sent the pack for another copy.'),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it read this pack.', 'Read the region’s folder again to see how it is, and try again.'),
};

/** Once it is written, what is ended in the middle is taken back by the region's own undo. */
const SOME = 'Some of it may be written. Read the region’s folder again: what is written can be taken back there.';
const TAKING: ApartWords = {
  ...WORDS,
  ended: () => new AppError('cannot-write', 'Taking the pack in ended before it was done.', SOME),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it took this pack in.', SOME),
};

/**
 * Compares a colleague's pack with a region, and takes it in where there is an answer, in a process of its own. Throws what
 * `openTakingIn` throws. A pack that is taken in was looked at within the limit of time before, and is never ended while it is written.
 */
export const runTakeIn = (order: TakeInOrder, start = startTaker): Promise<TakeInDone> =>
  order.answer === undefined ? runApart(order, { start, words: WORDS, longest: LONGEST }) : runApart(order, { start, words: TAKING });
