import { expect, it } from 'vitest';
import { dayToPropose } from '../../../core/meeting/day-to-propose.ts';

it('a new meeting is offered the day in the details until it has gone, and then today', () => {
  expect(dayToPropose('2026-12-03', '2026-11-30')).toBe('2026-12-03');
  expect(dayToPropose('2026-11-30', '2026-11-30')).toBe('2026-11-30');
  for (const day of ['2025-11-27', '', '2026-12', 'soon']) expect(dayToPropose(day, '2026-11-30')).toBe('2026-11-30');
});
