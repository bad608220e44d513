import { printDate } from '../../core/figures/dates.ts';

/** 3 Dec 2026, for a narrow column; '' for no date. */
export function shortDate(iso: string): string {
  const [day = '', month = '', year = ''] = printDate(iso).split(' ');
  return year === '' ? '' : `${day} ${month.slice(0, 3)} ${year}`;
}
