import { join } from 'node:path';
import { blankLayer, type BranchLayer, type Profile } from '../../core/branch/model.ts';
import { readLayer } from '../../core/branch/schema.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';
import { clearOrphans } from './recover.ts';

/** The branch's changes to each deck, one file a deck and place, so that two copies of a deck don't mix. */
export interface Layers {
  read(deckId: string, key: string, version: string, profile: Profile): BranchLayer;
  write(deckId: string, key: string, layer: BranchLayer): void;
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
  const storeOf = (deckId: string, key: string, blank: BranchLayer): JsonStore<BranchLayer> => {
    const name = `${deckId.replace(/[^a-z0-9-]/g, '-').slice(0, 60)}--${key}`;
    const store = open.get(name) ?? openJsonStore({ folder, name, label: 'Your changes to this deck', parse, blank, precious: true });
    open.set(name, store);
    return store;
  };
  return {
    read: (deckId, key, version, profile) => storeOf(deckId, key, blankLayer(deckId, version, profile)).read(),
    write: (deckId, key, layer) => storeOf(deckId, key, layer).write(layer),
  };
}
