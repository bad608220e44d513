import { existsSync } from 'node:fs';
import { shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { safeFileName } from '../../core/file-name.ts';
import { askForOwnFolder, askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The region of branches that is worked with. */
export const regionHandlers = ({ regionDesk, exportPlaces }: Services): HandlersOf<'region'> => ({
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
  'region.showExport': ({ sha256 }) => {
    const path = exportPlaces.find(sha256);
    if (path === undefined || !existsSync(path)) throw new AppError('not-found', 'This file is not where it was written.', 'It was moved, renamed or deleted, or it was made on another computer. Export it again if you need it.');
    shell.showItemInFolder(path);
  },
  'region.branch': async ({ slug }) => {
    const details = await regionDesk.details(slug);
    const there = (sha256: string): boolean => {
      const path = exportPlaces.find(sha256);
      return path !== undefined && existsSync(path);
    };
    return { ...details, exports: details.exports.map((file) => ({ ...file, there: there(file.sha256) })) };
  },
  'region.add': (branch) => regionDesk.add(branch),
  'region.rename': ({ slug, name }) => regionDesk.rename(slug, name),
  'region.remove': ({ slugs }) => regionDesk.remove(slugs),
  'region.undo': () => regionDesk.undo(),
  'region.removed': () => regionDesk.removed(),
  'region.putBack': ({ kept }) => regionDesk.putBack(kept),
  'region.deleteRemoved': ({ kept }) => regionDesk.deleteRemoved(kept),
});
