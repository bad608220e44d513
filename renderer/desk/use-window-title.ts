import { useEffect } from 'react';

/** Says in the window's title where it is. */
export function useWindowTitle(where: string): void {
  useEffect(() => {
    document.title = `${where} – Branchdeck`;
  }, [where]);
}
