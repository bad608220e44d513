import { useEffect, useRef, type RefObject } from 'react';
import { listenForSwipes } from '../shared/listen-for-swipes.ts';

/** A finger's swipe over a box goes on or back. @param isThere whether the box is @param go undefined while swipes mean something else */
export function useSwipes(box: RefObject<HTMLElement | null>, isThere: boolean, go: ((to: 'next' | 'previous') => void) | undefined): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => (isThere && box.current ? listenForSwipes(box.current, (to) => latest.current?.(to)) : undefined), [box, isThere]);
}
