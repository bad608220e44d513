import { strToU8 } from 'fflate';
import { RESERVED } from '../file-name.ts';

/** Leaves room for the app's own folders within the 260 characters of older Windows programs. */
const LONGEST = 150;
const LONGEST_PART_BYTES = 220;
const DEEPEST = 8;

/** Why no file of this path is made, or undefined where every system takes it and it stays below its folder. */
export function packPathFault(path: string): string | undefined {
  if (path === '') return 'is a name without letters';
  if (/[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff]/u.test(path) || !path.isWellFormed()) return 'holds letters that can’t be seen';
  if (path.includes('\\')) return 'holds a backslash';
  if (/^[a-z]:/i.test(path)) return 'names a drive';
  if (path.startsWith('/')) return 'names a place of the whole computer';
  if (path.endsWith('/')) return 'is a folder, which a pack does not list';
  if (/[<>:"|?*]/.test(path)) return 'holds a letter that no file on Windows may have';
  if (/%(?:2e|2f|5c|00|25)/i.test(path)) return 'hides dots or slashes';
  if (path.length > LONGEST) return `is longer than ${LONGEST} letters`;
  const parts = path.split('/');
  if (parts.length > DEEPEST) return `lies more than ${DEEPEST} folders deep`;
  for (const part of parts) {
    const fault = partFault(part);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function partFault(part: string): string | undefined {
  if (part === '..') return 'leads out of the pack';
  if (part === '' || part === '.') return 'is not a plain path';
  if (part.startsWith('.')) return 'is hidden, as names that begin with a dot are';
  if (/^ |[. ]$/.test(part)) return 'begins or ends with a space or a dot, which Windows drops';
  if (RESERVED.test(part)) return 'is a name that Windows keeps for a device';
  return strToU8(part).length > LONGEST_PART_BYTES ? 'has a name that is too long' : undefined;
}

/** By what two paths are one file on some system: capital letters, and letters taken apart from their accents. */
export const pathKey = (path: string): string => path.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');

/** The first two paths that some systems take for one, or of which one is a folder of the other. */
export function findTwins(paths: readonly string[]): readonly [string, string] | undefined {
  const known = new Map<string, string>();
  for (const path of paths) {
    const twin = known.get(pathKey(path));
    if (twin !== undefined) return [twin, path];
    known.set(pathKey(path), path);
  }
  for (const path of paths) {
    const steps = path.split('/');
    for (let length = 1; length < steps.length; length += 1) {
      const file = known.get(pathKey(steps.slice(0, length).join('/')));
      if (file !== undefined) return [file, path];
    }
  }
  return undefined;
}
