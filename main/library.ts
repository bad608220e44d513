import type { DeckCard, OpenedDeck } from '../bridge/contract.ts';
import type { BranchLayer, Profile } from '../core/branch/model.ts';
import type { DeckMeta, DeckSources } from '../core/deck/model.ts';
import { slidePrints } from '../core/deck/slide-prints.ts';
import { AppError } from '../core/errors.ts';
import { listBranchImages, type PictureFolders } from '../files/picture-folders.ts';
import { bundledKeys, bundledPlace, isBundled } from './decks/bundled.ts';
import { bundledCard, recentCard } from './decks/card.ts';
import { changesId, isOther, keyFor } from './decks/deck-key.ts';
import { lookAtFailure, lookAtNothing, openLooks } from './decks/look-at-deck.ts';
import { lookForOriginal } from './decks/original.ts';
import { probePlace, refuseUnreachable, within } from './decks/probe-place.ts';
import { readDeck } from './decks/read-deck.ts';
import type { DeckInUse, KnownDeck, Library } from './library-model.ts';
import type { Layers } from './stores/layers.ts';
import type { Recent, Recents } from './stores/recents.ts';
import { instant, today } from './today.ts';

/** A shared drive may take its time over a large deck; a dead one never answers. */
const READ_LIMIT_MS = 15_000;

/**
 * Keeps track of the decks; `profile` is what a deck without changes starts with, `onOpened` hears of every deck that is opened.
 * @param packs the real folder of decks that came in packs
 */
export function openLibrary(recents: Recents, layers: Layers, profile: () => Profile, onOpened: (deck: KnownDeck) => void, packs?: string): Library {
  const known = new Map<string, KnownDeck>();
  const pictures = new Map<string, PictureFolders>();
  const bundledMeta = new Map<string, DeckMeta>();
  const lookAt = openLooks();
  const layerOf = (deck: KnownDeck): BranchLayer => layers.read(deck, profile());
  const foldersOf = (deck: KnownDeck): PictureFolders => {
    const { own, shared } = layers.pictureFolders(deck);
    return { deck: deck.folder, branch: [own, shared] };
  };

  /** The branch's pictures are looked up each time: one may have been put in since. */
  const sourcesOf = async (deck: KnownDeck): Promise<DeckSources> => ({ ...deck.sources, branchImages: await listBranchImages(foldersOf(deck).branch) });

  async function load(path: string, key?: string): Promise<KnownDeck> {
    const deck = await readDeck(path);
    const { meta } = deck.national;
    // A bundled deck opened by its path is still the bundled one.
    const own = key ?? bundledKeys().find((name) => bundledPlace(name) === deck.place) ?? (await keyFor(recents, deck.place, meta, packs));
    return { ...deck, meta, key: own };
  }

  function placeOf(key: string): string {
    if (isBundled(key)) return bundledPlace(key);
    const recent = recents.find(key);
    if (recent === undefined) throw new AppError('not-found', 'This deck is not in the library.', 'Open its folder or file again.');
    return recent.place;
  }

  // A full disk must not keep a deck shut, nor a show from starting; the store has logged it.
  const keep = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };

  const entryOf = ({ key, place, meta }: KnownDeck): Omit<Recent, 'pinned'> =>
    ({ key, place: isBundled(key) ? '' : place, title: meta.title, version: '', openedAt: '', id: changesId(meta) });

  const isOwn = (key: string): boolean => !isBundled(key) && (recents.find(key)?.own === true || known.get(key)?.meta.powerpoint !== undefined);

  async function remember(deck: KnownDeck): Promise<OpenedDeck> {
    known.set(deck.key, deck);
    pictures.set(deck.key, foldersOf(deck));
    keep(() => recents.add({ ...entryOf(deck), version: deck.meta.version, openedAt: instant(), slides: { ...slidePrints(deck.national) } }));
    onOpened(deck);
    const layer = layerOf(deck);
    return { key: deck.key, sources: await sourcesOf(deck), layer, history: layers.history(deck, layer), own: isOwn(deck.key), original: await lookForOriginal(deck) };
  }

  async function ofBundled(key: string): Promise<DeckCard> {
    const meta = bundledMeta.get(key) ?? (await load(bundledPlace(key), key)).meta;
    bundledMeta.set(key, meta);
    return bundledCard(key, meta, recents.find(key));
  }

  async function knownDeck(key: string): Promise<KnownDeck> {
    const deck = known.get(key) ?? (await load(placeOf(key), key));
    known.set(key, deck);
    pictures.set(key, foldersOf(deck));
    return deck;
  }

  const get = async (key: string): Promise<DeckInUse> => {
    const deck = await knownDeck(key);
    return { ...deck, sources: await sourcesOf(deck), layer: layerOf(deck), folders: foldersOf(deck), own: layers.pictureFolders(deck) };
  };

  async function cards(): Promise<DeckCard[]> {
    const bundled = bundledKeys();
    const recent = recents.list().filter(({ key, place }) => place !== '' && !bundled.includes(key));
    return [...(await Promise.all(bundled.map(ofBundled))), ...recent.map(recentCard)];
  }

  return {
    get,
    cards,
    placeOf,
    async look(key) {
      try {
        const place = placeOf(key);
        const bundled = isBundled(key);
        const state = bundled ? 'here' : await probePlace(place);
        if (state !== 'here') return lookAtNothing(key, state);
        const deck = await within(load(place, key), READ_LIMIT_MS);
        if (deck === undefined) return lookAtNothing(key, 'unreachable');
        if (!known.has(key)) pictures.set(key, foldersOf(deck));
        return lookAt({ key, bundled, sources: await sourcesOf(deck), layer: layerOf(deck), recent: recents.find(key), today: today() });
      } catch (error) {
        return lookAtFailure(key, error);
      }
    },
    async pin(key, pinned) {
      if (recents.find(key) === undefined) recents.add(entryOf(await load(placeOf(key), key)));
      recents.change(key, { pinned });
    },
    forget: (key) => recents.remove(key),
    async replace(key, path) {
      const before = recents.find(key);
      const deck = await load(path, key);
      if (before !== undefined && isOther(before, deck)) return { other: { title: deck.meta.title, place: deck.place } };
      // Listed from its new place already: it is one deck, and what was kept about it stays with its older entry.
      for (const twin of recents.list()) if (twin.place === deck.place && twin.key !== key) recents.remove(twin.key);
      recents.change(key, { place: deck.place, title: deck.meta.title });
      if (known.has(key)) known.set(key, deck);
      pictures.set(key, foldersOf(deck));
      return { found: await cards() };
    },
    async open(key) {
      const place = placeOf(key);
      await refuseUnreachable(place);
      return remember(await load(place, key));
    },
    async openPath(path) {
      await refuseUnreachable(path);
      return remember(await load(path));
    },
    async add(path) {
      await refuseUnreachable(path);
      const deck = await load(path);
      const recent = recents.find(deck.key);
      if (recent !== undefined) recents.change(deck.key, { place: entryOf(deck).place });
      else if (!isBundled(deck.key)) recents.add(entryOf(deck));
      return { key: deck.key, title: deck.meta.title };
    },
    isOwn,
    async addOwn(path) {
      const deck = await load(path);
      recents.add({ ...entryOf(deck), own: true });
      return { key: deck.key, title: deck.meta.title };
    },
    shown: (key, to) => keep(() => recents.change(key, { shown: { on: today(), to } })),
    foldersOf: (key) => pictures.get(key),
    async saveLayer(key, layer, history) {
      // Without a look at the disk where the deck is open: the app may be closing.
      layers.write(await knownDeck(key), layer, history);
    },
  };
}
