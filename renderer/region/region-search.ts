import { useEffect, useRef } from 'react';
import { focusInstead, focusSoon } from '../editor/place.ts';
import type { RegionView } from './use-region.ts';

/** The DOM id of the search over a region's branches. */
export const REGION_SEARCH_ID = 'region-search';

/** On the way to another page of the region: what `goTo` of its table becomes, so that the button which led away has the focus again. */
export const buttonLeft = (): { button: string } | undefined =>
  (document.activeElement instanceof HTMLButtonElement && document.activeElement.closest('main') !== null ? { button: document.activeElement.textContent } : undefined);

export const searchRegion = (): void => focusSoon(REGION_SEARCH_ID);

/** Back on the table, the button that led away has the focus, unless it has gone. */
export function useWayBackToButton(goTo: RegionView['goTo']): void {
  const done = useRef<typeof goTo>(undefined);
  useEffect(() => {
    if (!goTo || !('button' in goTo) || goTo === done.current) return;
    done.current = goTo;
    focusInstead(() => [...document.querySelectorAll<HTMLElement>('main.region-open button')].find(({ textContent }) => textContent === goTo.button), 1);
  }, [goTo]);
}
