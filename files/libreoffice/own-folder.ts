import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = 'branchdeck-office-';
/** Nothing is drawn for so long: what is older was left by a program that was ended by force. */
const OLD_MS = 24 * 60 * 60 * 1000;

const REMOVING = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;
const open = new Set<string>();

/** Removes at once what is in use: whoever closes the app does not wait for what is drawn. */
export function removeOwnFolders(): void {
  for (const folder of open) rmSync(folder, REMOVING);
}

/** Removes what was left behind where the app was ended by force. */
async function removeOld(): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => []);
  for (const folder of names.filter((name) => name.startsWith(START)).map((name) => join(tmpdir(), name))) {
    const found = await stat(folder).catch(() => undefined);
    if (found !== undefined && !open.has(folder) && Date.now() - found.mtimeMs > OLD_MS) await rm(folder, REMOVING).catch(() => undefined);
  }
}

/** Gives a temporary folder to the work, and removes it whatever comes of that. */
export async function withOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await removeOld();
  const folder = await mkdtemp(join(tmpdir(), START));
  open.add(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, REMOVING).catch(() => undefined);
    open.delete(folder);
  }
}
