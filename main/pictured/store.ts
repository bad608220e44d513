import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { DrawnPage } from '../../bridge/contract.ts';
import { listSets, removeSets } from './clean-sets.ts';

/** Pictures of the slides of one file, as one LibreOffice drew them at one size. */
export interface PictureSet {
  /** Of the file, the program and the size: 64 hexadecimal digits. */
  id: string;
  /** Of all slides; 0 while that is not known. */
  count: number;
  /** Text that stands on each, by number from 1: those that are drawn. */
  texts: ReadonlyMap<number, string>;
}

export interface SlidePictures {
  /** What is kept, whole or in part. */
  find(id: string): Promise<PictureSet | undefined>;
  /** Keeps a picture; the set is made by its first. */
  keep(id: string, count: number, page: DrawnPage): Promise<void>;
  /** Writes down what a set holds. Pictures that were not written down are drawn again the next time. */
  settle(id: string): Promise<void>;
  /** A picture to be shown. Fails where there is none. */
  read(id: string, number: number, small: boolean): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: 'png' | 'webp' }>;
  /** Removes what was used longest ago and goes over the bounds, but not these. */
  clean(inUse: ReadonlySet<string>): Promise<void>;
}

const INDEX = 'index.json';
const ID = /^[0-9a-f]{64}$/;
const schema = z.object({
  count: z.int().min(0),
  pages: z.array(z.object({ number: z.int().min(1), type: z.enum(['png', 'webp']), text: z.string() })),
});
interface Page {
  type: 'png' | 'webp';
  text: string;
}
interface OpenSet {
  count: number;
  pages: Map<number, Page>;
}

export interface Bounds {
  sets: number;
  bytes: number;
}

/** Room for a few decks of hundreds of slides each. */
const BOUNDS: Bounds = { sets: 12, bytes: 1_500_000_000 };

/** Whether this names a set and one of its pictures. */
export const isPictureName = (id: string, number: string): boolean => ID.test(id) && /^[1-9]\d{0,3}$/.test(number);

/** Opens the pictures of slides in the app's data. */
export function openSlidePictures(dataFolder: string, bounds: Bounds = BOUNDS): SlidePictures {
  const folder = join(dataFolder, 'slide-pictures');
  const open = new Map<string, OpenSet>();
  const fileOf = (id: string, name: string): string => join(folder, id, name);

  async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
    const partial = `${path}.part`;
    await writeFile(partial, content, { mode: 0o600 });
    await rename(partial, path);
  }

  async function load(id: string): Promise<OpenSet | undefined> {
    const known = open.get(id);
    if (known !== undefined || !ID.test(id)) return known;
    try {
      const { count, pages } = schema.parse(JSON.parse(await readFile(fileOf(id, INDEX), 'utf8')));
      const set = { count, pages: new Map(pages.map(({ number, ...page }) => [number, page])) };
      open.set(id, set);
      return set;
    } catch {
      // None, or one that was cut off: it is drawn again.
      return undefined;
    }
  }

  async function settle(id: string): Promise<void> {
    const set = open.get(id);
    if (set === undefined) return;
    const pages = [...set.pages].map(([number, page]) => ({ number, ...page }));
    await writeWhole(fileOf(id, INDEX), JSON.stringify({ count: set.count, pages }));
  }

  return {
    settle,
    async find(id) {
      const set = await load(id);
      return set && { id, count: set.count, texts: new Map([...set.pages].map(([number, { text }]) => [number, text])) };
    },
    async keep(id, count, { number, type, bytes, small, text }) {
      const set = open.get(id) ?? { count, pages: new Map<number, Page>() };
      set.count = count;
      if (set.pages.size === 0) await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
      await Promise.all([writeWhole(fileOf(id, `${number}.${type}`), bytes), writeWhole(fileOf(id, `${number}-small.webp`), small)]);
      set.pages.set(number, { type, text });
      open.set(id, set);
    },
    async read(id, number, small) {
      const page = (await load(id))?.pages.get(number);
      if (page === undefined) throw new RangeError('no such picture');
      const type = small ? 'webp' : page.type;
      return { type, bytes: new Uint8Array(await readFile(fileOf(id, small ? `${number}-small.webp` : `${number}.${type}`))) };
    },
    async clean(inUse) {
      const sets = await listSets(folder, INDEX);
      const gone = removeSets(sets, inUse, bounds);
      for (const id of gone) {
        open.delete(id);
        await rm(join(folder, id), { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}
