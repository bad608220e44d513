import { useCallback, useEffect, useRef, useState } from 'react';
import { focusInstead } from './place.ts';
import type { Place, TabName } from './place.ts';

const NAMES: Record<TabName, string> = { slides: 'the slide', figures: 'Figures', branch: 'Branch', check: 'Things to check' };

interface WayBack {
  /** "Back to Figures"; undefined where nothing was jumped from. */
  label: string | undefined;
  back: () => void;
  /** A jump leaves this place. */
  leave: (from: Omit<Place, 'focus'>) => void;
  /** The tab was turned by hand: there is nothing to go back to. */
  forget: () => void;
}

/** The way back after a jump from one tab to another, on a button and on Alt and the left arrow. */
export function useWayBack(go: (place: Place) => void): WayBack {
  const [from, setFrom] = useState<Omit<Place, 'focus'> & { element: string }>();
  const leave = useCallback((place: Omit<Place, 'focus'>) => {
    const label = document.activeElement?.getAttribute('aria-label');
    setFrom({ ...place, element: label ? `[aria-label="${CSS.escape(label)}"]` : '[role=tab][aria-selected=true]' });
  }, []);
  const back = (): boolean => {
    if (!from) return false;
    setFrom(undefined);
    go({ ...from, focus: '' });
    focusInstead(() => document.querySelector<HTMLElement>(from.element));
    return true;
  };
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return {
    label: from && `Back to ${NAMES[from.tab]}`,
    back,
    forget: () => setFrom(undefined),
    leave,
  };
}
