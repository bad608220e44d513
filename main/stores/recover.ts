import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What had to be done to a store file before it could be opened. */
export type Recovery = 'sound' | 'new' | 'restored' | 'lost';

const sibling = (path: string, folder: string): string => join(dirname(path), folder, basename(path));

/** Where the last good copy of a store file lies. */
export const goodCopy = (path: string): string => sibling(path, 'last-good');

function isSound(path: string, accepts: (value: unknown) => boolean): boolean {
  try {
    return accepts(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}

/** Copies beside the target first: on a full disk a copy straight over it would leave neither. */
function copyWhole(from: string, to: string): void {
  const partial = `${to}.tmp-copy`;
  try {
    copyFileSync(from, partial);
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Keeps the file as it is now as the last good copy. Where that can't be done the copy before stays, and nothing fails. */
export function keepGoodCopy(path: string): void {
  if (!existsSync(path)) return;
  try {
    mkdirSync(dirname(goodCopy(path)), { recursive: true });
    copyWhole(path, goodCopy(path));
  } catch {
    // The file itself is sound.
  }
}

/**
 * Makes a store file fit to be opened: an empty or damaged one is moved aside, never wiped,
 * and the last good copy takes its place where there is one.
 */
export function recover(path: string, accepts: (value: unknown) => boolean, now: Date): Recovery {
  if (!existsSync(path)) return 'new';
  if (isSound(path, accepts)) {
    keepGoodCopy(path);
    return 'sound';
  }
  const stamp = now.toISOString().replaceAll(':', '.');
  const aside = sibling(path, 'damaged').replace(/\.json$/, ` ${stamp}.json`);
  mkdirSync(dirname(aside), { recursive: true });
  renameSync(path, aside);
  if (!isSound(goodCopy(path), accepts)) return 'lost';
  copyWhole(goodCopy(path), path);
  return 'restored';
}

/** Takes away what a write left behind that was cut off by a crash or a power cut. */
export function clearOrphans(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/\.json\.tmp-/.test(name)) rmSync(join(folder, name), { force: true });
  }
}
