import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { makeEdition } from '../../core/branch/edition.ts';
import { picturesOfDeck } from '../../core/deckpack/deck-files.ts';
import { isPackFile } from '../../core/deckpack/pack-name.ts';
import { PACK_FORMAT, plainTitle, type Manifest } from '../../core/deckpack/manifest.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors, type Finding } from '../../core/findings.ts';
import type { DeckOnDisk } from '../open-deck.ts';
import { readPicture } from '../pictures/read.ts';
import { writePackFile, type FileForPack } from './write-files.ts';

export interface DeckPackOrder {
  deck: DeckOnDisk;
  target: string;
  /** ISO day. */
  madeOn: string;
  /** "Branchdeck 0.1.0" */
  madeBy: string;
}

/** A value that only a branch can give is no fault of the national deck. */
const OF_BRANCH = new Set(['missing-figure']);

/** What stands in the way of a pack: faults of the deck as it is issued. */
export function deckPackFaults({ sources, findings }: DeckOnDisk, today: string): Finding[] {
  return [...findings, ...makeEdition(sources, undefined, today).findings].filter((finding) => hasErrors([finding]) && !OF_BRANCH.has(finding.code));
}

/**
 * Makes a pack of a deck: its text, its figures, its letters, the pictures in `images/` and any others that it names.
 * Throws AppError `bad-input` where the deck has no id that a newer version could be known by, or something in it can't be packed.
 * @returns the manifest, and the names of what lies in the deck's folder and stayed there
 */
export async function writeDeckPack({ deck, target, madeOn, madeBy }: DeckPackOrder): Promise<{ manifest: Manifest; left: string[] }> {
  const { sources, folder, place } = deck;
  const { meta } = makeEdition(sources, undefined, madeOn).national;
  if (meta.format === undefined || !/^[a-z0-9-]{1,100}$/.test(meta.id)) {
    throw new AppError('bad-input', 'Only a deck of Branchdeck’s own format can be packed: it is known by its id when a newer version comes.', 'No pack was written. Put format, id, title and version into its front matter: docs/deck-format.md says how.');
  }
  const isLoose = place !== folder;
  const text = (path: string, content: string): FileForPack => ({ path, bytes: () => new TextEncoder().encode(content) });
  const pictures = picturesOfDeck(sources, isLoose);
  const files: FileForPack[] = [
    text('deck.md', sources.deck.text),
    ...(sources.figures ? [text('figures.yaml', sources.figures.text)] : []),
    ...(sources.letters?.files ?? []).map((letter) => text(letter.name, letter.text)),
    ...pictures.map((path) => ({ path: path.normalize('NFC'), bytes: async () => (await readPicture(folder, path)).bytes })),
  ];
  const about = { format: PACK_FORMAT, kind: 'deck', title: plainTitle(meta.title), id: meta.id, version: plainTitle(meta.version), madeOn, madeBy } as const;
  const manifest = await writePackFile(target, about, files);
  return { manifest, left: isLoose ? [] : await leftIn(folder, new Set([...manifest.files.map(({ path }) => path), ...pictures])) };
}

/** What lies at the top of the folder and in its own folders, and is not packed. Hidden files and packs made before are nobody's concern. */
async function leftIn(folder: string, packed: ReadonlySet<string>): Promise<string[]> {
  const left: string[] = [];
  for (const at of ['', 'letters/', 'images/']) {
    const entries = await readdir(`${folder}/${at}`, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = at + entry.name;
      const isPart = entry.isDirectory() ? [...packed].some((each) => each.startsWith(`${path}/`)) : packed.has(path);
      if (!isPart && !entry.name.startsWith('.') && !isPackFile(path) && (at === '' || extname(entry.name) !== '')) left.push(path);
    }
  }
  return left.toSorted();
}
