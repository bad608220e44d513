import { amountFault } from '../zip/amounts.ts';
import { zipEntries, type ZipEntry } from '../zip/read.ts';
import type { ByteSource } from '../zip/source.ts';
import { isForeignFromItsStart } from './foreign-kind.ts';
import { notAPackage } from './foreign-words.ts';
import type { Limits } from './limits.ts';
import { decodedName } from './part-path.ts';
import { oddNames, shortName, tooMuch } from './refusals.ts';

/** How a name is looked up: PowerPoint takes no notice of case, and names may be written with % as addresses are. */
export const partKey = (name: string): string => decodedName(name).toLowerCase();

/**
 * The parts of a file by their key, without folders. Throws AppError `bad-input` where it is no zip, or holds names that mislead,
 * and `too-large` where it would unpack to more than the limits.
 */
export function listParts(source: ByteSource, limits: Limits): Map<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  const entries = entriesOf(source).map((entry) => ({ ...entry, name: plainName(entry.name) })).filter(({ name }) => !name.endsWith('/') && name !== '');
  const fault = amountFault(entries, source.size, limits, shortName);
  if (fault !== undefined) throw tooMuch(fault);
  for (const entry of entries) {
    const key = partKey(entry.name);
    const before = parts.get(key);
    // Written twice alike it is the same part; otherwise one program would read this one and another the other.
    if (before !== undefined && (before.crc !== entry.crc || before.size !== entry.size)) throw oddNames(`holds two different parts of one name, ${shortName(entry.name)}`);
    if (before === undefined) parts.set(key, entry);
  }
  return parts;
}

function entriesOf(source: ByteSource): ZipEntry[] {
  if (isForeignFromItsStart(source)) throw notAPackage(source);
  let entries: ZipEntry[];
  try {
    entries = zipEntries(source);
  } catch {
    throw notAPackage(source);
  }
  if (entries.some(({ isLocked }) => isLocked)) throw notAPackage(source);
  return entries;
}

/** A name with the strokes of the format, as some programs on Windows don't write them. Throws where it leads out of the file. */
export function plainName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
  // Steps may hide behind %2e; a colon is a drive or a stream of a file, and no Office program writes one.
  const written = decodedName(plain).replaceAll('\\', '/');
  if (written.split('/').includes('..') || written.includes('\0') || written.includes(':')) throw oddNames(`names a part, ${shortName(name)}, as if it lay somewhere on the computer`);
  return plain;
}
