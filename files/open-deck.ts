import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { isPackFile } from '../core/deckpack/pack-name.ts';
import { readPicturePath } from '../core/deck/addresses.ts';
import type { DeckSources } from '../core/deck/model.ts';
import { AppError } from '../core/errors.ts';
import type { Finding } from '../core/findings.ts';
import { isKeptOriginal } from '../core/import/presentation-files.ts';
import { listImages, searchCutShort } from './image-list.ts';
import { resolveInside } from './inside.ts';
import { readLetters } from './letters/read-letters.ts';
import { readFailure, readText } from './read-text.ts';

/** A deck as it lies on the disk. */
export interface DeckOnDisk {
  /** The real folder that its pictures come from. */
  folder: string;
  /** The folder, or the loose file: what names the deck in the library. */
  place: string;
  sources: DeckSources;
  /** Faults of the files themselves, such as broken UTF-8. */
  findings: Finding[];
}

const DECK = 'deck.md';
const FIGURES = 'figures.yaml';
const DECK_LIMIT = 5_000_000;
const FIGURES_LIMIT = 2_000_000;
const PICTURE = /!\[[^\]]*\]\(\s*(?:<([^>]*)>|([^\s)]+))/g;
const MARKDOWN = new Set(['.md', '.markdown']);

interface Place {
  folder: string;
  file: string;
  /** A single `.md`, not a folder with figures. */
  loose: boolean;
}

async function findPlace(path: string): Promise<Place> {
  const name = basename(path) === '' ? path : basename(path);
  try {
    const real = await realpath(path);
    if ((await stat(real)).isDirectory()) return { folder: real, file: DECK, loose: false };
    if (isPackFile(real)) return { folder: await unpack(real), file: DECK, loose: false };
    const file = basename(real);
    // Whoever opens a deck's figures, or the PowerPoint that it was made of, wants the deck.
    if ((file.toLowerCase() === FIGURES || isKeptOriginal(file)) && (await isDeckFolder(dirname(real)))) return { folder: dirname(real), file: DECK, loose: false };
    if (!MARKDOWN.has(extname(file).toLowerCase())) {
      throw new AppError('not-a-deck', `${name} is not a deck.`, `Choose a folder that holds ${DECK}, a Markdown file (.md) or a pack (.branchdeck).`);
    }
    return { folder: dirname(real), file, loose: file !== DECK };
  } catch (error) {
    throw readFailure(error, name);
  }
}

/** What reads packs is loaded where there is one: most decks are folders. */
const unpack = async (path: string): Promise<string> => (await import('./deckpack/unpack.ts')).unpackForNow(path);

/** Whether a folder has a deck in it. */
export const isDeckFolder = (folder: string): Promise<boolean> => isFile(join(folder, DECK));

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found';

async function readFigures(folder: string): Promise<Awaited<ReturnType<typeof readText>> | undefined> {
  try {
    return await readText(await resolveInside(folder, FIGURES), FIGURES, FIGURES_LIMIT);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a deck names a picture that is not among these; a loose file among many others often names none. */
const namesMore = (text: string, images: readonly string[]): boolean =>
  [...text.matchAll(PICTURE)].some(([, bracketed, plain]) => {
    const target = readPicturePath(bracketed ?? plain ?? '');
    return target.kind === 'inside' && !images.includes(target.path);
  });

/** Reads the text of a deck: a folder with `deck.md`, one loose Markdown file, or a pack, which is unpacked for as long as the program runs. */
export async function openDeck(path: string): Promise<DeckOnDisk> {
  const { folder, file, loose } = await findPlace(path);
  const deck = await resolveInside(folder, file).then((real) => readText(real, file, DECK_LIMIT), (error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new AppError('not-a-deck', `There is no ${DECK} in ${basename(folder)}.`, `Choose a folder that holds ${DECK}, a Markdown file (.md) or a pack (.branchdeck).`);
  });
  const figures = loose ? undefined : await readFigures(folder);
  const letters = loose ? undefined : await readLetters(folder);
  const { images, complete } = await listImages(folder);
  const cutShort = complete || !namesMore(deck.file.text, images) ? [] : [searchCutShort(deck.file.name)];
  return {
    folder,
    place: loose ? join(folder, file) : folder,
    sources: { deck: deck.file, figures: figures?.file, images, ...(letters && { letters }) },
    findings: [...deck.findings, ...(figures?.findings ?? []), ...cutShort],
  };
}

/** Reads a file that goes with a deck, such as `branch.yaml` or a CSV; broken UTF-8 is a finding. */
export const readCompanion = (path: string, name: string): ReturnType<typeof readText> => readText(path, name, DECK_LIMIT);
