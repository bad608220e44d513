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

/** Compares a colleague's pack with a region, and takes it in where there is an answer, in a process of its own. Throws what `openTakingIn` throws. */
export const runTakeIn = (order: TakeInOrder, start = startTaker): Promise<TakeInDone> => runApart(order, { start, words: WORDS, longest: LONGEST });
