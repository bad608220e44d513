import type { Item } from './model.ts';

const DAY = 24 * 60;

/** When an item of an agenda is due. */
export interface DueTime {
  /** HH:MM; '' where the meeting's start is not set, or an item before it has no time planned. */
  at: string;
  /** All minutes planned before it. */
  after: number;
}

const clock = (minutes: number): string =>
  `${String(Math.floor((minutes % DAY) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * When each item is due, by the planned minutes of those before it, and the end as the last one.
 * @param start HH:MM, '' where it is not set
 */
export function dueTimes(items: readonly Pick<Item, 'minutes'>[], start: string): DueTime[] {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(start) ?? [];
  const first = hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  let after = 0;
  let known = first !== undefined;
  const due = [...items, { minutes: undefined }].map((item): DueTime => {
    const time: DueTime = { at: known && first !== undefined ? clock(first + after) : '', after };
    // What comes after an item of unknown length can't be told.
    if (!item.minutes) known = false;
    after += item.minutes ?? 0;
    return time;
  });
  return due;
}
