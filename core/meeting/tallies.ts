import { MOST, change, set, refuse, refuseClosed, said, under, whole, without, type Acts } from './acting.ts';
import type { Meeting } from './model.ts';
import type { Tally } from './tally-model.ts';

const changed = (meeting: Meeting, tally: string, to: (before: Tally) => Tally): Meeting =>
  set(meeting, { tallies: change(meeting.tallies, tally, 'show of hands', to) });

/** A tally with the hands of an option set. A base that nobody gave, asked before anyone was counted, is all who are here now. */
const shown = (meeting: Meeting, tally: string, option: string, count: (before: number) => number): Meeting =>
  changed(meeting, tally, (before) => {
    if (before.stage === 'closed') refuse('This show of hands is closed.', 'Open it again to count on. Nothing was changed.');
    const options = change(before.options, option, 'answer', (each) => set(each, { count: Math.min(MOST, Math.max(0, count(each.count))) }));
    return set(before, { options, base: before.base === 0 ? meeting.attendance.present : before.base });
  });

/** Questions to the room, counted by hand. */
export const tallyActs: Acts<'ask' | 'hands' | 'hands-set' | 'tally-change' | 'tally-close' | 'tally-open' | 'tally-drop'> = {
  ask(meeting, { question, options, base, slide, item }, { at, id }) {
    refuseClosed(meeting);
    if (options.length === 0) refuse('There is nothing to put up a hand for.', 'Give at least one answer. Nothing was changed.');
    const tally: Tally = {
      id: id('t'),
      item: under(meeting, item),
      slide,
      question: said(question, 'The question'),
      options: options.map((option, index) => ({ id: id('o', index + 1), label: said(option.label, 'An answer'), count: 0, national: option.national, local: option.local })),
      base: base === undefined ? meeting.attendance.present : whole(base, 'Out of how many'),
      stage: 'open',
      openedAt: at,
      closedAt: undefined,
    };
    return { ...meeting, tallies: [...meeting.tallies, tally] };
  },
  hands(meeting, { tally, option, by }) {
    if (!Number.isInteger(by)) refuse(`${by} hands can’t be added.`, 'A whole number is wanted. Nothing was changed.');
    return shown(meeting, tally, option, (before) => before + by);
  },
  'hands-set': (meeting, { tally, option, count }) => shown(meeting, tally, option, () => whole(count, 'The number of hands')),
  'tally-change'(meeting, { tally, what: { question, base, baseBy = 0 } }) {
    if (question !== undefined) said(question, 'The question');
    if (base !== undefined) whole(base, 'Out of how many');
    if (!Number.isInteger(baseBy)) refuse(`${baseBy} people can’t be added.`, 'A whole number is wanted. Nothing was changed.');
    return changed(meeting, tally, (before) => set(before, { question, base: Math.min(MOST, Math.max(0, (base ?? before.base) + baseBy)) }));
  },
  'tally-close': (meeting, { tally }, { at }) =>
    changed(meeting, tally, (before) => (before.stage === 'closed' ? before : { ...before, stage: 'closed', closedAt: at })),
  'tally-open'(meeting, { tally }) {
    refuseClosed(meeting);
    return changed(meeting, tally, (before) => (before.stage === 'open' ? before : { ...before, stage: 'open', closedAt: undefined }));
  },
  'tally-drop': (meeting, { tally }) => ({ ...meeting, tallies: without(meeting.tallies, tally, 'show of hands') }),
};
