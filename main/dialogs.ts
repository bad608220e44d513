import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, dialog, type FileFilter, type MessageBoxOptions } from 'electron';
import { POWERPOINT_ENDINGS } from '../core/import/presentation-files.ts';
import { SHEET_ENDINGS } from '../core/sheet/sheet-files.ts';
import { windowOf } from './windows/registry.ts';

export const MARKDOWN_FILES: FileFilter = { name: 'Markdown decks', extensions: ['md', 'markdown'] };
export const POWERPOINT_FILES: FileFilter = { name: 'PowerPoint', extensions: [...POWERPOINT_ENDINGS] };
export const PACK_FILES: FileFilter = { name: 'Branchdeck packs', extensions: ['branchdeck'] };
/** Spreadsheets that are read; what a file is, its bytes tell. */
export const SHEET_FILES: FileFilter = { name: 'Spreadsheets', extensions: [...SHEET_ENDINGS] };
/** Spreadsheets that are written. */
export const TABLE_FILES: FileFilter = { name: 'Excel workbook or CSV', extensions: ['xlsx', 'csv'] };
/** All that can be opened. */
export const OPENED_FILES: FileFilter = { name: 'Decks, packs and PowerPoints', extensions: [...MARKDOWN_FILES.extensions, ...PACK_FILES.extensions, ...POWERPOINT_FILES.extensions] };

/** Asks for a file or folder to open; undefined when the user thinks better of it. */
export async function askToOpen(title: string, what: 'file' | 'folder', filters: FileFilter[] = []): Promise<string | undefined> {
  const desk = windowOf('desk');
  const options = { title, filters, properties: [what === 'folder' ? ('openDirectory' as const) : ('openFile' as const)] };
  const { canceled, filePaths } = await (desk === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(desk, options));
  return canceled ? undefined : filePaths[0];
}

/** Asks for files of any kind; none when the user thinks better of it. */
export async function askToOpenFiles(title: string): Promise<string[]> {
  const desk = windowOf('desk');
  const options = { title, properties: ['openFile' as const, 'multiSelections' as const] };
  const { canceled, filePaths } = await (desk === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(desk, options));
  return canceled ? [] : filePaths;
}

/** Asks where to save; undefined when the user thinks better of it. The dialog itself asks before it replaces a file. */
export async function askToSave(title: string, defaultPath: string, filter: FileFilter): Promise<string | undefined> {
  const desk = windowOf('desk');
  const options = { title, defaultPath, filters: [filter] };
  const { canceled, filePath } = await (desk === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(desk, options));
  if (canceled || filePath === '') return undefined;
  const path = withEnding(filePath, filter.extensions);
  // With the ending it is another name than the one that the dialog asked about.
  if (path === filePath || !(await isThere(path))) return path;
  const replace = await askToConfirm(`Replace ${basename(path)}?`, 'There is a file of that name already.', 'Replace it');
  return replace ? path : askToSave(title, path, filter);
}

/** Asks for a folder in which a new one of this name is to be made; the path of the new one, or undefined. */
export async function askForNewFolder(title: string, name: string): Promise<string | undefined> {
  const folder = await askToOpen(title, 'folder');
  if (folder === undefined) return undefined;
  const path = join(folder, name);
  if (!(await isThere(path))) return path;
  const replace = await askToConfirm(`Write into ${name}?`, 'There is a folder of that name already. The pictures of slides that an earlier export put into it are replaced; everything else in it stays.', 'Write into it');
  return replace ? path : askForNewFolder(title, name);
}

const MOST_TRIES = 100;

/** Asks for a folder in which a new one is to be made; its path, under a name that is still free, or undefined. */
export async function askForOwnFolder(title: string, name: string): Promise<string | undefined> {
  const folder = await askToOpen(title, 'folder');
  if (folder === undefined) return undefined;
  for (let number = 2; number < MOST_TRIES; number += 1) {
    const path = join(folder, number === 2 ? name : `${name} (${number - 1})`);
    if (!(await isThere(path))) return path;
  }
  return join(folder, name);
}

const withEnding = (path: string, endings: readonly string[]): string =>
  endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`)) ? path : `${path}.${endings[0] ?? ''}`;

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** Asks a plain question; true for the first button. */
export async function askToConfirm(message: string, detail: string, yes: string): Promise<boolean> {
  const options: MessageBoxOptions = { type: 'question', message, detail, buttons: [yes, 'Cancel'], defaultId: 0, cancelId: 1, noLink: true };
  // Where the user is. A presenter window that waits minimised must not be fetched up for a question of the desk.
  const window = BrowserWindow.getFocusedWindow() ?? windowOf('desk');
  const { response } = await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
  return response === 0;
}

/** Asks before the app is closed with something that could not be saved; true to close it all the same. */
export function askToLose(unsaved: readonly string[]): boolean {
  const response = dialog.showMessageBoxSync({
    type: 'warning',
    message: 'Not everything is saved yet',
    detail: `Could not be saved: ${unsaved.join('; ')}. Free some space on the disk: Branchdeck saves it by itself as soon as it can.`,
    buttons: ['Keep Branchdeck open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
