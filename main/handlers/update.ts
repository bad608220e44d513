import { join } from 'node:path';
import { app } from 'electron';
import { safeFileName } from '../../core/file-name.ts';
import { againCsv } from '../../core/region/again-csv.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

const CSV = { name: 'CSV', extensions: ['csv'] };

/** Taking a region to a new version of its deck. */
export const updateHandlers = ({ updateDesk }: Services): HandlersOf<'update'> => ({
  'update.look': () => updateDesk.look(),
  'update.stop': () => updateDesk.stop(),
  'update.branch': ({ slug }) => updateDesk.branch(slug),
  'update.choose': ({ slug, slide, choice }) => updateDesk.choose(slug, slide, choice),
  'update.chooseAll': ({ choice }) => updateDesk.chooseAll(choice),
  'update.step': ({ direction }) => updateDesk.step(direction),
  'update.run': () => updateDesk.run(),
  'update.older': ({ key, version }) => updateDesk.older(key, version),
  'update.again': () => updateDesk.again(),
  'update.saveList': async () => {
    const { title, files } = await updateDesk.again();
    const path = await askToSave('Save the list', join(app.getPath('documents'), safeFileName(`To send again after ${title}.csv`)), CSV);
    if (path === undefined) return null;
    await writeBeside(path, againCsv(files));
    return { path };
  },
});
