import { useEffect, type RefObject } from 'react';
import { focusInstead } from '../../editor/place.ts';

/** Keeps the focus in a part of the page when what had it there goes or can't be pressed any more: the part itself takes it. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    let last: HTMLElement | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (!last || (last.isConnected && !last.matches(':disabled'))) return;
      last = undefined;
      // What came in its place may take the focus itself.
      focusInstead(() => (document.activeElement === document.body || document.activeElement?.matches(':disabled') ? element : null), 1);
    });
    element.addEventListener('focusin', onFocus);
    observer.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      element.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [part]);
}
