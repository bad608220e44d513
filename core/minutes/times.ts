import { isIsoDay, printDate, weekdayOf } from '../figures/dates.ts';

/** Says when things were, as clocks showed it where the meeting was. */
export interface Times {
  /** "18:05"; with the date where it was on another day than the meeting: "18:05 on 4 December 2025". */
  at(instant: string): string;
  /** ISO day; '' for what is no instant. */
  day(instant: string): string;
  /** "18:05 to 18:20"; "from 18:05" while it goes on. */
  span(span: { from: string; to: string | undefined }): string;
}

/** @param day ISO day of the meeting @param zone as IANA names it, such as Europe/London */
export function timesIn(zone: string, day: string): Times {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const read = (instant: string): { day: string; clock: string } | undefined => {
    const moment = new Date(instant);
    if (Number.isNaN(moment.getTime())) return undefined;
    const part = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
    const get = (name: Intl.DateTimeFormatPartTypes): string => part.get(name) ?? '';
    return { day: `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`, clock: `${get('hour')}:${get('minute')}` };
  };
  const at = (instant: string): string => {
    const moment = read(instant);
    if (moment === undefined) return 'a time that was not kept';
    return moment.day === day || day === '' ? moment.clock : `${moment.clock} on ${printDate(moment.day)}`;
  };
  const span: Times['span'] = ({ from, to }) => {
    if (to === undefined) return `from ${at(from)}`;
    const [start, end] = [read(from), read(to)];
    if (start === undefined || end === undefined || start.day !== end.day) return `${at(from)} until ${at(to)}`;
    // Of one day, the day is said once.
    return start.clock === end.clock ? at(to) : `${start.clock} to ${at(to)}`;
  };
  return { at, span, day: (instant) => read(instant)?.day ?? '' };
}

/** "Thursday 27 November 2025"; what is no day comes back as it was. */
export function longDay(day: string): string {
  return isIsoDay(day) ? `${weekdayOf(day)} ${printDate(day)}` : day;
}
