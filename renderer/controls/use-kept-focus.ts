import { useEffect, useRef, type RefObject } from 'react';
import { focusInstead } from '../editor/place.ts';

const isLost = (): boolean => document.activeElement === document.body || document.activeElement?.matches(':disabled') === true;

/**
 * Keeps the focus in a part of the page when what had it there goes or can't be pressed any more; what can be pressed
 * again soon, as when a file was being saved, gets it back.
 * @param instead what takes it; the part itself where there is none
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, instead?: () => HTMLElement | null): void {
  const taker = useRef(instead);
  useEffect(() => { taker.current = instead; });
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const take = () => taker.current?.() ?? element;
    let last: HTMLElement | undefined;
    let off: HTMLElement | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : undefined;
      if (last !== take()) off = undefined;
    };
    const observer = new MutationObserver(() => {
      if (off?.isConnected && !off.matches(':disabled')) {
        const back = off;
        off = undefined;
        focusInstead(() => (isLost() || document.activeElement === take() ? back : null), 1);
      }
      if (!last || (last.isConnected && !last.matches(':disabled'))) return;
      off = last;
      last = undefined;
      // What came in its place may take the focus itself.
      focusInstead(() => (isLost() ? take() : null), 1);
    });
    element.addEventListener('focusin', onFocus);
    observer.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      element.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [part]);
}
