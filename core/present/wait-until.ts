const MOST_MINUTES = 240;

/**
 * Until when a meeting waits, from what somebody typed: minutes ("10"), or a time of the clock ("14:20", "14.20", "1420").
 *
 * @returns `{}` for nothing typed, or undefined where it is neither, or a time that has gone by
 */
export function waitUntil(typed: string, now: Date): { until?: Date } | undefined {
  const text = typed.trim();
  if (text === '') return {};
  if (/^\d{1,3}$/.test(text)) {
    const minutes = Number(text);
    return minutes > 0 && minutes <= MOST_MINUTES ? { until: new Date(now.getTime() + minutes * 60_000) } : undefined;
  }
  const time = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text);
  if (!time) return undefined;
  const until = new Date(now);
  until.setHours(Number(time[1]), Number(time[2]), 0, 0);
  return until > now ? { until } : undefined;
}

/** "4:09", or "1:04:09" from an hour on; "0:00" once it is over. */
export function timeLeft(until: Date, now: Date): string {
  const seconds = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000)) || 0;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, two(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** "19:05", as the clock of this computer says it. */
export const clockTime = (at: Date): string => [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
