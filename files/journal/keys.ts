import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLock, newKey, type Lock } from './lock.ts';
import { putWhole } from './put-whole.ts';

/** Keeps a text so that only this user account gets it back. Electron's safeStorage, where the system has a keyring. */
export interface Safe {
  seal(text: string): Promise<Buffer>;
  /** Rejects for what another account sealed, or where the keyring's own key is lost. */
  open(sealed: Buffer): Promise<string>;
}

const ENDING = '.key';

/** Every key that this user account can open. @param folder in which each key lies in a file of its own, sealed */
export async function openKeys(folder: string, safe: Safe): Promise<Lock[]> {
  const locks: Lock[] = [];
  const names: string[] = await readdir(folder).catch(() => []);
  for (const name of names.toSorted()) {
    if (!name.endsWith(ENDING)) continue;
    try {
      const sealed = Buffer.from(await readFile(join(folder, name), 'utf8'), 'base64');
      locks.push(makeLock(Buffer.from(await safe.open(sealed), 'base64')));
    } catch {
      // Of another account, or lost: what it locks says so when it is opened.
    }
  }
  return locks;
}

/** A new key, kept before anything is locked with it. */
export async function addKey(folder: string, safe: Safe): Promise<Lock> {
  const key = newKey();
  const lock = makeLock(key);
  const sealed = await safe.seal(key.toString('base64'));
  await putWhole(join(folder, `${lock.id}${ENDING}`), sealed.toString('base64'));
  return lock;
}
