import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { OpenedDeck } from '../../bridge/contract.ts';
import { beginEdition, makeEdition, nationalDeck, readSlides, type Edition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { SourceFile } from '../../core/deck/model.ts';
import { withoutBranchBlanks } from '../../core/region/own-checks.ts';
import { inIdle } from './in-idle.ts';

/** A deck of no more slides is read whole before it is shown: that takes a few frames. */
const SHORT = 60;

/**
 * The edition of the open deck. A long deck is shown before it is read: its slides are gone through in idle moments, and
 * until then its edition is not whole. What waits for a branch is not told of a region's own changes.
 */
export function useEdition(opened: OpenedDeck | undefined, layer: BranchLayer | undefined, today: string): Edition | undefined {
  // A change to a slide costs that slide alone, and its picture follows the key at once. A figure may stand on
  // many slides of a long deck: there the edition is a moment behind, but never that of another deck.
  const { figures, profile } = layer ?? {};
  const entered = useMemo(() => ({ opened, figures, profile }), [opened, figures, profile]);
  const late = useDeferredValue(entered);
  const [read, setRead] = useState<SourceFile>();
  const deck = opened?.sources.deck;
  const edition = useMemo(() => {
    if (!opened || !layer) return undefined;
    const behind = late.opened === opened && (late.figures !== layer.figures || late.profile !== layer.profile);
    const { figures: was = layer.figures, profile: who = layer.profile } = late;
    const make = read === opened.sources.deck || nationalDeck(opened.sources).slides.length <= SHORT ? makeEdition : beginEdition;
    return make(opened.sources, behind ? { ...layer, figures: was, profile: who } : layer, today);
  }, [opened, layer, late, today, read]);

  useEffect(() => {
    if (!edition || edition.whole) return undefined;
    return inIdle(readSlides(edition), () => setRead(deck));
  }, [edition, deck]);
  const isRegions = opened?.branchOf !== undefined && opened.branchOf.slug === undefined;
  return useMemo(() => (edition && isRegions ? withoutBranchBlanks(edition) : edition), [edition, isRegions]);
}
