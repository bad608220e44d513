import { useCallback, useEffect, useState } from 'react';
import type { Calls } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

type Presets = Calls['meeting.presets']['returns'] & { again: () => void };

/** The agendas to begin with; read again when the window comes back to the front, since they are files. */
export function usePresets(): Presets | undefined {
  const { fail } = useMessages();
  const [read, setRead] = useState<Calls['meeting.presets']['returns']>();
  const again = useCallback(() => void ask('meeting.presets').then(setRead, fail), [fail]);
  useEffect(() => {
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
  return read && { ...read, again };
}
