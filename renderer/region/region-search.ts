import { focusSoon } from '../editor/place.ts';

/** The DOM id of the search over a region's branches. */
export const REGION_SEARCH_ID = 'region-search';

export const searchRegion = (): void => focusSoon(REGION_SEARCH_ID);
