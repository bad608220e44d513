import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { isPackFile } from '../../core/deckpack/pack-name.ts';
import { AppError } from '../../core/errors.ts';
import type { KeptDeck } from '../../files/deckpack/keep-deck.ts';
import { runApart, type ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';
import { refuseUnreachable } from './probe-place.ts';
import type { TakePackOrder } from './take-pack-work.ts';

/** In MB: a pack unpacks to 500 MB at most, and no more than a file of it is held. */
const MOST_MEMORY = 500;
/** In milliseconds; the largest pack takes seconds. */
const LONGEST = 120_000;

/** Where decks are kept that came in packs: `<id>/<version>/`, each version for itself, since a merge needs the one before. */
export const packedDecks = (dataFolder: string): string => join(dataFolder, 'decks');

const startTaker = (): Apart<TakePackOrder, never, KeptDeck> => startApart({ bundle: 'take-pack-process.js', serviceName: 'Branchdeck pack', mostMemory: MOST_MEMORY });

const WORDS: ApartWords = {
  log: 'pack',
  cancelled: () => new AppError('cancelled', 'Opening the pack was cancelled. Nothing was made of it.'),
  ended: () => new AppError('bad-input', 'This pack could not be opened: it is larger or stranger than Branchdeck can hold.', 'Nothing was made of it. Ask whoever sent it for another copy.'),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it opened this pack.', 'Nothing was made of it, and your decks are as they were. Try again.'),
};

/** Whether a pack lies at a path; a deck's folder may be called so too. */
export async function isPackAt(path: string): Promise<boolean> {
  if (!isPackFile(path)) return false;
  await refuseUnreachable(path);
  return stat(path).then((found) => found.isFile(), () => false);
}

/**
 * Checks a pack and keeps its deck among those of the app, in a process of its own: whatever the file does to that, the
 * app goes on. Throws AppError, and nothing is made then.
 * @returns where its deck lies, to be opened as any other; whoever merges finds its other versions beside it
 */
export const takePack = (file: string, folder = packedDecks(app.getPath('userData')), start = startTaker): Promise<KeptDeck> =>
  runApart({ file, folder }, { start, words: WORDS, longest: LONGEST });
