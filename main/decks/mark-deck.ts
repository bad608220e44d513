import { join } from 'node:path';
import type { OpenedDeck, SlideMark } from '../../bridge/contract.ts';
import { markSlides } from '../../core/deck/mark-slides.ts';
import { AppError } from '../../core/errors.ts';
import { writeBeside } from '../../files/write-beside.ts';
import type { Library } from '../library-model.ts';
import { readDeck } from './read-deck.ts';

/** Saying who may see slides of the user's own decks, and taking the last word back. */
export function openMarking(library: Pick<Library, 'isOwn' | 'placeOf' | 'open'>) {
  let last: { key: string; before: string; after: string } | undefined;

  /** As it lies on the disk now: what another program wrote meanwhile stays. */
  async function read(key: string) {
    if (!library.isOwn(key)) throw new AppError('usage', 'Whom the slides of this deck are for is said by whoever issued it.', 'Add a slide of your own, or leave one out for a version: the export asks.');
    const deck = await readDeck(library.placeOf(key));
    return { deck, path: join(deck.folder, deck.sources.deck.name) };
  }

  return {
    async mark(key: string, marks: readonly SlideMark[]): Promise<OpenedDeck> {
      const { deck, path } = await read(key);
      const before = deck.sources.deck.text;
      const after = markSlides(deck.national, new Map(marks.map(({ id, audience }) => [id, audience])));
      await writeBeside(path, after);
      last = { key, before, after };
      return library.open(key);
    },
    async unmark(key: string): Promise<OpenedDeck> {
      const { deck, path } = await read(key);
      if (last?.key !== key || last.after !== deck.sources.deck.text) {
        throw new AppError('blocked', 'The deck’s file was changed since, so nothing was taken back.', 'Say again who may see the slides.');
      }
      await writeBeside(path, last.before);
      last = undefined;
      return library.open(key);
    },
  };
}
