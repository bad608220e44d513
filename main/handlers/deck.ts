import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

const MARKDOWN = { name: 'Markdown decks', extensions: ['md', 'markdown'] };

/** Opening decks. */
export const deckHandlers = ({ library }: Services): HandlersOf<'deck'> => ({
  'deck.open': ({ key }) => library.open(key),
  'deck.choose': async ({ what }) => {
    const path = await askToOpen('Open a deck', what, what === 'file' ? [MARKDOWN] : []);
    return path === undefined ? null : library.openPath(path);
  },
  'deck.openPath': ({ path }) => library.openPath(path),
});
