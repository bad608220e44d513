import { useEffect } from 'react';

type Take = (path: string) => void;

let target: Take | undefined;

/** What takes a spreadsheet that is dropped on the window; undefined where none is asked for. */
export const sheetTarget = (): Take | undefined => target;

/** Takes spreadsheets that are dropped on the window while a page is shown; undefined takes none. */
export function useSheetTarget(own: Take | undefined): void {
  useEffect(() => {
    target = own;
    return () => {
      if (target === own) target = undefined;
    };
  }, [own]);
}
