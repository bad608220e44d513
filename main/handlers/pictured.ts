import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** How decks are shown that were made from a PowerPoint file. */
export const picturedHandlers = ({ library, pictured }: Services): HandlersOf<'pictured'> => ({
  'pictured.look': async ({ key }) => {
    const deck = await library.get(key);
    await pictured.refresh(deck);
    return pictured.look(deck);
  },
  'pictured.choose': async ({ key, look }) => {
    const deck = await library.get(key);
    pictured.choose(key, look);
    await pictured.refresh(deck, { atOnce: true });
    return pictured.look(deck);
  },
});
