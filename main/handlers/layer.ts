import { basename, join } from 'node:path';
import { app } from 'electron';
import type { BranchLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine, hasErrors } from '../../core/findings.ts';
import { safeFileName } from '../../core/file-name.ts';
import { readCompanion } from '../../files/open-deck.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { askToOpen, askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';

const YAML = { name: 'Your changes (YAML)', extensions: ['yaml', 'yml'] };

async function readLayerFile(path: string): Promise<{ layer: BranchLayer; warnings: string[] }> {
  const { file, findings } = await readCompanion(path, basename(path));
  const parsed = parseBranch(file);
  const all = [...findings, ...parsed.findings];
  const [first] = all.filter((finding) => finding.level === 'error');
  if (first !== undefined && hasErrors(all)) {
    throw new AppError('bad-input', `${file.name} can't be used: ${findingLine(first)}`, 'Your changes are as they were. Mend the file, or choose another.');
  }
  return { layer: parsed.layer, warnings: all.map(findingLine) };
}

/** The branch's changes to a deck. */
export const layerHandlers = ({ library }: Services): HandlersOf<'layer'> => ({
  'layer.save': ({ key, layer }) => library.saveLayer(key, layer),
  'layer.saveFile': async ({ key }) => {
    const { layer, meta } = await library.get(key);
    const name = safeFileName(`${layer.profile.branch.name || 'branch'} ${meta.id}.yaml`);
    const path = await askToSave('Save your changes as a file', join(app.getPath('documents'), name), YAML);
    if (path === undefined) return null;
    await writeBeside(path, branchYaml(layer));
    return { path };
  },
  'layer.loadFile': async () => {
    const path = await askToOpen('Load your changes from a file', 'file', [YAML]);
    return path === undefined ? null : readLayerFile(path);
  },
  'layer.example': async ({ key }) => {
    const { meta } = await library.get(key);
    const { layer } = await readLayerFile(PATHS.exampleBranch);
    return layer.deck === meta.id ? layer : null;
  },
});
