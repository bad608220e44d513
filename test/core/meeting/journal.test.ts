import { describe, expect, it } from 'vitest';
import { enter, foldMeeting, followMeeting, nextRedo, nextUndo, type Entry, type Folded, type JournalAction } from '../../../core/meeting/journal.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { AppError } from '../../../core/errors.ts';
import { journal, minute } from './support.ts';

const add = (title: string): JournalAction => ({ do: 'item-add', item: { title, kind: 'discussion' } });
const titles = (entries: Entry[]): string[] => foldMeeting(entries).meeting?.items.map((item) => `${item.id} ${item.title}`) ?? [];
const last = (entries: Entry[]): Folded => enter(followMeeting(entries.slice(0, -1)), entries.slice(0, -1), entries.at(-1)!).folded;

it('undo leaves alone what a meeting began with', () => {
  const begun = journal({ do: 'rules', rules: NO_RULES, first: true }, { do: 'describe', what: { time: '19:00' }, first: true }, { do: 'agenda', kind: 'x', items: [{ title: 'One', kind: 'discussion' }], first: true });
  expect(nextUndo(begun, foldMeeting(begun))).toBeUndefined();
  const more = journal(...begun.slice(1).map(({ do: action }) => action), { do: 'describe', what: { time: '19:30' } });
  expect(nextUndo(more, foldMeeting(more))).toBe(5);
});

describe('foldMeeting', () => {
  it('is nothing before a begin', () => {
    expect(foldMeeting([])).toEqual({ meeting: undefined, ignored: [], undone: new Set() });
    expect(foldMeeting(journal(add('One')).slice(1))).toMatchObject({ meeting: undefined, ignored: [2] });
  });

  it('passes over what can’t be followed, and names it', () => {
    const entries = journal(add('One'), { do: 'take', item: 'i99' }, { do: 'unheard-of' } as unknown as JournalAction, add('Two'));
    expect(foldMeeting(entries).ignored).toEqual([3, 4]);
    expect(titles(entries)).toEqual(['i2 One', 'i5 Two']);
  });

  it('passes over what no action looks like, so that the rest opens', () => {
    const odd = [{ do: 'note', at: { slide: 's' } }, { do: 'count' }, { do: 'agenda', kind: 'x', items: 3 }, { do: '__proto__' }] as unknown as JournalAction[];
    expect(foldMeeting(journal(...odd, add('One')))).toMatchObject({ ignored: [2, 3, 4, 5], meeting: { items: [{ title: 'One' }], attendance: { present: 0 } } });
  });

  it('passes over an entry that was written twice', () => {
    const entries = journal(add('One'), add('Two'));
    expect(foldMeeting([...entries, entries[2]!])).toMatchObject({ ignored: [3], meeting: { entry: 3, items: { length: 2 } } });
  });

  it('never lets a meeting be undone, whatever a damaged journal says', () => {
    expect(titles(journal(add('One'), { do: 'undo', of: 1 }))).toEqual(['i2 One']);
  });
});

describe('undo', () => {
  it('takes an entry out, and leaves the ids of later ones', () => {
    const entries = journal(add('One'), add('Two'), { do: 'item-change', item: 'i3', what: { title: 'Second' } }, { do: 'undo', of: 2 });
    expect(titles(entries)).toEqual(['i3 Second']);
    expect(last(entries)).toEqual(foldMeeting(entries));
  });

  it('is refused where something later rests on it', () => {
    expect(() => last(journal(add('One'), { do: 'item-change', item: 'i2', what: { title: 'First' } }, { do: 'undo', of: 2 }))).toThrow(/rests on this/);
  });

  it('is refused of a begin, of what is not there and of what is undone', () => {
    for (const of of [1, 9, 2]) expect(() => last(journal(add('One'), { do: 'undo', of: 2 }, { do: 'undo', of }))).toThrow(AppError);
  });

  it('never gives an id out again', () => {
    expect(titles(journal(add('One'), { do: 'undo', of: 2 }, add('Two')))).toEqual(['i4 Two']);
  });

  it('keeps an entry’s own time, where one before it was stamped by a clock that was ahead', () => {
    const entries = journal(add('One'), { do: 'open' }, { do: 'undo', of: 2 }, { do: 'adjourn' });
    const late = entries.map((entry) => (entry.n === 2 ? { ...entry, at: minute(60) } : entry));
    expect(foldMeeting(late).meeting).toMatchObject({ sittings: [{ from: minute(2), to: minute(4) }], updatedAt: minute(4) });
  });

  it('of an undo does it again', () => {
    const entries = journal(add('One'), { do: 'undo', of: 2 }, { do: 'undo', of: 3 });
    expect(titles(entries)).toEqual(['i2 One']);
    expect(titles([...entries, { n: 5, at: minute(9), do: { do: 'undo', of: 4 } }])).toEqual([]);
  });

  it('knows what undo and redo mean next', () => {
    const next = (...actions: JournalAction[]): (number | undefined)[] => {
      const entries = journal(add('One'), add('Two'), ...actions);
      return [nextUndo(entries, foldMeeting(entries)), nextRedo(entries, foldMeeting(entries))];
    };
    const undo = (of: number): JournalAction => ({ do: 'undo', of });
    expect(next()).toEqual([3, undefined]);
    expect(next(undo(3))).toEqual([2, 4]);
    expect(next(undo(3), undo(2))).toEqual([undefined, 5]);
    expect(next(undo(3), undo(2), undo(5))).toEqual([2, 4]);
    expect(next(undo(3), undo(2), undo(5), undo(4))).toEqual([3, undefined]);
    expect(next(undo(3), add('Three'))).toEqual([5, undefined]);
    expect(next(undo(3), undo(4), undo(3))).toEqual([2, 6]);
  });
});
