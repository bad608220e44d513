import { join } from 'node:path';
import type { BranchOf } from '../../bridge/region-calls.ts';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { AppError } from '../../core/errors.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import { keepOther } from '../../files/region/keep-other.ts';
import { BRANCHES } from '../../files/region/places.ts';
import { noteDeck } from '../../files/region/note-deck.ts';
import { regionProfile, saveBranchLayer, saveRegionLayer } from '../../files/region/write-region.ts';
import { listBranchImages, type PictureFolders } from '../../files/picture-folders.ts';
import { isBundled } from '../decks/bundled.ts';
import type { DeckInUse, Library } from '../library-model.ts';
import { logFailure } from '../log.ts';
import type { Histories } from '../stores/histories.ts';
import { readRegionKey, markOf, type RegionKey } from './deck-key.ts';
import { layerFor } from './look-at-branch.ts';
import type { RegionDesk } from './region-desk-model.ts';
import { regionFolder, sourcesIn } from './sources-in.ts';
import { openUnsavedLayers } from './unsaved-layers.ts';
import type { Working } from './working.ts';

/** Changes as a file of them is read. */
const asOnDisk = (layer: BranchLayer): BranchLayer => parseBranch({ name: '', text: branchYaml(layer) }).layer;

/** A deck of a region, found. */
interface Found {
  at: RegionKey;
  region: Working;
  /** Undefined: the region's own changes. */
  slug: string | undefined;
}

/**
 * The library with the decks of regions in it: a branch's key opens the national deck with that branch's changes, which
 * lie in the region's folder, and every call that takes a deck's key takes it.
 */
export function withRegions(library: Library, desk: RegionDesk, histories: Histories): Library {
  const pictures = new Map<string, PictureFolders>();
  const noted = new Set<string>();
  const unsaved = openUnsavedLayers();

  async function find(at: RegionKey): Promise<Found> {
    const region = await desk.find(at.regionId);
    if (at.branch === undefined) return { at, region, slug: undefined };
    const [slug, twin] = [...region.slugs()].filter((each) => markOf(each) === at.branch);
    // Marks are short: a folder could be called so that it has the mark of another.
    if (twin !== undefined) throw new AppError('usage', 'Two folders of this region have the same mark, so Branchdeck can’t tell which branch this is.', 'Nothing was opened or written. Call one of the two folders otherwise and read the region again.');
    if (slug !== undefined) return { at, region, slug };
    throw new AppError('not-found', 'This branch is not in its region any more.', 'Go back to the region. If the branch was removed, it can be put back there.');
  }

  const folderOf = ({ region, slug }: Found): string => (slug === undefined ? regionFolder(region) : join(region.opened.root, BRANCHES, slug));

  function ofBranch({ at, region, slug }: Found): BranchOf {
    const branch = slug === undefined ? undefined : region.branch(slug);
    return { regionId: at.regionId, region: region.opened.file.name, slug, branch: branch?.profile.branch.name ?? '', deckKey: at.deckKey };
  }

  async function deckFor(key: string, found: Found): Promise<DeckInUse> {
    const { at, region, slug } = found;
    const deck = await library.get(at.deckKey);
    const branch = slug === undefined ? undefined : region.branch(slug);
    const { id, version } = deck.meta;
    const folder = folderOf(found);
    const folders = { deck: deck.folder, branch: [folder], ...(slug !== undefined && { region: regionFolder(region) }) };
    pictures.set(key, folders);
    const branchImages = await listBranchImages([folder]);
    const layer = unsaved.of(key) ?? (branch ? layerFor(branch, deck.meta) : (region.ownLayer(id) ?? blankLayer(id, version, regionProfile(region.opened.file.name))));
    const sources = { ...deck.sources, branchImages };
    return { ...deck, key, layer, sources: branch ? await sourcesIn(sources, region, id) : sources, folders, own: { own: folder, shared: folder } };
  }

  async function save(found: Found, layer: BranchLayer): Promise<void> {
    const { region, slug } = found;
    const { root, file } = region.opened;
    const branch = slug === undefined ? undefined : region.branch(slug);
    await keepOther(root, slug, layer.deck, slug === undefined ? region.ownLayer(layer.deck) : branch && layerOf(branch, layer.deck));
    if (slug === undefined) {
      await saveRegionLayer(root, file.name, layer);
      region.keepOwn(layer);
      // Every branch has them, so how far each is may be another matter now.
      desk.lookAgainSoon(region.id);
      return;
    }
    await saveBranchLayer(root, slug, layer);
    await region.reread(slug);
  }

  /** Once for a deck: an update finds by it what the changes were made against. The changes are saved by then, whatever becomes of it. */
  async function note({ at: { deckKey }, region }: Found): Promise<void> {
    const mark = `${region.id} ${deckKey}`;
    if (noted.has(mark)) return;
    noted.add(mark);
    try {
      const { meta } = await library.get(deckKey);
      await noteDeck(region.opened.root, { id: meta.id, version: meta.version, opened: isBundled(deckKey) ? 'Comes with Branchdeck' : library.placeOf(deckKey) });
    } catch (error) {
      logFailure('note deck', error);
    }
  }

  return {
    ...library,
    async get(key) {
      const at = readRegionKey(key);
      return at === undefined ? library.get(key) : deckFor(key, await find(at));
    },
    async open(key) {
      const at = readRegionKey(key);
      if (at === undefined) return library.open(key);
      const found = await find(at);
      // What another program wrote meanwhile counts.
      if (found.slug !== undefined) await found.region.reread(found.slug);
      const opened = await library.open(at.deckKey);
      const { sources, layer } = await deckFor(key, found);
      return { ...opened, key, sources, layer, history: histories.read(key, layer), own: false, branchOf: ofBranch(found) };
    },
    async saveLayer(key, layer, history) {
      const at = readRegionKey(key);
      if (at === undefined) return library.saveLayer(key, layer, history);
      const found = await find(at);
      // The history first, for the changes as they will be read again.
      histories.write(key, asOnDisk(layer), history);
      const { branch, region } = ofBranch(found);
      await unsaved.save(key, layer, `Changes of ${branch || region || 'a region'}`, (newest) => save(found, newest));
      await note(found);
    },
    foldersOf: (key) => pictures.get(key) ?? library.foldersOf(key),
    placeOf: (key) => library.placeOf(readRegionKey(key)?.deckKey ?? key),
    isOwn: (key) => readRegionKey(key) === undefined && library.isOwn(key),
    // When a branch of a region was shown is not what the list of the user's own decks says.
    shown: (key, to) => {
      if (readRegionKey(key) === undefined) library.shown(key, to);
    },
  };
}
