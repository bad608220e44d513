import type { BranchLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { isSaved, tryLater } from '../stores/unsaved.ts';

/** Changes on their way to a region's folder: one write at a time for each deck, and what the disk refuses stays and is tried again. */
export interface UnsavedLayers {
  /** The newest that is not on the disk. */
  of(key: string): BranchLayer | undefined;
  /** Throws where it can't be written. @param label what it is to the user */
  save(key: string, layer: BranchLayer, label: string, write: (layer: BranchLayer) => Promise<void>): Promise<void>;
}

/** Of a branch that has gone nothing can be saved, however often. */
const isForGood = (error: unknown): boolean => error instanceof AppError && (error.code === 'not-found' || error.code === 'usage');

export function openUnsavedLayers(): UnsavedLayers {
  const newest = new Map<string, BranchLayer>();
  const turns = new Map<string, Promise<void>>();

  /** Writes the newest there is, after whatever is being written. */
  const take = (key: string, write: (layer: BranchLayer) => Promise<void>): Promise<void> => {
    const turn = (turns.get(key) ?? Promise.resolve()).catch(() => undefined).then(async () => {
      const layer = newest.get(key);
      if (layer === undefined) return;
      await write(layer);
      if (newest.get(key) === layer) newest.delete(key);
      if (!newest.has(key)) isSaved(key);
    });
    turns.set(key, turn);
    return turn;
  };

  return {
    of: (key) => newest.get(key),
    async save(key, layer, label, write) {
      newest.set(key, layer);
      try {
        await take(key, write);
      } catch (error) {
        if (isForGood(error)) newest.delete(key);
        // Said already; from then on it says so by itself when it is on the disk.
        else tryLater(key, label, () => take(key, write).catch(() => undefined));
        throw error;
      }
    },
  };
}
