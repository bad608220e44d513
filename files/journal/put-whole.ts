import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makingName } from '../making.ts';
import { takePlace } from '../take-place.ts';

/** What is in a journal is nobody's but its writer's. */
const OWN = 0o600;

/** Has the disk know of a name that is new in a folder; where the system has no way to, it does so by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folder.
  }
}

/** Writes a file whole or not at all: beside its place, flushed, then renamed. What was there stays until then. */
export async function putWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = makingName(path);
  try {
    const handle = await open(partial, 'wx', OWN);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takePlace(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}
