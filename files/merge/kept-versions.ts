import { mkdir, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { DeckMeta, DeckSources } from '../../core/deck/model.ts';
import { readVersion } from '../../core/merge/version.ts';
import { systemCode } from '../system-error.ts';
import { writeBeside } from '../write-beside.ts';
import { sha256 } from '../sha256.ts';

const file = z.object({ name: z.string(), text: z.string() });
const schema = z.object({ deck: file, figures: file.optional(), images: z.array(z.string()), letters: z.array(file) });

type Version = Pick<DeckMeta, 'id' | 'version'>;

const mark = (text: string): string => sha256(text).slice(0, 8);

/** Where the first text of a version lies. Names of versions are free text, and some differ in nothing that every file system tells apart. */
const placeOf = (folder: string, { id, version }: Version): string => {
  const name = (text: string): string => `${text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 40)}-${mark(text)}`;
  return join(folder, name(id), `${name(version)}.json`);
};

/** Where the text lies that was last opened from one place. */
const placeFor = (first: string, opener: string): string => first.replace(/json$/, `${mark(opener)}.json`);

/**
 * Keeps the text of a national deck as it is opened: a folder that is written over with the next version would leave
 * nothing to compare with. Of a version whose text is corrected where it lies, under the same name, two are kept: the
 * first, which files were exported from, and the one that was opened last, which changes go on from. A text of which
 * less can be read takes the place of none.
 * @param opener what the deck is called here that the changes belong to
 */
export async function keepVersion(folder: string, meta: Version, sources: DeckSources, opener: string): Promise<void> {
  const first = placeOf(folder, meta);
  const text = JSON.stringify({ deck: sources.deck, figures: sources.figures, images: sources.images, letters: sources.letters?.files ?? [] });
  await mkdir(dirname(first), { recursive: true });
  if ((await readKept(first)) === undefined) await writeBeside(first, text);
  const latest = placeFor(first, opener);
  if ((await readText(latest)) === text) return markUsed(latest);
  const before = await readKept(latest);
  if (before !== undefined && readVersion(sources).faults.length > readVersion(before).faults.length) return;
  await writeBeside(latest, text);
}

/** Where several places have a version, the one that was opened last counts for whoever has opened none. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}

/**
 * The texts of a version that were kept, each once: first the one that changes go on from, which was last opened from the
 * given place or, where that opened none, anywhere. None where it never was opened, or can't be read any more.
 */
export async function keptTexts(folder: string, meta: Version, opener: string): Promise<DeckSources[]> {
  const first = placeOf(folder, meta);
  const start = basename(first).replace(/json$/, '');
  const names = (await readdir(dirname(first)).catch(() => [])).filter((name) => name.startsWith(start) && /^[0-9a-f]{8}\.json$/.test(name.slice(start.length)));
  const used = await Promise.all(names.map(async (name) => {
    const path = join(dirname(first), name);
    return { path, at: path === placeFor(first, opener) ? Infinity : await stat(path).then(({ mtimeMs }) => mtimeMs, () => 0) };
  }));
  const paths = [...used.toSorted((one, other) => other.at - one.at).map(({ path }) => path), first];
  const found = (await Promise.all(paths.map(readKept))).filter((sources) => sources !== undefined);
  const texts = found.map((sources) => JSON.stringify(sources));
  return found.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** The text of a version that changes go on from; undefined where there is none. */
export const keptVersion = async (folder: string, meta: Version, opener: string): Promise<DeckSources | undefined> => (await keptTexts(folder, meta, opener))[0];

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function readKept(path: string): Promise<DeckSources | undefined> {
  try {
    const { deck, figures, images, letters } = schema.parse(JSON.parse((await readText(path)) ?? ''));
    return { deck, figures, images, letters: { files: letters, findings: [] } };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
