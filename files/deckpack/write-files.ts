import { manifestText, MANIFEST, type Manifest } from '../../core/deckpack/manifest.ts';
import { entryKind } from '../../core/deckpack/entry-kinds.ts';
import { findTwins, packPathFault } from '../../core/deckpack/path-rules.ts';
import { quoted } from '../../core/deckpack/refusals.ts';
import { AppError } from '../../core/errors.ts';
import { gatherPieces, zipPieces, type PartBytes } from '../../core/zip/write.ts';
import { writeBeside } from '../write-beside.ts';
import { contentFault } from './check-content.ts';
import { openPack } from './open-pack.ts';
import { sha256 } from '../sha256.ts';

/** A file that goes into a pack: its bytes, or how to read them when it is their turn. */
export interface FileForPack {
  path: string;
  bytes: () => Uint8Array | Promise<Uint8Array>;
}

const refuse = (path: string, why: string): AppError =>
  new AppError('bad-input', `${quoted(path)} ${why}.`, 'No pack was written. Rename or mend that file, and make the pack again.');

/**
 * Writes a pack whole or not at all, the manifest first and then its files in order of their paths: the same files give the
 * same bytes. The written file is opened and checked as whoever is sent it would, before it takes its place.
 * Throws AppError `bad-input` where something in it could not be opened again.
 */
export async function writePackFile(target: string, about: Omit<Manifest, 'files'>, files: readonly FileForPack[]): Promise<Manifest> {
  const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const twins = findTwins(inOrder.map(({ path }) => path));
  if (twins !== undefined) throw refuse(twins[1], `is the same file as ${quoted(twins[0])} on some computers`);
  const listed: { path: string; bytes: number; sha256: string }[] = [];
  const parts: [string, PartBytes][] = [];
  for (const { path, bytes } of inOrder) {
    const kind = entryKind(about.kind, path);
    const content = await bytes();
    const fault = packPathFault(path) ?? (kind === undefined ? 'can’t be part of such a pack' : contentFault(path, kind, content));
    if (fault !== undefined) throw refuse(path, fault);
    listed.push({ path, bytes: content.length, sha256: sha256(content) });
    parts.push([path, content]);
  }
  const manifest: Manifest = { ...about, files: listed };
  const pieces = gatherPieces(zipPieces([[MANIFEST, new TextEncoder().encode(manifestText(manifest))], ...parts]));
  await writeBeside(target, pieces, 'fail', async (partial) => openPack(partial).close());
  return manifest;
}
