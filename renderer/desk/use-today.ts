import { useEffect, useState } from 'react';
import { ask } from './ask.ts';

const LOOK_EVERY_MS = 60_000;

/** Today as main has it, looked at again every minute and whenever the window comes back: a laptop may sleep over midnight. */
export function useToday(onFailure: (thrown: unknown) => void): string | undefined {
  const [today, setToday] = useState<string>();
  useEffect(() => {
    const look = () => void ask('app.info').then((info) => setToday(info.today), onFailure);
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [onFailure]);
  return today;
}
