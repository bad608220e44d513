import { join } from 'node:path';
import type { KeptHistory } from '../../core/branch/kept-history.ts';
import { blankLayer, type BranchLayer, type Profile } from '../../core/branch/model.ts';
import type { DeckMeta } from '../../core/deck/model.ts';
import { readLayer } from '../../core/branch/schema.ts';
import type { OwnFolders } from '../../files/branch-pictures.ts';
import { openHistories } from './histories.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';
import { clearOrphans } from './recover.ts';
import { sha256 } from '../../files/sha256.ts';

/** What tells one deck's changes from another's. */
export interface LayerOwner {
  meta: Pick<DeckMeta, 'format' | 'id' | 'version'>;
  /** Of the place where the deck lies. */
  key: string;
}

/** The branch's changes to each deck, one file a deck. */
export interface Layers {
  read(owner: LayerOwner, profile: Profile): BranchLayer;
  /** What can be undone from these changes; undefined where what was kept is of others. */
  history(owner: LayerOwner, layer: BranchLayer): KeptHistory | undefined;
  /** The history first: where only that came to the disk, it does not fit the changes and is not read. */
  write(owner: LayerOwner, layer: BranchLayer, history: KeptHistory): void;
  /** Folders whose `images` the branch's texts show. */
  pictureFolders(owner: LayerOwner): OwnFolders;
}

interface OpenLayer {
  store: JsonStore<BranchLayer>;
  /** What a deck is given while nothing was ever changed in it; undefined from the first change on. */
  untouched: BranchLayer | undefined;
}

/**
 * Changes hang on the deck's id, wherever it lies: a moved folder and next month's version keep them (deck format 1).
 * A foreign deck has no id of its own, so its place counts too.
 */
function nameOf({ meta, key }: LayerOwner): string {
  const id = meta.id.replace(/[^a-z0-9-]/g, '-');
  // No system takes a longer name, and two long ids may begin alike.
  const short = id.length <= 60 ? id : `${id.slice(0, 60)}-${sha256(meta.id).slice(0, 8)}`;
  return meta.format === 1 ? `deck-${short}` : `place-${key}`;
}

function parse(value: unknown): BranchLayer | undefined {
  const read = readLayer(value);
  return 'layer' in read ? read.layer : undefined;
}

/** Opens the folder of the branch's changes. */
export function openLayers(dataFolder: string): Layers {
  const folder = join(dataFolder, 'layers');
  clearOrphans(folder);
  const histories = openHistories(join(dataFolder, 'undo'));
  const open = new Map<string, OpenLayer>();
  const openLayer = (owner: LayerOwner, blank: () => BranchLayer): OpenLayer => {
    const name = nameOf(owner);
    const known = open.get(name);
    if (known) return known;
    const untouched = blank();
    const opened: OpenLayer = { store: openJsonStore({ folder, name, label: 'Your changes to this deck', parse, blank: untouched, precious: true }), untouched };
    open.set(name, opened);
    opened.untouched = opened.store.read() === untouched ? untouched : undefined;
    return opened;
  };
  return {
    read(owner, profile) {
      const { id, version } = owner.meta;
      const blank = (): BranchLayer => blankLayer(id, version, profile);
      const opened = openLayer(owner, blank);
      const { untouched } = opened;
      if (untouched === undefined) return opened.store.read();
      // A look at the deck may have come before the branch had a name.
      if (untouched.profile !== profile || untouched.baseVersion !== version || untouched.deck !== id) opened.untouched = blank();
      return opened.untouched ?? untouched;
    },
    history: (owner, layer) => histories.read(nameOf(owner), layer),
    write(owner, layer, history) {
      histories.write(nameOf(owner), layer, history);
      const opened = openLayer(owner, () => layer);
      opened.untouched = undefined;
      opened.store.write(layer);
    },
    pictureFolders: (owner) => ({ own: join(folder, nameOf(owner)), shared: join(dataFolder, 'profile') }),
  };
}
