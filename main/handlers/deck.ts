import { askToOpen, MARKDOWN_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { openPaths } from '../open-from-outside.ts';
import type { Services } from '../services.ts';

/** Opening decks. */
export const deckHandlers = ({ library }: Services): HandlersOf<'deck'> => ({
  'deck.open': ({ key }) => library.open(key),
  'deck.choose': async ({ what }) => {
    const path = await askToOpen('Open a deck', what, what === 'file' ? [MARKDOWN_FILES] : []);
    return path === undefined ? null : library.openPath(path);
  },
  'deck.openPaths': ({ paths }) => openPaths(library, paths),
});
