import { dialog, type FileFilter } from 'electron';
import { windowOf } from './windows/registry.ts';

/** Asks for a file or folder to open; undefined when the user thinks better of it. */
export async function askToOpen(title: string, what: 'file' | 'folder', filters: FileFilter[] = []): Promise<string | undefined> {
  const desk = windowOf('desk');
  const options = { title, filters, properties: [what === 'folder' ? ('openDirectory' as const) : ('openFile' as const)] };
  const { canceled, filePaths } = await (desk === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(desk, options));
  return canceled ? undefined : filePaths[0];
}

/** Asks where to save; undefined when the user thinks better of it. The dialog itself asks before it replaces a file. */
export async function askToSave(title: string, defaultPath: string, filter: FileFilter): Promise<string | undefined> {
  const desk = windowOf('desk');
  const options = { title, defaultPath, filters: [filter] };
  const { canceled, filePath } = await (desk === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(desk, options));
  return canceled || filePath === '' ? undefined : withEnding(filePath, filter.extensions[0] ?? '');
}

const withEnding = (path: string, ending: string): string =>
  path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`;

/** Asks a plain question; true for the first button. */
export async function askToConfirm(message: string, detail: string, yes: string): Promise<boolean> {
  const options = { type: 'question' as const, message, detail, buttons: [yes, 'Cancel'], defaultId: 0, cancelId: 1, noLink: true };
  const desk = windowOf('presenter') ?? windowOf('desk');
  const { response } = await (desk === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(desk, options));
  return response === 0;
}
