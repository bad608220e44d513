import { join } from 'node:path';
import { AppError } from '../core/errors.ts';
import { addKey, openKeys } from '../files/journal/keys.ts';
import type { Lock } from '../files/journal/lock.ts';
import { hasKeyring, safe } from './keyring.ts';
import { push } from './push.ts';

/** The locks that this user account has the keys of, and the one that is put on: undefined for none. */
export interface Locks {
  known: readonly Lock[];
  on: Lock | undefined;
}

const keysFolder = (dataFolder: string): string => join(dataFolder, 'keys');

/** The locks at the start. Where meetings are to be locked and the key can't be had, that is said: it must not be taken for granted. */
export async function openLocks(dataFolder: string, wanted: boolean): Promise<Locks> {
  // Also where nothing is to be locked any more: switching it off may have been cut short.
  const known = await openKeys(keysFolder(dataFolder), safe);
  const on = wanted ? known.at(-1) : undefined;
  if (wanted && on === undefined) {
    push('app.failed', {
      code: 'cannot-read',
      message: 'The key that locks your notes and meetings could not be had from this computer’s keyring.',
      hint: 'What is locked stays as it is, and what you write now is not locked. Unlock the keyring and start Branchdeck again.',
    });
  }
  return { known, on };
}

/** A lock to put on now. @throws AppError where the system has no keyring, so that nothing would be safe */
export async function lockToPutOn(dataFolder: string): Promise<Lock> {
  if (!(await hasKeyring())) throw new AppError('usage', 'This computer has no keyring that would keep the key, so nothing was locked.', 'Notes and meetings stay as they are. Anybody who can open your files can read them: have the whole disk encrypted, or keep them on a computer of your own.');
  try {
    return (await openKeys(keysFolder(dataFolder), safe)).at(-1) ?? (await addKey(keysFolder(dataFolder), safe));
  } catch {
    throw new AppError('cannot-write', 'The key could not be kept, so nothing was locked.', 'Notes and meetings stay as they are. Unlock the system’s keyring, free some space on the disk, and try again.');
  }
}
