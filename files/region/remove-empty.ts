import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes a folder away with those in it, where no file is in them. @returns whether it is gone */
export async function removeEmpty(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  return rmdir(folder).then(() => true, () => false);
}
