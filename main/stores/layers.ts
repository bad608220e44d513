import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { blankLayer, type BranchLayer, type Profile } from '../../core/branch/model.ts';
import type { DeckMeta } from '../../core/deck/model.ts';
import { readLayer } from '../../core/branch/schema.ts';
import type { OwnFolders } from '../../files/branch-pictures.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';
import { clearOrphans } from './recover.ts';

/** What tells one deck's changes from another's. */
export interface LayerOwner {
  meta: Pick<DeckMeta, 'format' | 'id' | 'version'>;
  /** Of the place where the deck lies. */
  key: string;
}

/** The branch's changes to each deck, one file a deck. */
export interface Layers {
  read(owner: LayerOwner, profile: Profile): BranchLayer;
  write(owner: LayerOwner, layer: BranchLayer): void;
  /** Folders whose `images` the branch's texts show. */
  pictureFolders(owner: LayerOwner): OwnFolders;
}

/**
 * Changes hang on the deck's id, wherever it lies: a moved folder and next month's version keep them (deck format 1).
 * A foreign deck has no id of its own, so its place counts too.
 */
function nameOf({ meta, key }: LayerOwner): string {
  const id = meta.id.replace(/[^a-z0-9-]/g, '-');
  // No system takes a longer name, and two long ids may begin alike.
  const short = id.length <= 60 ? id : `${id.slice(0, 60)}-${createHash('sha256').update(meta.id).digest('hex').slice(0, 8)}`;
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
  const open = new Map<string, JsonStore<BranchLayer>>();
  const storeOf = (owner: LayerOwner, blank: BranchLayer): JsonStore<BranchLayer> => {
    const name = nameOf(owner);
    const store = open.get(name) ?? openJsonStore({ folder, name, label: 'Your changes to this deck', parse, blank, precious: true });
    open.set(name, store);
    return store;
  };
  return {
    read: (owner, profile) => storeOf(owner, blankLayer(owner.meta.id, owner.meta.version, profile)).read(),
    write: (owner, layer) => storeOf(owner, layer).write(layer),
    pictureFolders: (owner) => ({ own: join(folder, nameOf(owner)), shared: join(dataFolder, 'profile') }),
  };
}
