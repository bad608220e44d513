import { useEffect, useState } from 'react';

const EVERY_MS = 10_000;

/** The instant now, renewed often enough for a clock that shows minutes. */
export function useMinute(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
