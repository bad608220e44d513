import { useEffect, useState } from 'react';

/** The time, anew each second. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Milliseconds by a clock that nobody sets, twice a second. */
export function useUptime(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "19:04" */
export const clockText = (now: Date): string => `${two(now.getHours())}:${two(now.getMinutes())}`;
