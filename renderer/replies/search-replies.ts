import { focusSoon } from '../editor/place.ts';

/** The DOM id of the search over all employers. */
export const SEARCH_ID = 'reply-search';

/** Goes to the search over all employers, from one of them too. */
export function searchReplies(onEmployer: (employerId: undefined) => void): void {
  onEmployer(undefined);
  focusSoon(SEARCH_ID);
}
