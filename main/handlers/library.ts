import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The list of decks. */
export const libraryHandlers = ({ library }: Services): HandlersOf<'library'> => ({
  'library.list': () => library.cards(),
  'library.forget': ({ key }) => {
    library.forget(key);
    return library.cards();
  },
});
