import { shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** Every branch's files at once. */
export const batchHandlers = ({ batchDesk }: Services): HandlersOf<'batch'> => ({
  'batch.state': () => batchDesk.state(),
  'batch.offer': () => batchDesk.offer(),
  'batch.example': (wish) => batchDesk.example(wish),
  'batch.folder': async () => {
    const path = await askToOpen('Where are the files to go?', 'folder');
    return path === undefined ? null : batchDesk.takeFolder(path);
  },
  'batch.run': ({ wish, anew }) => batchDesk.run(wish, anew),
  'batch.goOn': () => batchDesk.goOn(),
  'batch.leave': () => batchDesk.leave(),
  'batch.stop': () => void batchDesk.stop(),
  'batch.close': () => batchDesk.close(),
  'batch.openSummary': async () => {
    const trouble = await shell.openPath(batchDesk.summary());
    if (trouble !== '') throw new AppError('cannot-read', 'No program here opens summary.html.', 'Press Show in folder, and open it with a browser.');
  },
  'batch.showInFolder': () => shell.showItemInFolder(batchDesk.folder()),
});
