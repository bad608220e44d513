import { useEffect } from 'react';

type Take = (paths: string[], on: Element | null) => void;

/** What files that are dropped go to, and the element that shows where they would. */
interface FileTarget {
  take: Take;
  placeAt: (over: Element | null) => Element | null;
}

let target: FileTarget | undefined;
let marked: Element | null = null;

/** What takes files of any kind that are dropped on the window; undefined where none are asked for. */
export const fileTarget = (): FileTarget | undefined => target;

/** Shows where a file that is held over the window would go; null takes the mark away. */
export function markDropPlace(place: Element | null): void {
  if (place === marked) return;
  marked?.removeAttribute('data-drop-over');
  place?.setAttribute('data-drop-over', '');
  marked = place;
}

/** Takes files that are dropped on the window while a page is shown. */
export function useFileTarget(own: FileTarget): void {
  useEffect(() => {
    target = own;
    return () => {
      if (target === own) target = undefined;
      markDropPlace(null);
    };
  }, [own]);
}
