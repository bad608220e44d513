import { describe, expect, it } from 'vitest';
import { foldMeeting, nextRedo, nextUndo, type Entry, type JournalAction } from '../../../core/meeting/journal.ts';
import { stepsOf } from '../../../core/meeting/steps.ts';

const entriesOf = (...actions: JournalAction[]): Entry[] =>
  [{ do: 'begin' as const, id: 'a', title: 'AGM', date: '2026-12-03', deck: { id: '', title: '' } }, ...actions].map((action, index) => ({ n: index + 1, at: new Date(Date.UTC(2026, 11, 3, 19, index)).toISOString(), do: action }));
const undone = (entries: readonly Entry[]) => nextUndo(stepsOf(entries), foldMeeting(entries));
const redone = (entries: readonly Entry[]) => nextRedo(stepsOf(entries), foldMeeting(entries));
const SHOW: JournalAction = { do: 'show', what: 'slide', id: 's', label: 'Slide' };

describe('undo and redo', () => {
  it('pass over what was shown by itself', () => {
    const shown = entriesOf({ do: 'open' }, { do: 'count', present: 3 }, SHOW);
    expect(undone(shown)).toBe(3);
    const after = entriesOf({ do: 'open' }, { do: 'count', present: 3 }, { do: 'undo', of: 3 }, SHOW);
    expect([undone(after), redone(after)]).toEqual([2, 4]);
  });

  it('pass over what was typed, and come back to the edit that was put aside', () => {
    const typed: JournalAction = { do: 'minutes', text: 'Mine', from: 'draft' };
    expect(undone(entriesOf({ do: 'open' }, typed, { do: 'note', at: 'general', label: '', text: 'n' }))).toBe(2);
    expect(undone(entriesOf(typed, { do: 'minutes', text: null }, { do: 'note', at: 'general', label: '', text: 'n' }))).toBe(3);
    expect(undone(entriesOf(typed, { do: 'minutes', text: 'Mine and more', from: 'newer draft', step: true }))).toBe(3);
  });

  it('leave out a step in the minutes, and what was done about it, once somebody typed there again', () => {
    const [one, aside, two]: JournalAction[] = [{ do: 'minutes', text: 'One' }, { do: 'minutes', text: null }, { do: 'minutes', text: 'Two' }];
    const entries = entriesOf({ do: 'open' }, one!, aside!, { do: 'undo', of: 4 }, { do: 'undo', of: 5 }, two!);
    expect(stepsOf(entries).map(({ n }) => n)).toEqual([1, 2]);
    expect([undone(entries), redone(entries)]).toEqual([2, undefined]);
  });
});
