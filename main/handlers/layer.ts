import { join } from 'node:path';
import { app } from 'electron';
import { safeFileName } from '../../core/file-name.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { knownDeck } from '../../core/deckpack/known-deck.ts';
import { isPackFile } from '../../core/deckpack/pack-name.ts';
import { loadBranchFile, saveBranchFile, type Destination } from '../../files/branch-file.ts';
import { listBranchImages } from '../../files/picture-folders.ts';
import { askToConfirm, askToOpen, askToSave, PACK_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';

const CHANGES = { name: 'Your changes', extensions: ['yaml', 'yml', 'branchdeck'] };
const YAML = { name: 'Your changes (YAML)', extensions: ['yaml', 'yml'] };

/** A colleague's pack: what it would change is shown before it is taken. */
async function loadPack(path: string, ours: BranchLayer, into: Destination, sources: DeckSources): Promise<{ layer: BranchLayer; warnings: string[] } | null> {
  const { loadBranchPack } = await import('../../files/deckpack/branch-pack.ts');
  const taken = await loadBranchPack(path, ours, into, knownDeck(sources), ({ branch, lines }) => askToConfirm(`Take in the changes of ${branch || 'this branch'}?`, lines.join('\n'), 'Take them in'));
  return taken ?? null;
}

/** The branch's changes to a deck. */
export const layerHandlers = ({ library }: Services): HandlersOf<'layer'> => ({
  'layer.save': ({ key, layer, history }) => library.saveLayer(key, layer, history),
  'layer.saveFile': async ({ key }) => {
    const { layer, meta, folders } = await library.get(key);
    const name = safeFileName(`${layer.profile.branch.name || 'branch'} ${meta.id}.yaml`);
    const path = await askToSave('Save your changes as a file', join(app.getPath('documents'), name), YAML);
    if (path === undefined) return null;
    await saveBranchFile(path, layer, folders);
    return { path };
  },
  'layer.loadFile': async ({ key }) => {
    const path = await askToOpen('Load your changes from a file', 'file', [CHANGES, YAML, PACK_FILES]);
    if (path === undefined) return null;
    const { own, sources, layer } = await library.get(key);
    const into = { ...own, deckImages: sources.images };
    const loaded = isPackFile(path) ? await loadPack(path, layer, into, sources) : await loadBranchFile(path, into);
    return loaded && { ...loaded, branchImages: await listBranchImages([own.own, own.shared]) };
  },
  'layer.example': async ({ key }) => {
    const { meta, own, sources } = await library.get(key);
    const { layer } = await loadBranchFile(PATHS.exampleBranch, { ...own, deckImages: sources.images });
    return layer.deck === meta.id ? layer : null;
  },
});
