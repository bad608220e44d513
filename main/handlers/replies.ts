import { basename, join } from 'node:path';
import { app, shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { safeFileName } from '../../core/file-name.ts';
import { repliesCsv } from '../../core/replies/csv.ts';
import type { Stage } from '../../core/replies/model.ts';
import type { RepliesNow } from '../../bridge/replies-calls.ts';
import { writeBeside } from '../../files/write-beside.ts';
import { askForOwnFolder, askToOpenFiles, askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { openReplyBook } from '../replies/book.ts';
import { exportEmployer } from '../replies/export-all.ts';
import { copyForApp, lookAtFiles, placeOfFile } from '../replies/files.ts';
import { prepareMails } from '../replies/prepare.ts';
import type { Services } from '../services.ts';
import { instant, today } from '../today.ts';

const CSV = { name: 'Spreadsheet (CSV)', extensions: ['csv'] };

/** Replies from employers. */
export function repliesHandlers(services: Services): HandlersOf<'replies'> {
  const store = services.replies;
  const book = openReplyBook(store, instant);
  const addFiles = async (employerId: string, stage: Stage, paths: readonly string[]): Promise<RepliesNow> => {
    const { files, places } = await lookAtFiles(store.get(employerId), paths);
    return book.change(employerId, { type: 'add-files', stage, files }, places);
  };
  return {
    'replies.now': () => book.now(),
    'replies.add': ({ details }) => book.add(details),
    'replies.change': ({ employerId, change }) => book.change(employerId, change),
    'replies.undo': () => book.undo(),
    'replies.redo': () => book.redo(),
    'replies.rules': ({ rules }) => {
      store.setSettings({ rules });
      return book.now();
    },
    'replies.dismiss': () => {
      store.setSettings({ dismissedOn: today() });
      return book.now();
    },
    'replies.chooseFiles': async ({ employerId, stage }) => {
      const paths = await askToOpenFiles('Add files');
      return paths.length === 0 ? null : addFiles(employerId, stage, paths);
    },
    'replies.dropFiles': ({ employerId, stage, paths }) => addFiles(employerId, stage, paths),
    'replies.keepCopy': async ({ employerId, stage, fileId }) => {
      const file = store.get(employerId).stages[stage].files.find(({ id }) => id === fileId);
      if (file === undefined) throw new AppError('not-found', 'This file is no longer in the list.', 'Add it again.');
      if (!file.kept) await copyForApp(store, employerId, file);
      return book.change(employerId, { type: 'keep-file', stage, fileId });
    },
    'replies.showFile': async ({ employerId, fileId }) => shell.showItemInFolder(await placeOfFile(store, employerId, fileId)),
    'replies.prepare': ({ employerId, mails, key }) => prepareMails(store.get(employerId), mails, key, services),
    'replies.exportCsv': async ({ employerIds }) => {
      const path = await askToSave('Export the list', join(app.getPath('documents'), safeFileName(`Replies from employers ${today()}.csv`)), CSV);
      if (path === undefined) return null;
      await writeBeside(path, repliesCsv(employerIds.map((id) => store.get(id)), today(), store.settings().rules));
      return { fileName: basename(path) };
    },
    'replies.exportAll': async ({ employerId }) => {
      const record = store.get(employerId);
      const target = await askForOwnFolder('Choose where the folder goes', safeFileName(`${record.name} ${today()}`));
      return target === undefined ? null : exportEmployer(store, record, target);
    },
    'replies.wipe': ({ employerId }) => book.wipe(employerId),
  };
}
