import { setTimeout } from 'node:timers/promises';
import { nationalDeck } from '../../core/branch/edition.ts';
import type { DeckInUse } from '../library-model.ts';
import type { DeckPictures } from '../pictured/keeper.ts';
import type { Pictured } from '../pictured/pictured.ts';
import { push } from '../push.ts';
import { isRunning } from './presenting.ts';
import type { PresentSession } from './session.ts';
import { newlyPictured, otherReasons, type Shows } from './shows.ts';

/** Long enough to find what is kept; whoever wants to begin waits no longer. */
const MOST_WAIT_MS = 1_000;

/** The pictures that there are of a deck made from a PowerPoint file; undefined for any other. What lacks is drawn meanwhile. */
export async function picturesNow(pictured: Pictured, deck: DeckInUse, startAt: string | undefined): Promise<DeckPictures | undefined> {
  if (deck.meta.powerpoint === undefined) return undefined;
  const first = nationalDeck(deck.sources).slides.find(({ id }) => id === startAt)?.fromSlide;
  await Promise.race([pictured.refresh(deck, { first, atOnce: true }), setTimeout(MOST_WAIT_MS)]);
  return pictured.of(deck.key);
}

/** Shows slides as in PowerPoint when they are drawn, for as long as the run goes on. */
export function followPictures(pictured: Pictured, deck: DeckInUse, session: PresentSession, showsNow: () => Shows): void {
  const stop = pictured.follow(deck.key, () => {
    if (!isRunning(session)) return stop();
    const [running, now] = [session.presenter().slides, showsNow().presenter.slides];
    const slides = newlyPictured(running, now);
    const own = otherReasons(running, now);
    session.look(pictured.look(deck).said, [...slides, ...own]);
    if (slides.length + own.length === 0) return;
    push('present.slides', { slides: slides.map(({ id, html }) => ({ id, html })), own: own.map(({ id, ownLook }) => ({ id, ownLook })) });
  });
}
