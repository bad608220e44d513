import { useEffect, useState } from 'react';
import { Saver } from './saver.ts';
import type { SaveState } from './saver.ts';
import { useFlush } from '../shared/use-flush.ts';

/** A saver for a component: writes what waits when a field is left, the window closes or the component goes away. */
export function useSaver<T>(
  save: (value: T) => Promise<unknown>,
  onFailure: (thrown: unknown) => void,
): { saver: Saver<T>; state: SaveState } {
  const [state, setState] = useState<SaveState>('saved');
  const [saver] = useState(() => new Saver<T>(setState));
  useEffect(() => saver.use({ save, onFailure }), [saver, save, onFailure]);
  useFlush(saver);
  return { saver, state };
}
