import { useEffect } from 'react';
import { isPictureFile } from './offer.ts';

type Take = (file: File) => void;

let target: Take | undefined;

/** What takes a picture that is dropped on the window; undefined where no slide is open. */
export const pictureTarget = (): Take | undefined => target;

/** Where a picture could be meant for the text of another field. */
const isElsewhere = (event: ClipboardEvent, own: string): boolean => {
  const field = event.target instanceof Element ? event.target.closest('input, textarea, [contenteditable="true"], [role=dialog]') : null;
  return field !== null && field.id !== own && field.closest(`#${CSS.escape(own)}`) === null;
};

/** Takes pictures that are dropped anywhere on the window, or pasted outside the fields that are not `own`. @param own DOM id of the slide's text */
export function usePictureTarget(take: Take, own: string): void {
  useEffect(() => {
    target = take;
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      const file = [...(data?.files ?? [])].find(isPictureFile);
      // A word processor gives its text as a picture too: the text is what was meant.
      if (!file || (data?.getData('text/plain') ?? '') !== '' || isElsewhere(event, own)) return;
      event.preventDefault();
      event.stopPropagation();
      take(file);
    };
    window.addEventListener('paste', paste, true);
    return () => {
      if (target === take) target = undefined;
      window.removeEventListener('paste', paste, true);
    };
  }, [take, own]);
}
