import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Ctrl+F, / and the menu put the focus in the search field. @param searching counts how often the menu asked */
export function useSearchKeys(field: RefObject<HTMLInputElement | null>, searching: number): void {
  const before = useRef(searching);
  useEffect(() => {
    if (searching !== before.current) field.current?.focus();
    before.current = searching;
  }, [field, searching]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const find = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f';
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if ((!find && !slash) || document.querySelector('[role=dialog]')) return;
      // Taken here, so that the menu does not do it a second time.
      event.preventDefault();
      event.stopPropagation();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [field]);
}
