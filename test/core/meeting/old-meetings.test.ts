import { describe, expect, it } from 'vitest';
import { monthsBefore, oldMeetings } from '../../../core/meeting/old-meetings.ts';
import { after } from './support.ts';

describe('old meetings', () => {
  it.each([['2026-11-29', 24, '2024-11-29'], ['2026-03-31', 1, '2026-02-28'], ['2028-03-31', 1, '2028-02-29'], ['2026-01-15', 12, '2025-01-15'], ['2026-01-31', 2, '2025-11-30']])('%s, %i months before, is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });

  it('are those that were longer ago, oldest first; without a date, by the day that they were begun', () => {
    const on = (id: string, date: string) => ({ ...after(), id, date });
    const all = [on('new', '2026-01-01'), on('edge', '2025-11-27'), on('old', '2025-11-26'), on('older', '2024-01-01'), { ...on('undated', ''), createdAt: '2025-03-01T19:00:00.000Z' }];
    expect(oldMeetings(all, '2026-11-27', 12).map(({ id, date }) => [id, date])).toEqual([['older', '2024-01-01'], ['undated', '2025-03-01'], ['old', '2025-11-26']]);
  });
});
