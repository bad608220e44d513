import { join } from 'node:path';
import { app } from 'electron';
import { FILE_KINDS, type ExportFormat } from '../../core/export/formats.ts';
import { askForNewFolder, askForOwnFolder, askToSave } from '../dialogs.ts';

/** Asks where an export is to go; undefined when the user thinks better of it. */
export function askWhere(format: ExportFormat, fileName: string): Promise<string | undefined> {
  const { name, ending, folder } = FILE_KINDS[format];
  if (folder !== undefined) return askForNewFolder(`Choose where the folder of ${folder} goes`, fileName);
  return askToSave(`Export as ${name}`, join(app.getPath('documents'), fileName), { name, extensions: [ending] });
}

/** Asks where the pack's folder is to go: one that is not there yet. */
export const askWherePack = (name: string): Promise<string | undefined> => askForOwnFolder('Choose where the folder of the JCNC pack goes', name);
