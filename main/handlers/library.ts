import { extname } from 'node:path';
import { shell } from 'electron';
import { askToOpen, MARKDOWN_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The list of decks. */
export const libraryHandlers = ({ library }: Services): HandlersOf<'library'> => ({
  'library.list': () => library.cards(),
  'library.look': ({ key }) => library.look(key),
  'library.pin': async ({ key, pinned }) => {
    await library.pin(key, pinned);
    return library.cards();
  },
  'library.forget': ({ key }) => {
    library.forget(key);
    return library.cards();
  },
  'library.find': async ({ key }) => {
    // A loose file was listed by its name, a deck's folder by its own.
    const isFile = /^\.(md|markdown)$/i.test(extname(library.placeOf(key)));
    const path = await askToOpen('Find the deck', isFile ? 'file' : 'folder', isFile ? [MARKDOWN_FILES] : []);
    return path === undefined ? null : library.replace(key, path);
  },
  'library.showInFolder': ({ key }) => shell.showItemInFolder(library.placeOf(key)),
});
