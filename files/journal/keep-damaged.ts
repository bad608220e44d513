import { link, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Keeps a damaged file under another name.
 * @param stays it stays in its place too until something takes that, so that a start that is cut short finds it again; where the
 * disk can't have one file under two names, or it is none, it goes
 */
export async function keepDamaged(path: string, damaged: string, stays: boolean): Promise<void> {
  await mkdir(dirname(damaged), { recursive: true });
  const linked = stays && (await link(path, damaged).then(() => true, () => false));
  if (!linked) await rename(path, damaged);
}
