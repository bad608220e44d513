import type { MeetingAction } from './actions.ts';
import { day, set, refuse, said, type Acts } from './acting.ts';
import { checkRules } from './check-rules.ts';
import type { Meeting } from './model.ts';
import { NO_RULES } from './rules.ts';

/** A meeting of which nothing is planned yet. */
export function newMeeting({ id, title, date, deck }: Extract<MeetingAction, { do: 'begin' }>, at: string): Meeting {
  if (!/^[a-z0-9-]{1,80}$/.test(id)) refuse(`"${id}" can't be the name of a meeting's file.`, 'Small letters, digits and hyphens are wanted.');
  return {
    id,
    title: said(title, 'The meeting’s title'),
    kind: '',
    date: day(date),
    time: '',
    place: '',
    deck,
    createdAt: at,
    updatedAt: at,
    rules: NO_RULES,
    stage: 'planned',
    sittings: [],
    items: [],
    current: undefined,
    attendance: { names: false, present: 0, people: [], apologies: [], log: [] },
    shortage: undefined,
    motions: [],
    tallies: [],
    decisions: [],
    actions: [],
    matters: [],
    shown: [],
    notes: { general: '', slides: {}, items: {} },
    minutes: { text: undefined, editedAt: undefined, approved: undefined },
    entry: 1,
  };
}

export const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What a meeting is, and by which rules. */
export const aboutActs: Acts<'begin' | 'describe' | 'rules'> = {
  begin: () => refuse('This meeting has begun already.', 'Start another one. Nothing was changed.'),
  describe(meeting, { what }) {
    if (what.title !== undefined) said(what.title, 'The meeting’s title');
    if (what.date !== undefined) day(what.date);
    if (what.time && !CLOCK_TIME.test(what.time)) refuse(`"${what.time}" is not a time of day.`, 'A time is written as 19:30. Nothing was changed.');
    const { title, kind, date, time, place } = what;
    return set(meeting, { title, kind, date, time, place });
  },
  rules: (meeting, { rules }) => ({ ...meeting, rules: checkRules(rules) }),
};
