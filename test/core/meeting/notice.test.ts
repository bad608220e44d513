import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../core/meeting/model.ts';
import { noticeOf } from '../../../core/meeting/notice.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';

const words = (today: string, date = '2025-12-25', stage: Stage = 'planned', kind = 'agm'): string | undefined =>
  noticeOf({ rules: { ...NO_RULES, notice: { agm: 21, special: 1, none: 0 } }, kind, date, stage }, 'AGM', today)?.words;

describe('noticeOf', () => {
  it('says by when', () => {
    expect(words('2025-12-01')).toBe('Notice for this AGM has to go out by Thursday 4 December 2025, 21 days before: 3 days left.');
    expect(words('2025-12-03')).toMatch(/: 1 day left\.$/);
    expect(words('2025-12-04')).toMatch(/: today is the last day\.$/);
    expect(words('2025-12-06')).toBe('Notice for this AGM had to go out by Thursday 4 December 2025, 21 days before: that was 2 days ago.');
  });

  it('counts over the end of a month, a leap day and the clocks’ change', () => {
    expect(words('2024-02-01', '2024-03-10')).toMatch(/by Sunday 18 February 2024/);
    expect(words('2026-03-01', '2026-04-05')).toMatch(/by Sunday 15 March 2026/);
    expect(words('2025-01-01', '2025-03-01', 'planned', 'special')).toMatch(/by Friday 28 February 2025, 1 day before/);
  });

  it('reminds of nothing that no rule asks for, and of nothing past', () => {
    expect(words('2025-12-01', '2025-12-25', 'planned', 'branch')).toBeUndefined();
    expect(words('2025-12-01', '2025-12-25', 'planned', 'none')).toBeUndefined();
    expect(words('2025-12-01', '2025-12-25', 'planned', 'constructor')).toBeUndefined();
    expect(words('2025-12-01', '')).toBeUndefined();
    expect(words('2025-12-26')).toBeUndefined();
    expect(words('2025-12-25', '2025-12-25', 'open')).toBeUndefined();
  });
});
