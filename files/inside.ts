import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AppError } from '../core/errors.ts';
import { readFailure } from './read-text.ts';

/** Why a path may not be used, or undefined where it is a plain relative path that stays below its folder. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (/\p{Cc}/u.test(path)) return 'it holds control characters';
  if (path.includes('\\')) return 'it holds a backslash';
  if (path.startsWith('/')) return 'it does not start in the folder of the deck';
  // A colon is a drive letter, an address or, on Windows, a hidden stream of a file.
  if (path.includes(':')) return 'it holds a colon';
  if (/%(2e|2f|5c|00|25)/i.test(path)) return 'it hides dots or slashes';
  if (path.split('/').some((part) => part === '..')) return 'it leaves the folder of the deck';
  return undefined;
}

const outside = (path: string, why: string): AppError =>
  new AppError('outside-deck', `The path “${path}” is not used: ${why}.`, 'Put the file into the folder of the deck and name it from there.');

/**
 * The real place of a file in a deck's folder. Links are followed and must end inside it,
 * so a deck from elsewhere can't pull in other files of this computer.
 */
export async function resolveInside(folder: string, path: string): Promise<string> {
  const fault = pathFault(path);
  if (fault !== undefined) throw outside(path, fault);
  let root: string;
  let target: string;
  try {
    root = await realpath(folder);
    target = await realpath(join(root, path));
  } catch (error) {
    throw readFailure(error, path);
  }
  const prefix = root.endsWith(sep) ? root : root + sep;
  if (!target.startsWith(prefix)) throw outside(path, 'it leads out of the folder of the deck');
  return target;
}
