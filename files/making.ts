import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Longest beginning of a file's or folder's name that goes into the name that it has while it is made. */
const NAME = 40;
const RANDOM = 6;

const beginning = (target: string): string => `.${basename(target).slice(0, NAME)}.`;

/** A free name for a file or folder for as long as it is made: beside it, or in another folder of the same disk. */
export const makingName = (target: string, { within = dirname(resolve(target)), ending = 'tmp' } = {}): string =>
  join(within, `${beginning(target)}${randomBytes(RANDOM).toString('hex')}.${ending}`);

/** Names beside a file or folder that are left of one being made, or made just now by somebody else. */
export async function makingBeside(target: string): Promise<ReadonlySet<string>> {
  const inside = await readdir(dirname(resolve(target))).catch(() => []);
  const rest = new RegExp(`^[0-9a-f]{${2 * RANDOM}}\\.tmp$`);
  return new Set(inside.filter((name) => name.startsWith(beginning(target)) && rest.test(name.slice(beginning(target).length))));
}

/** Takes away what a process that ended before its time left of a file or folder. @param before what was there when it began */
export async function removeMaking(target: string, before: ReadonlySet<string>): Promise<void> {
  for (const name of await makingBeside(target)) {
    if (!before.has(name)) await rm(join(dirname(resolve(target)), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The same for many files of one folder, whichever process began them: whoever asks knows that none is being made now. */
export async function removeLeftOver(folder: string, names: readonly string[]): Promise<void> {
  const begun = new Set(names.map(beginning));
  const rest = new RegExp(`[0-9a-f]{${2 * RANDOM}}\\.tmp$`);
  for (const name of await readdir(folder).catch(() => [])) {
    const end = rest.exec(name);
    if (end !== null && begun.has(name.slice(0, end.index))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
