import { printDate, readDate, weekdayOf } from '../figures/dates.ts';
import type { Meeting } from './model.ts';

const DAY = 86_400_000;

/** Days since 1970, so that days can be counted; undefined for what is no day. */
function dayNumber(iso: string): number | undefined {
  const date = readDate(iso);
  return date?.day === undefined ? undefined : Date.UTC(date.year, date.month - 1, date.day) / DAY;
}

const isoOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** By when people have to be told of a meeting. */
export interface Notice {
  /** ISO day. */
  by: string;
  /** Days until then; below 0 once it has passed. */
  left: number;
  /** "Notice for this AGM has to go out by Thursday 4 December 2025, 21 days before: 3 days left." */
  words: string;
}

const counted = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/**
 * The notice that the branch's own rules ask for; undefined where they ask for none for this kind of meeting, where the meeting
 * has no day yet, and once it has begun or its day has passed.
 * @param kind what the kind is called: "AGM"
 * @param today ISO day
 */
export function noticeOf({ rules, kind: id, date, stage }: Pick<Meeting, 'rules' | 'kind' | 'date' | 'stage'>, kind: string, today: string): Notice | undefined {
  const days = Object.hasOwn(rules.notice, id) ? rules.notice[id] : undefined;
  const [on, now] = [dayNumber(date), dayNumber(today)];
  if (!days || on === undefined || now === undefined || stage !== 'planned' || now > on) return undefined;
  const left = on - days - now;
  const by = isoOf(on - days);
  const day = `${weekdayOf(by)} ${printDate(by)}`;
  const when = `by ${day}, ${counted(days)} before`;
  const words = left > 0 ? `has to go out ${when}: ${counted(left)} left.`
    : left === 0 ? `has to go out ${when}: today is the last day.`
    : `had to go out ${when}: that was ${counted(-left)} ago.`;
  return { by, left, words: `Notice for this ${kind} ${words}` };
}
