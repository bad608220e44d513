import { useEffect, useRef } from 'react';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { Stepped } from '../desk/use-steps.ts';
import { CHANGES_PLACE, figurePlace, focusInstead, PROFILE_DETAILS, profilePlace, slideLine, slidePlace } from './place.ts';
import type { Place } from './place.ts';

function placeOf({ way, slide: done, undone, figure, detail }: Stepped): Place {
  const slide = way === 'undo' ? undone ?? done : done;
  if (slide !== undefined) return slidePlace(slide);
  if (figure !== undefined) return figurePlace(figure);
  const known = PROFILE_DETAILS.find((each) => each === detail);
  return known ? profilePlace(known) : CHANGES_PLACE;
}

/** Says what was undone or done again, and goes to where it can be seen. The focus stays unless its place goes; in the list of slides it goes along with what is chosen. */
export function useStepped(go: (place: Place) => void): void {
  const { stepped } = useOpenDeck();
  const { say } = useMessages();
  const last = useRef(stepped);
  useEffect(() => {
    if (!stepped || stepped === last.current) return;
    last.current = stepped;
    say(`${stepped.way === 'undo' ? 'Undone' : 'Done again'}: ${stepped.says}.`);
    const place = placeOf(stepped);
    go(place);
    focusInstead(() => {
      const there = document.getElementById(place.focus);
      if (place.slide !== undefined && document.activeElement?.closest('.slide-list')) return slideLine(place.slide);
      if (place.tab !== 'slides') there?.scrollIntoView({ block: 'nearest' });
      return document.activeElement === document.body ? there : null;
    });
  }, [stepped, say, go]);
}
