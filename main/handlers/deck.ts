import { openMarking } from '../decks/mark-deck.ts';
import { sourceFigure } from '../decks/source-figure.ts';
import { askToOpen, MARKDOWN_FILES, OPENED_FILES, PACK_FILES, POWERPOINT_FILES } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { openPaths } from '../open-from-outside.ts';
import type { Services } from '../services.ts';

/** Opening decks, and saying of one's own who may see the slides and where figures come from. */
export function deckHandlers({ library }: Services): HandlersOf<'deck'> {
  const marking = openMarking(library);
  return {
    'deck.open': ({ key }) => library.open(key),
    'deck.choose': async ({ what }) => {
      const path = await askToOpen('Open a deck', what, what === 'file' ? [OPENED_FILES, MARKDOWN_FILES, PACK_FILES, POWERPOINT_FILES] : []);
      return path === undefined ? null : openPaths(library, [path]);
    },
    'deck.openPaths': ({ paths }) => openPaths(library, paths),
    'deck.mark': ({ key, marks }) => marking.mark(key, marks),
    'deck.unmark': ({ key }) => marking.unmark(key),
    'deck.source': ({ key, id, source, asOf }) => sourceFigure(library, key, id, { source, asOf }),
  };
}
