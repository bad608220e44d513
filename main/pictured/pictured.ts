import { screen } from 'electron';
import type { PicturedLook } from '../../bridge/contract.ts';
import type { LookChoice } from '../../core/slides/pictured/model.ts';
import { saidOf } from '../../core/slides/pictured/said.ts';
import { findLibreOffice } from '../../files/libreoffice/find-libreoffice.ts';
import type { DeckInUse } from '../library-model.ts';
import { slidePictureUrl } from '../origin.ts';
import { push } from '../push.ts';
import { nationalKey } from '../region/deck-key.ts';
import type { Recents } from '../stores/recents.ts';
import { litPixels } from '../windows/bounds.ts';
import { drawFile } from './draw-file.ts';
import { openKeeper, type DeckPictures, type RefreshHow } from './keeper.ts';
import { openPowerpoints } from './read-powerpoint.ts';
import { openSlidePictures, type SlidePictures } from './store.ts';

/** Slides as they look in the PowerPoint file that a deck was made from. */
export interface Pictured {
  pictures: SlidePictures;
  /** What there is now; undefined for a deck that was made from no such file. */
  of(key: string): DeckPictures | undefined;
  look(deck: DeckInUse): PicturedLook;
  choose(key: string, look: LookChoice): void;
  /** See `Keeper.refresh`. */
  refresh(deck: DeckInUse, how?: RefreshHow): Promise<void>;
  /** Tells of every change of a deck's pictures, until the returned function is called. */
  follow(key: string, listener: () => void): () => void;
  stop(): void;
}

/** A long deck has many slides drawn a second: the desk is told a few times. */
const TELL_EVERY_MS = 500;

/** Opens the pictures that are kept in the app's data. */
export function openPictured(folder: string, recents: Recents): Pictured {
  const pictures = openSlidePictures(folder);
  const listeners = new Set<{ key: string; listener: () => void }>();
  const telling = new Set<string>();
  const choiceOf = (key: string): LookChoice => recents.find(nationalKey(key))?.look ?? 'powerpoint';

  const tell = (key: string): void => {
    if (telling.has(key)) return;
    telling.add(key);
    setTimeout(() => {
      telling.delete(key);
      push('pictured.changed', { key });
      for (const each of listeners) if (each.key === key) each.listener();
    }, TELL_EVERY_MS);
  };
  const keeper = openKeeper({
    pictures, choiceOf, findOffice: () => findLibreOffice(), readFile: openPowerpoints(), draw: drawFile, onChange: tell,
    width: () => Math.max(...screen.getAllDisplays().map(({ size, scaleFactor }) => litPixels(size, scaleFactor).width)),
  });

  return {
    pictures,
    of: (key) => keeper.of(key),
    look({ key }) {
      const { state, texts, setOf } = keeper.of(key) ?? { state: { is: 'looking' } as const, texts: new Map<number, string>(), setOf: new Map<number, string>() };
      return {
        chosen: choiceOf(key),
        said: saidOf(state),
        state: state.is === 'drawn' || state.is === 'drawing' || state.is === 'failed' ? state.is : 'own',
        pages: [...texts].map(([number, text]) => {
          const set = setOf.get(number) ?? '';
          return { number, text, address: slidePictureUrl(set, number), small: slidePictureUrl(set, number, true) };
        }),
      };
    },
    choose(key, look) {
      recents.change(nationalKey(key), { look });
      keeper.again(key);
    },
    refresh: (deck, how) => keeper.refresh(deck, how),
    follow(key, listener) {
      const entry = { key, listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    stop: () => keeper.stop(),
  };
}
