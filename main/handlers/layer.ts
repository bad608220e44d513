import { join } from 'node:path';
import { app } from 'electron';
import { safeFileName } from '../../core/file-name.ts';
import { loadBranchFile, saveBranchFile } from '../../files/branch-file.ts';
import { listBranchImages } from '../../files/picture-folders.ts';
import { askToOpen, askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';

const YAML = { name: 'Your changes (YAML)', extensions: ['yaml', 'yml'] };

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
    const path = await askToOpen('Load your changes from a file', 'file', [YAML]);
    if (path === undefined) return null;
    const { own, sources } = await library.get(key);
    const loaded = await loadBranchFile(path, { ...own, deckImages: sources.images });
    return { ...loaded, branchImages: await listBranchImages([own.own, own.shared]) };
  },
  'layer.example': async ({ key }) => {
    const { meta, own, sources } = await library.get(key);
    const { layer } = await loadBranchFile(PATHS.exampleBranch, { ...own, deckImages: sources.images });
    return layer.deck === meta.id ? layer : null;
  },
});
