import { useEffect } from 'react';

/** What undo and redo do on a page that changes something else than the open deck. */
export interface UndoTarget {
  undo: () => void;
  redo: () => void;
}

let target: UndoTarget | undefined;

/** A field whose text is no step of the page yet: it has an undo of its own. Within `data-undo="page"` every key is one. */
const hasOwnUndo = (element: Element | null): boolean =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.closest('[data-undo]')?.getAttribute('data-undo') !== 'page';

/** What undo and redo are for now; undefined where the page has nothing of the kind, or a field is being typed in. */
export const undoTarget = (): UndoTarget | undefined => (hasOwnUndo(document.activeElement) ? undefined : target);

/** Takes undo and redo while a page is shown; undefined while it has nothing to undo. */
export function useUndoTarget(own: UndoTarget | undefined): void {
  useEffect(() => {
    target = own;
    return () => {
      if (target === own) target = undefined;
    };
  }, [own]);
}
