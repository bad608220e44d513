import { basename } from 'node:path';
import { entryKind, strangerWords, type EntryKind } from '../../core/deckpack/entry-kinds.ts';
import { MANIFEST, MOST_FILES, MOST_MANIFEST, readManifest, type Manifest, type PackFile } from '../../core/deckpack/manifest.ts';
import { findTwins, packPathFault } from '../../core/deckpack/path-rules.ts';
import { anotherPack, badEntry, quoted, tooMuchOfPack } from '../../core/deckpack/refusals.ts';
import { packEntries, type PackEntry } from '../../core/deckpack/zip-form.ts';
import { amountFault } from '../../core/zip/amounts.ts';
import { crc32 } from '../../core/zip/crc32.ts';
import type { ByteSource } from '../../core/zip/source.ts';
import { openNamed } from '../open-to-read.ts';
import { contentFault } from './check-content.ts';
import { sha256 } from '../sha256.ts';

/** A pack that was checked whole. */
export interface OpenPack {
  manifest: Manifest;
  /** A file of it, checked again as it is read. Throws AppError where it is not what was checked. */
  bytes(path: string): Uint8Array;
  close(): void;
}

const MOST_WHOLE = 500_000_000;
const AMOUNTS = { parts: MOST_FILES + 1, whole: MOST_WHOLE, ratio: 200, large: 1_000_000 };

/**
 * Opens a pack and checks all of it without making anything: what is refused is refused with the entry and the reason,
 * as AppError `bad-input` or `too-large`. Holds one of its files at a time. The caller closes it.
 */
export function openPack(path: string): OpenPack {
  const file = openNamed(path, basename(path));
  try {
    return { ...checkPack(file), close: () => file.close() };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** The same of bytes that are read from anywhere. */
export function checkPack(source: ByteSource): Omit<OpenPack, 'close'> {
  const entries = packEntries(source);
  const fault = amountFault(entries, source.size, AMOUNTS, (name) => quoted(name));
  if (fault !== undefined) throw tooMuchOfPack(fault);
  const names = entries.map(({ name }) => name);
  for (const name of names) {
    const why = packPathFault(name);
    if (why !== undefined) throw badEntry(name, why);
  }
  const twins = findTwins(names);
  if (twins !== undefined) throw badEntry(twins[1], `is the same file as ${quoted(twins[0])} on some computers`);
  const odd = names.find((name) => name !== name.normalize('NFC'));
  if (odd !== undefined) throw badEntry(odd, 'has accents that stand beside their letters, which packs don’t');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const manifest = manifestOf(entries);
  const kinds = checkFiles(manifest, byName);
  const read = (listed: PackFile, kind: EntryKind): Uint8Array => {
    const bytes = unpack(byName.get(listed.path), listed);
    const why = contentFault(listed.path, kind, bytes);
    if (why !== undefined) throw badEntry(listed.path, why);
    return bytes;
  };
  for (const [listed, kind] of kinds) read(listed, kind);
  const listedAs = new Map(manifest.files.map((listed) => [listed.path, listed]));
  return {
    manifest,
    bytes(path) {
      const listed = listedAs.get(path);
      if (listed === undefined) throw anotherPack(`It has no ${quoted(path)}`);
      // The file on the disk may have been changed since it was checked.
      return unpack(byName.get(path), listed);
    },
  };
}

function manifestOf([first]: readonly PackEntry[]): Manifest {
  if (first?.name !== MANIFEST) throw anotherPack(`Its first entry is ${first === undefined ? 'missing' : quoted(first.name)} and not ${MANIFEST}`);
  if (first.size > MOST_MANIFEST) throw tooMuchOfPack(`has a ${MANIFEST} of more than ${MOST_MANIFEST / 1_000_000} MB`);
  const bytes = unpack(first, undefined);
  if (contentFault(MANIFEST, { is: 'deck', most: MOST_MANIFEST }, bytes) !== undefined) throw anotherPack(`Its ${MANIFEST} is not UTF-8 text`);
  return readManifest(new TextDecoder().decode(bytes));
}

/** Holds the list in the manifest against the entries that there are. @returns each file with what it is */
function checkFiles(manifest: Manifest, byName: ReadonlyMap<string, PackEntry>): [PackFile, EntryKind][] {
  const { kind, files } = manifest;
  const listed = new Set<string>();
  const kinds = files.map((file): [PackFile, EntryKind] => {
    if (listed.has(file.path)) throw badEntry(file.path, `stands twice in ${MANIFEST}`);
    listed.add(file.path);
    const entry = byName.get(file.path);
    if (entry === undefined || file.path === MANIFEST) throw badEntry(file.path, `stands in ${MANIFEST} and is not in the pack`);
    const is = entryKind(kind, file.path);
    if (is === undefined) throw badEntry(file.path, strangerWords(kind, file.path));
    if (entry.size !== file.bytes) throw badEntry(file.path, `is not as large as ${MANIFEST} says`);
    if (file.bytes > is.most) throw tooMuchOfPack(`has a file, ${quoted(file.path)}, of more than ${is.most / 1_000_000} MB`);
    return [file, is];
  });
  for (const name of byName.keys()) {
    if (name === MANIFEST || listed.has(name)) continue;
    throw badEntry(name, entryKind(kind, name) === undefined ? strangerWords(kind, name) : `does not stand in ${MANIFEST}`);
  }
  return kinds;
}

/** @param listed what the manifest says of it; undefined for the manifest itself */
function unpack(entry: PackEntry | undefined, listed: PackFile | undefined): Uint8Array {
  const name = listed?.path ?? MANIFEST;
  let bytes: Uint8Array | undefined;
  try {
    bytes = entry?.read();
  } catch {
    // Said below.
  }
  if (bytes === undefined || entry === undefined || crc32(bytes) !== entry.crc) throw badEntry(name, 'is damaged, or larger than the list says');
  if (listed !== undefined && sha256(bytes) !== listed.sha256) throw badEntry(name, `is not the file that ${MANIFEST} says: its SHA-256 is another`);
  return bytes;
}
