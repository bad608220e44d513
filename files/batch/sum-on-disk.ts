import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openToRead } from '../open-to-read.ts';
import { sha256 } from '../sha256.ts';

function sumOfFile(path: string): string {
  const file = openToRead(path);
  try {
    return file.sha256();
  } finally {
    file.close();
  }
}

/** The sum of a file, or of a folder's files as `proveFolder` has it; undefined where nothing is there that can be read. */
export async function sumOnDisk(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return sumOfFile(path);
    const names = (await readdir(path)).toSorted();
    return sha256(names.map((name) => `${sumOfFile(join(path, name))}  ${name}\n`).join(''));
  } catch {
    return undefined;
  }
}
