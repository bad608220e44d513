import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Hands the links inside an element to the window instead of following them, which main would refuse.
 * Without a handler they do nothing. Enter on a link is a click too.
 */
export function useLinks(element: RefObject<HTMLElement | null>, onLink: ((url: string) => void) | undefined): void {
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const stopLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      event.preventDefault();
      onLink?.(link.href);
    };
    box.addEventListener('click', stopLink);
    box.addEventListener('auxclick', stopLink);
    return () => {
      box.removeEventListener('click', stopLink);
      box.removeEventListener('auxclick', stopLink);
    };
  });
}
