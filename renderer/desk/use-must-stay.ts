import { useCallback, useRef } from 'react';

/** What must not be left: an export or an import under way, figures that were taken and are not put in. @param say tells why */
export function useMustStay(say: (why: string) => void): { mustStay: () => boolean; onBusy: (why: string | undefined) => void } {
  const busy = useRef<string>(undefined);
  // Anything that took its place would take what it has to say with it.
  const mustStay = useCallback(() => {
    if (busy.current !== undefined) say(busy.current);
    return busy.current !== undefined;
  }, [say]);
  const onBusy = useCallback((why: string | undefined) => {
    busy.current = why;
  }, []);
  return { mustStay, onBusy };
}
