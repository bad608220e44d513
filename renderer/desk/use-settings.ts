import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '../../bridge/contract.ts';
import { ask } from './ask.ts';

/** The app's settings, once they are read, and a way to change some of them. */
export function useSettings(onFailure: (thrown: unknown) => void): {
  settings: Settings | undefined;
  change: (part: Partial<Settings>) => Promise<void>;
} {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    ask('settings.get').then(setSettings, onFailure);
  }, [onFailure]);

  const change = useCallback(async (part: Partial<Settings>) => setSettings(await ask('settings.set', part)), []);
  return { settings, change };
}
