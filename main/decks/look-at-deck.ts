import type { DeckLook } from '../../bridge/contract.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { glanceAt, type Glance } from '../../core/branch/glance.ts';
import { isFromAnother } from '../../core/branch/made-from.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { compareSlides, slidePrints } from '../../core/deck/slide-prints.ts';
import { slideHtml } from '../../core/slides/html.ts';
import { toFailure } from '../failure.ts';
import { pictureUrl } from '../origin.ts';
import type { Recent } from '../stores/recents.ts';
import type { PlaceState } from './probe-place.ts';

/** What a look is made from: the deck as `readDeck` gives it, and what is kept about it. */
export interface Looked {
  key: string;
  bundled: boolean;
  sources: DeckSources;
  layer: BranchLayer;
  recent: Recent | undefined;
  /** ISO date. */
  today: string;
}

const BLANK: Omit<DeckLook, 'key' | 'state'> = {
  trouble: undefined, id: '', title: '', version: '', picture: undefined, figures: 0, blank: 0, needed: 0, toCheck: 0, meeting: '', news: undefined, headings: [], madeFrom: undefined,
};

/** The look of a deck that is not there to be read. */
export const lookAtNothing = (key: string, state: PlaceState): DeckLook => ({ ...BLANK, key, state });

/** The look of a deck that can't be shown, with why. */
export const lookAtFailure = (key: string, error: unknown): DeckLook =>
  ({ ...BLANK, key, state: 'unreadable', trouble: toFailure('look at a deck', error) });

/** Makes looks, and makes none anew whose deck, changes and day are the same. */
export function openLooks(): (looked: Looked) => DeckLook {
  const known = new Map<string, { looked: Looked; look: DeckLook }>();
  return (looked) => {
    const before = known.get(looked.key);
    if (before && isSame(before.looked, looked)) return before.look;
    const look = lookAt(looked);
    known.set(looked.key, { looked, look });
    return look;
  };
}

const isSame = (one: Looked, other: Looked): boolean =>
  one.sources.deck === other.sources.deck && one.sources.figures === other.sources.figures && one.sources.images === other.sources.images &&
  isSameList(one.sources.branchImages, other.sources.branchImages) &&
  one.sources.region === other.sources.region && one.layer === other.layer && one.today === other.today &&
  one.recent?.version === other.recent?.version && one.recent?.slides === other.recent?.slides;

const isSameList = (one: readonly string[] = [], other: readonly string[] = []): boolean => one.join('\n') === other.join('\n');

function lookAt(looked: Looked): DeckLook {
  const { key, sources, layer, today } = looked;
  const edition = makeEdition(sources, layer, today);
  const { meta } = edition.issued;
  const { id, title, version, lang } = meta;
  const { first, ...glance }: Glance = glanceAt(edition);
  const html = first && slideHtml(first, { lang, imageUrl: (path) => pictureUrl(key, path) });
  return {
    ...glance,
    key,
    state: 'here',
    trouble: undefined,
    id,
    title,
    version,
    picture: first && html !== undefined ? { html, label: first.label } : undefined,
    madeFrom: isFromAnother(layer, meta) ? layer.baseVersion : undefined,
    news: newsOf(looked, version, () => slidePrints(edition.issued)),
  };
}

function newsOf({ bundled, recent }: Looked, version: string, prints: () => ReturnType<typeof slidePrints>): DeckLook['news'] {
  const opened = recent !== undefined && (recent.openedAt !== '' || recent.slides !== undefined);
  if (!opened) return bundled ? 'added' : undefined;
  if (recent.version === version) return undefined;
  return { slides: recent.slides && compareSlides(recent.slides, prints()) };
}
