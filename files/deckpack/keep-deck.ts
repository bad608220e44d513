import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../../core/file-name.ts';
import type { Manifest } from '../../core/deckpack/manifest.ts';
import { makeFolder } from '../make-folder.ts';
import { readBytes } from '../read-text.ts';
import { writeFailure } from '../write-beside.ts';
import { sha256 } from '../sha256.ts';
import { openDeckPack, unpackInto } from './unpack.ts';

/** A deck that came in a pack, as it lies among those that are kept. */
export interface KeptDeck {
  /** The deck's folder. */
  place: string;
  id: string;
  title: string;
  version: string;
  /** False where this very version lay there already. */
  isNew: boolean;
}

/** What `makeFolder` leaves where the computer stopped in the middle. */
const UNFINISHED = /^\..*\.[0-9a-f]{12}\.tmp$/;

/**
 * Keeps the deck of a pack in `<folder>/<id>/<version>/`, whole or not at all. A version that is there already is not
 * written again; one whose files are other ones there goes beside it, so that nothing is lost.
 * Throws AppError where the pack is not as it should be, and nothing is made then.
 */
export async function keepDeckPack(path: string, folder: string): Promise<KeptDeck> {
  const pack = openDeckPack(path);
  try {
    const { manifest } = pack;
    const { id, title, version } = manifest;
    const versions = join(folder, folderName(id));
    await mkdir(versions, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw writeFailure(error, versions, false);
    });
    for (const name of await readdir(versions)) if (UNFINISHED.test(name)) await rm(join(versions, name), { recursive: true, force: true });
    const own = folderName(version === '' ? 'no version' : version);
    const mark = sha256(JSON.stringify(manifest.files)).slice(0, 8);
    for (const place of [join(versions, own), join(versions, `${own}-${mark}`)]) {
      const there = await lstat(place).catch(() => undefined);
      if (there === undefined) return { place: await makeFolder(place, (making) => unpackInto(pack, making)), id, title, version, isNew: true };
      if (there.isDirectory() && (await holds(place, manifest))) return { place, id, title, version, isNew: false };
    }
    // Somebody changed what lies in the app's own folder: what was sent is put in its place again.
    const place = join(versions, `${own}-${mark}`);
    await rm(place, { recursive: true, force: true });
    return { place: await makeFolder(place, (making) => unpackInto(pack, making)), id, title, version, isNew: true };
  } finally {
    pack.close();
  }
}

/** A name for a folder that no other version has on any system. */
function folderName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9._-]/g, '-').slice(0, 40).replace(/^[.-]+|[.-]+$/g, '');
  const safe = safeFileName(plain);
  return safe === name ? safe : `${safe}-${sha256(name).slice(0, 8)}`;
}

async function holds(place: string, { files }: Manifest): Promise<boolean> {
  for (const { path, bytes, sha256: stated } of files) {
    const found = await readBytes(join(place, path), path, bytes).catch(() => undefined);
    if (found === undefined || sha256(found) !== stated) return false;
  }
  const there = await readdir(place, { recursive: true, withFileTypes: true });
  return there.filter((entry) => !entry.isDirectory()).length === files.length;
}
