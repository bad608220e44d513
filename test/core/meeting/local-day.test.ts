import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import { handsDay, handsSource } from '../../../core/meeting/hands-source.ts';
import { dayOf } from '../../../core/meeting/local-time.ts';
import { oldMeetings } from '../../../core/meeting/old-meetings.ts';
import { byTime } from '../../../core/meeting/open-actions.ts';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { showMinutes } from '../../../core/minutes/show.ts';
import { ABOUT } from '../minutes/meetings.ts';

beforeEach(() => vi.stubEnv('TZ', 'Europe/London'));
afterEach(() => vi.unstubAllEnvs());

/** Half past midnight on 12 June in London. */
const NIGHT = '2026-06-11T23:30:00.000Z';
const undated = act(undefined, { do: 'begin', id: 'a', title: 'A', date: '', deck: { id: '', title: '' } }, NIGHT);

it('is the one that the clock on the wall shows', () => {
  expect(dayOf(NIGHT)).toBe('2026-06-12');
  expect(dayOf('2026-01-11T23:30:00.000Z')).toBe('2026-01-11');
});

it('is the day of hands, and of a meeting without a date', () => {
  expect(handsDay({ date: '' }, { openedAt: NIGHT })).toBe('2026-06-12');
  expect(handsSource({ title: 'A', date: '' }, { openedAt: NIGHT })).toContain('12 June 2026');
  expect(oldMeetings([undated], '2027-06-30', 12)).toMatchObject([{ date: '2026-06-12' }]);
  expect(byTime(undated, { id: 'b', date: '2026-06-11', time: '19:00', createdAt: NIGHT })).toBe(1);
  expect(showMinutes(undated, { ...ABOUT, zone: 'Europe/London' }, 'members', NO_NAMES).page.isoDate).toBe('2026-06-12');
});
