import type { DeckCard } from '../../bridge/contract.ts';
import type { DeckMeta } from '../../core/deck/model.ts';
import type { Recent } from '../stores/recents.ts';

const listed = (recent: Recent | undefined): Pick<DeckCard, 'openedAt' | 'shown' | 'pinned'> =>
  ({ openedAt: recent?.openedAt || undefined, shown: recent?.shown, pinned: recent?.pinned ?? false });

/** The card of a deck that comes with the app. @param recent what is kept about it, if it was ever opened or pinned */
export const bundledCard = (key: string, { title, version }: DeckMeta, recent: Recent | undefined): DeckCard =>
  ({ ...listed(recent), key, title, version, kind: 'bundled', place: 'Comes with Branchdeck' });

/** The card of a deck that was opened or added, from the list alone. */
export const recentCard = (recent: Recent): DeckCard =>
  ({ ...listed(recent), key: recent.key, title: recent.title, version: recent.version, kind: 'recent', place: recent.place });
