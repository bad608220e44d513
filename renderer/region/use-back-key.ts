import { useEffect } from 'react';

const isMac = navigator.platform.startsWith('Mac');
/** On a Mac, Option and an arrow go through a text word by word. */
export const isTypedIn = (target: EventTarget | null): boolean => isMac && target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** Alt and the left arrow lead back to the region's table. */
export function useBackKey(onBack: () => void): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      // A text that is being written is not left by it.
      if (isTypedIn(event.target) || event.target instanceof HTMLTextAreaElement || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      onBack();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [onBack]);
}
