import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bounds } from './store.ts';

export interface SetOnDisk {
  id: string;
  bytes: number;
  /** Milliseconds: when something was written to it last. */
  at: number;
  /** Written down as far as it was drawn. */
  settled: boolean;
}

/** The sets that lie on the disk; none where the folder is not there yet. */
export async function listSets(folder: string, index: string): Promise<SetOnDisk[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return Promise.all(names.map(async (id) => {
    const files = await readdir(join(folder, id)).catch((): string[] => []);
    const sizes = await Promise.all(files.map((name) => stat(join(folder, id, name)).catch(() => undefined)));
    const found = sizes.filter((each) => each !== undefined);
    return { id, bytes: found.reduce((sum, { size }) => sum + size, 0), at: Math.max(0, ...found.map(({ mtimeMs }) => mtimeMs)), settled: files.includes(index) };
  }));
}

/** Ids of the sets that have to go: what nobody can use, then the oldest until the rest keeps within the bounds. */
export function removeSets(sets: readonly SetOnDisk[], inUse: ReadonlySet<string>, bounds: Bounds): string[] {
  const gone: string[] = [];
  let [count, bytes] = [0, 0];
  const newestFirst = sets.toSorted((one, other) => Number(inUse.has(other.id)) - Number(inUse.has(one.id)) || other.at - one.at);
  for (const set of newestFirst) {
    const fits = set.settled && count + 1 <= bounds.sets && bytes + set.bytes <= bounds.bytes;
    if (!inUse.has(set.id) && !fits) {
      gone.push(set.id);
      continue;
    }
    count += 1;
    bytes += set.bytes;
  }
  return gone;
}
