import { dirname } from 'node:path';
import type { DeckMeta } from '../../core/deck/model.ts';
import { shareSlide, slidePrints } from '../../core/deck/slide-prints.ts';
import type { Recent, Recents } from '../stores/recents.ts';
import { probePlace } from './probe-place.ts';
import type { ReadDeck } from './read-deck.ts';
import { sha256 } from '../../files/sha256.ts';

/** The id that a branch's changes hang on; '' for a foreign deck, which has none of its own. */
export const changesId = ({ format, id }: Pick<DeckMeta, 'format' | 'id'>): string => (format === 1 ? id : '');

/**
 * The key of a deck at a place: the one it is listed under. A deck that was moved, and is opened from its
 * new place, is known by its id and takes its entry along. A new deck's key is made of its place.
 * @param packs where decks lie that came in packs: one version beside the other, and all of them one deck
 */
export async function keyFor(recents: Recents, place: string, meta: DeckMeta, packs?: string): Promise<string> {
  const listed = recents.list().find((recent) => recent.place === place);
  if (listed) return listed.key;
  const id = changesId(meta);
  for (const recent of recents.list()) {
    if (id === '' || recent.id !== id || recent.place === '') continue;
    if (packs !== undefined && dirname(dirname(place)) === packs && dirname(recent.place) === dirname(place)) return recent.key;
    // Where the old place still has a deck this is a copy, and both are listed.
    if ((await probePlace(recent.place)) === 'missing') return recent.key;
  }
  return newKey(recents, place);
}

/**
 * Whether this is another deck than the one that was listed: a branch's changes are never laid over another.
 * A foreign deck has no id, and is known by a slide that is as it was.
 */
export function isOther(before: Pick<Recent, 'id' | 'slides'>, { national }: Pick<ReadDeck, 'national'>): boolean {
  const id = changesId(national.meta);
  if (before.id === '' && id === '') return before.slides !== undefined && !shareSlide(before.slides, slidePrints(national));
  return before.id !== undefined && before.id !== id;
}

/** A moved deck keeps its key, so the key of a place may be taken. */
function newKey(recents: Recents, place: string): string {
  for (let count = 0; ; count += 1) {
    const key = sha256(count === 0 ? place : `${place}\n${count}`).slice(0, 16);
    if (recents.find(key) === undefined) return key;
  }
}
