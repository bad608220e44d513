import { useEffect, useState } from 'react';
import { Saver } from './saver.ts';
import type { SaveState } from './saver.ts';

/** A saver for a component: writes what waits when a field is left, the window closes or the component goes away. */
export function useSaver<T>(
  save: (value: T) => Promise<unknown>,
  onFailure: (thrown: unknown) => void,
): { saver: Saver<T>; state: SaveState } {
  const [state, setState] = useState<SaveState>('saved');
  const [saver] = useState(() => new Saver<T>(setState));
  useEffect(() => saver.use({ save, onFailure }), [saver, save, onFailure]);
  useEffect(() => {
    const flush = () => void saver.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    document.addEventListener('focusout', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [saver]);
  return { saver, state };
}
