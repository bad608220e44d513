import { writeDeck } from '../node/sources.ts';
import { giveToApp, makeFolder } from '../../test/app/support/test-run.ts';
import { makeDeck } from '../decks.ts';

/** The folder of a made-up deck that the app can read. */
export function deckOf(slides: number): string {
  const folder = writeDeck(makeFolder(`deck-${slides}`), makeDeck({ slides, chartEvery: 4 }));
  giveToApp(folder);
  return folder;
}
