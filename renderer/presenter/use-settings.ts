import { useEffect, useState } from 'react';
import type { Settings } from '../../bridge/contract.ts';
import { ask } from './use-show.ts';

type Kept = Pick<Settings, 'notesSize'>;

/** The user's settings for this window; a change shows at once and is kept. */
export function useSettings(): [Kept, (change: Partial<Kept>) => Promise<unknown>] {
  const [settings, setSettings] = useState<Kept>({ notesSize: 100 });

  useEffect(() => {
    // Without them the window looks as it does on the first day.
    ask('settings.get').then(setSettings, () => undefined);
  }, []);

  const change = (part: Partial<Kept>) => {
    setSettings((before) => ({ ...before, ...part }));
    return ask('settings.set', part);
  };
  return [settings, change];
}
