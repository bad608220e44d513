import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { placeIn, STATE_FOLDER } from '../region/places.ts';
import { sha256 } from '../sha256.ts';

const FOLDER = 'handed-on';
const RECORD = 'files.json';
const RECORD_PATH = `${STATE_FOLDER}/${FOLDER}/${RECORD}`;
/** How the names of texts end that were taken in, and of those that began here. */
const [TAKEN, OWN] = ['.yaml', '.own.yaml'];
const HASH = /^[0-9a-f]{64}$/;
const schema = z.record(z.string(), z.string().regex(HASH));

/**
 * What a region has handed on and taken in: the text of each file by its SHA-256, so that what comes back can be compared
 * with what both sides began from.
 */
export interface Exchanged {
  /** What each file was when it was last taken in, by its path: what a pack made of it was made from. */
  taken(): Promise<Readonly<Record<string, string>>>;
  /** A text by its hash; undefined where it is not kept here. */
  text(hash: string): Promise<string | undefined>;
  /** The same, where it began here: what was taken in is none of these, also where it was handed on again. */
  ownText(hash: string): Promise<string | undefined>;
  keepHandedOn(texts: Iterable<string>): Promise<void>;
  keepTakenIn(texts: Iterable<string>): Promise<void>;
  /** The record with these files too, to be written with them. */
  record(hashes: Readonly<Record<string, string>>): Promise<{ path: string; bytes: string }>;
}

/** Opens what a region's folder keeps of its exchanges. What can't be read there is as if it were not kept: more is asked then. */
export function openExchanged(root: string): Exchanged {
  const folder = async (): Promise<string> => placeIn(root, STATE_FOLDER, FOLDER);
  const taken = async (): Promise<Record<string, string>> => {
    try {
      return schema.parse(JSON.parse(await readFile(join(await folder(), RECORD), 'utf8')));
    } catch {
      return {};
    }
  };
  const read = async (hash: string, end: string): Promise<string | undefined> => {
    if (!HASH.test(hash)) return undefined;
    const text = await readFile(join(await folder(), hash + end), 'utf8').catch(() => undefined);
    return text !== undefined && sha256(text) === hash ? text : undefined;
  };
  const keep = async (texts: Iterable<string>, end: string): Promise<void> => {
    const place = await folder();
    await mkdir(place, { recursive: true });
    for (const text of texts) {
      const hash = sha256(text);
      if (end === OWN && (await read(hash, TAKEN)) !== undefined) continue;
      await writeFile(join(place, hash + end), text, { flag: 'wx' }).catch(() => undefined);
    }
  };
  return {
    taken,
    text: async (hash) => (await read(hash, TAKEN)) ?? read(hash, OWN),
    ownText: async (hash) => read(hash, OWN),
    keepHandedOn: async (texts) => keep(texts, OWN),
    keepTakenIn: async (texts) => keep(texts, TAKEN),
    record: async (hashes) => ({ path: RECORD_PATH, bytes: JSON.stringify({ ...(await taken()), ...hashes }) }),
  };
}
