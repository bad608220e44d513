import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { NO_RULES, type Rules } from '../../../core/meeting/rules.ts';
import { AppError } from '../../../core/errors.ts';
import { after, BEGIN, minute } from './support.ts';

const item = (title: string): MeetingAction => ({ do: 'item-add', item: { title, kind: 'discussion', papers: [{ name: 'A paper', path: undefined }] } });
const refused = (action: MeetingAction, ...before: MeetingAction[]): unknown => {
  try {
    return act(after(...before), action, minute(99));
  } catch (error) {
    return error instanceof AppError && error.code === 'bad-input' && error.hint !== undefined ? error.message : error;
  }
};

describe('act', () => {
  it('needs a begin, once', () => {
    expect(() => act(undefined, { do: 'open' }, minute(0))).toThrow('The meeting has not begun.');
    expect(refused(BEGIN)).toMatch(/has begun already/);
  });

  it('keeps the parts that stay as they were', () => {
    const before = after(item('One'), item('Two'));
    const now = act(before, { do: 'item-change', item: 'i3', what: { title: 'Second' } }, minute(9));
    expect(now.items[0]).toBe(before.items[0]);
    expect(now.items[1]?.papers).toBe(before.items[1]?.papers);
    expect(now.attendance).toBe(before.attendance);
    expect(now).toMatchObject({ updatedAt: minute(9), entry: 4 });
  });

  it('is the very same meeting where nothing changes', () => {
    const before = after(item('One'), { do: 'open' }, { do: 'take', item: 'i2' }, { do: 'show', what: 'slide', id: 's', label: 'S' });
    for (const action of [
      { do: 'take', item: 'i2' }, { do: 'show', what: 'slide', id: 's', label: 'S' }, { do: 'item-change', item: 'i2', what: { title: 'One' } },
      { do: 'names', asked: false }, { do: 'describe', what: { title: 'Autumn meeting' } }, { do: 'note', at: 'general', label: '', text: '' },
    ] satisfies MeetingAction[]) expect(act(before, action, minute(60))).toBe(before);
  });

  it('has the right times again once a clock that was ahead is put right', () => {
    const ahead = act(after(item('One'), item('Two')), { do: 'open' }, minute(180));
    const right = act(act(act(ahead, { do: 'count', present: 5 }, minute(5)), { do: 'take', item: 'i3' }, minute(6)), { do: 'close' }, minute(90));
    expect(right.attendance.log).toMatchObject([{ n: 5, at: minute(5) }]);
    expect(right.items[1]?.taken).toEqual([{ n: 6, from: minute(6), to: minute(90) }]);
    expect(right.sittings).toEqual([{ n: 4, from: minute(180), to: minute(90) }]);
    expect(right.updatedAt).toBe(minute(90));
  });

  it('refuses what is no time', () => expect(() => act(after(), { do: 'open' }, 'yesterday')).toThrow(/is not a time/));

  it.each([
    [{ do: 'take', item: 'i9' }, /not in the meeting/],
    [{ do: 'count', present: -1 }, /headcount can't be -1/],
    [{ do: 'count', present: 1.5 }, /headcount can't be 1.5/],
    [{ do: 'leave', number: 3 }, /Only 0 are in the room/],
    [{ do: 'arrive', name: 'Ann' }, /counts heads/],
    [{ do: 'adjourn' }, /is open already|adjourned/],
    [{ do: 'decide', text: ' ' }, /decision is blank/],
    [{ do: 'action', text: 'Write', owner: '', due: 'soon' }, /"soon" is not a day/],
    [{ do: 'describe', what: { time: '25:00' } }, /not a time of day/],
    [{ do: 'ask', question: 'Who?', options: [] }, /nothing to put up a hand for/],
    [{ do: 'hands', tally: 't9', option: 'o9', by: 1 }, /not in the meeting/],
    [{ do: 'note', at: { item: 'i9' }, label: '', text: 'x' }, /not in the meeting/],
    [{ do: 'approve', text: 'x', meeting: { id: 'next', title: 'Next', date: '2026-01-01' } }, /is open already/],
  ] satisfies [MeetingAction, RegExp][])('refuses %j', (action, message) => {
    const before: MeetingAction[] = action.do === 'adjourn' ? [{ do: 'open' }, { do: 'adjourn' }] : [{ do: 'open' }];
    expect(refused(action, ...before)).toMatch(message);
  });
});

describe('the agenda', () => {
  it('takes the place of what was not taken and has nothing under it', () => {
    const before = after(item('One'), item('Two'), item('Three'), { do: 'open' }, { do: 'take', item: 'i2' }, { do: 'decide', text: 'Yes', item: 'i4' });
    const now = act(before, { do: 'agenda', kind: 'agm', items: [{ title: 'New', kind: 'report' }, { title: 'Other', kind: 'close' }] }, minute(9));
    expect(now.items.map(({ id, title }) => [id, title])).toEqual([['i2', 'One'], ['i4', 'Three'], ['i8', 'New'], ['i8-2', 'Other']]);
    expect(now.kind).toBe('agm');
  });

  it('moves an item and keeps one that something stands under', () => {
    const two = after(item('One'), item('Two'), { do: 'item-move', item: 'i3', before: 'i2' });
    expect(two.items.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(refused({ do: 'item-drop', item: 'i2' }, item('One'), { do: 'note', at: { item: 'i2' }, label: '', text: 'x' })).toMatch(/A note stands under it/);
  });

  it('stops an item’s time in an adjournment', () => {
    const now = after(item('One'), { do: 'open' }, { do: 'take', item: 'i2' }, { do: 'adjourn' }, { do: 'resume' }, { do: 'close' });
    expect(now.items[0]?.taken).toMatchObject([{ from: minute(3), to: minute(4) }, { from: minute(5), to: minute(6) }]);
    expect(now.sittings).toEqual([{ n: 3, from: minute(2), to: minute(4) }, { n: 6, from: minute(5), to: minute(6) }]);
    expect(now.current).toBeUndefined();
  });

  it('clears the minutes of an item with null', () => {
    const planned = after(item('One'), { do: 'item-change', item: 'i2', what: { minutes: 5 } });
    expect(planned.items[0]?.minutes).toBe(5);
    expect(act(planned, { do: 'item-change', item: 'i2', what: { minutes: null } }, minute(9)).items[0]?.minutes).toBeUndefined();
  });
});

describe('attendance', () => {
  it('is a headcount with arrivals and departures', () => {
    const { attendance } = after({ do: 'count', present: 12 }, { do: 'arrive', number: 3 }, { do: 'leave' }, { do: 'count', present: 20 });
    expect(attendance.log.map(({ what, change, present }) => [what, change, present])).toEqual([['count', 12, 12], ['arrived', 3, 15], ['left', -1, 14], ['count', 6, 20]]);
    expect(attendance.present).toBe(20);
  });

  it('knows a name again, and gives one to somebody already counted', () => {
    const now = after({ do: 'count', present: 1 }, { do: 'names', asked: true }, { do: 'arrive', name: 'Ann', counted: true }, { do: 'arrive', name: 'Bo' }, { do: 'leave', person: 'h5' }, { do: 'arrive', name: ' bo ' });
    expect(now.attendance).toMatchObject({ present: 2, people: [{ id: 'h4', name: 'Ann', here: true }, { id: 'h5', name: 'Bo', here: true }] });
  });

  it('never has fewer than nobody in the room, whoever is known to have left', () => {
    const now = after({ do: 'names', asked: true }, { do: 'arrive', name: 'Ann' }, { do: 'count', present: 0 }, { do: 'leave', person: 'h3' });
    expect(now.attendance).toMatchObject({ present: 0, log: [{}, {}, { what: 'left', change: 0, present: 0, person: 'h3' }], people: [{ here: false }] });
  });

  it('lets nobody with a name leave without it', () => {
    const two: MeetingAction[] = [{ do: 'names', asked: true }, { do: 'arrive', name: 'Ann' }, { do: 'arrive', name: 'Bo' }, { do: 'arrive', number: 1 }];
    expect(after(...two, { do: 'leave', number: 1 }).attendance.present).toBe(2);
    expect(refused({ do: 'leave', number: 2 }, ...two)).toBe('Everybody else in the room has a name.');
    const left = after(...two, { do: 'leave', number: 1 }, { do: 'leave', person: 'h3' }).attendance;
    expect(left).toMatchObject({ present: 1, people: [{ here: false }, { here: true }] });
    expect(left.log.at(-1)).toMatchObject({ change: -1, person: 'h3' });
  });

  it('takes nobody off a recount that knew already who had gone', () => {
    const two: MeetingAction[] = [{ do: 'names', asked: true }, { do: 'arrive', name: 'Ann' }, { do: 'arrive', name: 'Bo' }, { do: 'count', present: 1 }];
    const left = after(...two, { do: 'leave', person: 'h3' });
    expect(left.attendance).toMatchObject({ present: 1, people: [{ here: false }, { name: 'Bo', here: true }] });
    expect(act(left, { do: 'leave', person: 'h4' }, minute(9)).attendance.present).toBe(0);
  });

  it('tells people apart by their names', () => {
    const two: MeetingAction[] = [{ do: 'names', asked: true }, { do: 'arrive', name: 'Ann' }, { do: 'arrive', name: 'Bo' }];
    expect(refused({ do: 'arrive', name: 'ANN' }, ...two)).toMatch(/Ann is here already/);
    expect(refused({ do: 'person-rename', person: 'h4', name: ' ann ' }, ...two)).toMatch(/on the list already/);
    expect(after(...two, { do: 'person-rename', person: 'h4', name: 'bo' }).attendance.people[1]?.name).toBe('bo');
    expect(refused({ do: 'arrive', name: 'Cy', counted: true }, ...two)).toMatch(/Only 2 are in the room, and each has a name/);
    expect(refused({ do: 'leave', person: 'h3' }, ...two, { do: 'leave', person: 'h3' })).toMatch(/Ann has left already/);
  });

  it('keeps no names once they are not asked for', () => {
    const now = after({ do: 'names', asked: true }, { do: 'arrive', name: 'Ann' }, { do: 'names', asked: false });
    expect(JSON.stringify(now)).not.toContain('Ann');
    expect(now.attendance.log).toEqual([{ n: 3, at: minute(2), what: 'arrived', change: 1, present: 1, person: undefined }]);
  });
});

describe('notes', () => {
  it.each(['__proto__', 'constructor'])('keeps the note of a slide called %s', (slide) => {
    const now = after({ do: 'note', at: { slide }, label: 'Odd', text: 'x' }, { do: 'note', at: { slide }, label: 'Odd', text: 'y' });
    expect(Object.entries(now.notes.slides)).toEqual([[slide, { label: 'Odd', text: 'y', startedAt: minute(1), updatedAt: minute(2) }]]);
  });

  it('takes an emptied note out', () => {
    expect(after(item('One'), { do: 'note', at: { item: 'i2' }, label: '', text: 'x' }, { do: 'note', at: { item: 'i2' }, label: '', text: ' ' }).notes.items).toEqual({});
  });
});

describe('points', () => {
  const matter = (became: 'done' | 'carried'): MeetingAction => ({
    do: 'matter', meeting: { id: 'earlier', title: 'Earlier', date: '2025-09-10' }, action: 'c2', text: 'Write', owner: 'Ann', due: '', became, note: '',
  });

  it('say of an earlier action what was said last', () => {
    expect(after(matter('carried'), matter('done')).matters).toMatchObject([{ became: 'done', at: minute(2) }]);
  });

  it('stand under the item that is taken, or the one that is named', () => {
    const now = after(item('One'), item('Two'), { do: 'open' }, { do: 'take', item: 'i3' }, { do: 'decide', text: 'Here' }, { do: 'action', text: 'There', owner: '', due: '', item: 'i2' });
    expect([now.decisions[0]?.item, now.actions[0]?.item]).toEqual(['i3', 'i2']);
  });

  it('are done on a day, or not after all', () => {
    const done: MeetingAction[] = [{ do: 'action', text: 'Write', owner: '', due: '' }, { do: 'action-change', action: 'c2', what: { done: '2025-11-27' } }];
    expect(after(...done).actions[0]?.done).toBe('2025-11-27');
    expect(after(...done, { do: 'action-change', action: 'c2', what: { done: null } }).actions[0]?.done).toBeUndefined();
  });
});

describe('rules', () => {
  it.each([
    { majority: { share: 0, over: true, of: 'cast' } }, { majority: { share: 101, over: true, of: 'cast' } }, { quorum: { number: -1 } }, { quorum: { number: 0 } }, { quorum: { percent: 0, of: 9 } },
    { quorum: { percent: 10, of: 1.5 } }, { wait: -1 }, { notice: { agm: -1 } }, { minBase: Number.NaN },
  ] satisfies Partial<Rules>[])('that can’t be kept are refused: %j', (rules) => expect(refused({ do: 'rules', rules: { ...NO_RULES, ...rules } })).toMatch(/can't be/));
});
