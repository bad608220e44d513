import { useCallback, useState } from 'react';
import type { Place } from '../editor/place.ts';
import type { View } from './views.ts';

/** Leads from a dialog to a place in Customise: `place` until Customise has gone there and forgets it. */
export function usePlace(go: (view: View) => void, onSlide: (id: string) => void): { place: Place | undefined; goToPlace: (place: Place) => void; forgetPlace: () => void } {
  const [place, setPlace] = useState<Place>();
  const goToPlace = useCallback((to: Place) => {
    go('customise');
    if (to.slide !== undefined) onSlide(to.slide);
    setPlace(to);
  }, [go, onSlide]);
  const forgetPlace = useCallback(() => setPlace(undefined), []);
  return { place, goToPlace, forgetPlace };
}
