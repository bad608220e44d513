import { shell } from 'electron';
import { safeFileName } from '../../core/file-name.ts';
import { askForOwnFolder, askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The region of branches that is worked with. */
export const regionHandlers = ({ regionDesk }: Services): HandlersOf<'region'> => ({
  'region.known': () => regionDesk.known(),
  'region.now': () => regionDesk.now(),
  'region.make': async ({ name }) => {
    const folder = await askForOwnFolder('Where is the region to be kept?', safeFileName(name));
    return folder === undefined ? null : regionDesk.make(folder, name);
  },
  'region.choose': async () => {
    const folder = await askToOpen('Open a region’s folder', 'folder');
    return folder === undefined ? null : regionDesk.open(folder);
  },
  'region.open': ({ id }) => regionDesk.openAgain(id),
  'region.reread': () => regionDesk.reread(),
  'region.close': () => regionDesk.close(),
  'region.forget': ({ id }) => regionDesk.forget(id),
  'region.deck': ({ key }) => regionDesk.chooseDeck(key),
  'region.showInFolder': async () => shell.showItemInFolder(await regionDesk.place()),
  'region.branch': ({ slug }) => regionDesk.details(slug),
  'region.add': (branch) => regionDesk.add(branch),
  'region.rename': ({ slug, name }) => regionDesk.rename(slug, name),
  'region.remove': ({ slugs }) => regionDesk.remove(slugs),
  'region.undo': () => regionDesk.undo(),
});
