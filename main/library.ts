import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckCard, OpenedDeck } from '../bridge/contract.ts';
import type { BranchLayer, Profile } from '../core/branch/model.ts';
import type { DeckMeta, DeckSources } from '../core/deck/model.ts';
import { parseDeck } from '../core/deck/parse.ts';
import { AppError } from '../core/errors.ts';
import { hasErrors } from '../core/findings.ts';
import type { OwnFolders } from '../files/branch-pictures.ts';
import { openDeck, type DeckOnDisk } from '../files/open-deck.ts';
import { listBranchImages, type PictureFolders } from '../files/picture-folders.ts';
import { PATHS } from './paths.ts';
import type { Layers } from './stores/layers.ts';
import type { Recents } from './stores/recents.ts';

interface KnownDeck extends DeckOnDisk {
  key: string;
  meta: DeckMeta;
}

/** An opened deck with the branch's changes as saved. */
export interface DeckInUse extends KnownDeck {
  layer: BranchLayer;
  folders: PictureFolders;
  /** Where the branch's pictures are put. */
  own: OwnFolders;
}

/** The decks that the user has: where they lie, and what the branch changed in them. */
export interface Library {
  cards(): Promise<DeckCard[]>;
  forget(key: string): void;
  open(key: string): Promise<OpenedDeck>;
  openPath(path: string): Promise<OpenedDeck>;
  /** A deck as it was opened last, opening it if it was not. */
  get(key: string): Promise<DeckInUse>;
  /** Where the pictures of an opened deck and of the branch's changes to it lie. */
  foldersOf(key: string): PictureFolders | undefined;
  saveLayer(key: string, layer: BranchLayer): Promise<void>;
}

const bundledKeys = (): string[] =>
  readdirSync(PATHS.decks).filter((name) => existsSync(join(PATHS.decks, name, 'deck.md'))).toSorted();

const keyOfPlace = (place: string): string => createHash('sha256').update(place).digest('hex').slice(0, 16);

/** Broken text would be shown as garbage and saved so: such a deck is not opened. */
function refuseBroken(deck: DeckOnDisk): void {
  const first = deck.findings[0];
  if (first === undefined || !hasErrors(deck.findings)) return;
  throw new AppError('cannot-read', `${first.file} can't be read: line ${first.line} is not UTF-8 text.`, 'Save the file as UTF-8 in a text editor and open it again. Nothing was changed.');
}

/** Keeps track of the decks; `profile` is what a deck without changes starts with. */
export function openLibrary(recents: Recents, layers: Layers, profile: () => Profile): Library {
  const known = new Map<string, KnownDeck>();

  async function load(path: string, bundledKey?: string): Promise<KnownDeck> {
    const deck = await openDeck(path);
    refuseBroken(deck);
    const { meta } = parseDeck(deck.sources.deck, deck.sources.images);
    return { ...deck, meta, key: bundledKey ?? keyOfPlace(deck.place) };
  }

  const foldersOf = (deck: KnownDeck): PictureFolders => {
    const { own, shared } = layers.pictureFolders(deck);
    return { deck: deck.folder, branch: [own, shared] };
  };

  /** The branch's pictures are looked up each time: one may have been put in since. */
  const sourcesOf = async (deck: KnownDeck): Promise<DeckSources> => ({ ...deck.sources, branchImages: await listBranchImages(foldersOf(deck).branch) });

  const layerOf = (deck: KnownDeck): BranchLayer => layers.read(deck, profile());

  async function remember(deck: KnownDeck): Promise<OpenedDeck> {
    known.set(deck.key, deck);
    const place = bundledKeys().includes(deck.key) ? '' : deck.place;
    try {
      recents.add({ key: deck.key, place, title: deck.meta.title, version: deck.meta.version, openedAt: new Date().toISOString() });
    } catch (error) {
      // A full disk must not keep a deck shut; the store has logged it.
      if (!(error instanceof AppError)) throw error;
    }
    return { key: deck.key, sources: await sourcesOf(deck), layer: layerOf(deck) };
  }

  function loadKey(key: string): Promise<KnownDeck> {
    if (bundledKeys().includes(key)) return load(join(PATHS.decks, key), key);
    const recent = recents.list().find((candidate) => candidate.key === key);
    if (recent === undefined) throw new AppError('not-found', 'This deck is not in the library.', 'Open its folder or file again.');
    return load(recent.place);
  }

  async function bundledCard(key: string): Promise<DeckCard> {
    const { meta } = known.get(key) ?? (await load(join(PATHS.decks, key), key));
    const openedAt = recents.list().find((recent) => recent.key === key)?.openedAt;
    return { key, title: meta.title, version: meta.version, kind: 'bundled', place: 'Comes with Branchdeck', openedAt, missing: false };
  }

  const get = async (key: string): Promise<DeckInUse> => {
    const deck = known.get(key) ?? (await loadKey(key));
    known.set(key, deck);
    return { ...deck, sources: await sourcesOf(deck), layer: layerOf(deck), folders: foldersOf(deck), own: layers.pictureFolders(deck) };
  };

  return {
    get,
    async cards() {
      const bundled = bundledKeys();
      const recent = recents.list().filter(({ key, place }) => place !== '' && !bundled.includes(key));
      return [
        ...(await Promise.all(bundled.map(bundledCard))),
        ...recent.map((card): DeckCard => ({ ...card, kind: 'recent', missing: !existsSync(card.place) })),
      ];
    },
    forget: (key) => recents.remove(key),
    open: async (key) => remember(await loadKey(key)),
    async openPath(path) {
      const deck = await load(path);
      // A bundled deck opened by its path is still the bundled one.
      const bundled = bundledKeys().find((key) => join(PATHS.decks, key) === deck.place);
      return remember(bundled === undefined ? deck : { ...deck, key: bundled });
    },
    foldersOf(key) {
      const deck = known.get(key);
      return deck && foldersOf(deck);
    },
    async saveLayer(key, layer) {
      const deck = await get(key);
      layers.write(deck, layer);
    },
  };
}
