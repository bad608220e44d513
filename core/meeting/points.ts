import { change, day, set, said, under, without, type Acts } from './acting.ts';
import type { Matter } from './model.ts';

/** Decisions, actions, and what became of earlier ones. */
export const pointActs: Acts<'decide' | 'decision-change' | 'decision-drop' | 'action' | 'action-change' | 'action-drop' | 'matter'> = {
  decide: (meeting, { text, item }, { at, id }) => ({
    ...meeting, decisions: [...meeting.decisions, { id: id('d'), item: under(meeting, item), text: said(text, 'The decision'), at }],
  }),
  'decision-change': (meeting, { decision, text }) =>
    set(meeting, { decisions: change(meeting.decisions, decision, 'decision', (before) => set(before, { text: said(text, 'The decision') })) }),
  'decision-drop': (meeting, { decision }) => ({ ...meeting, decisions: without(meeting.decisions, decision, 'decision') }),
  action: (meeting, { text, owner, due, item }, { at, id }) => ({
    ...meeting,
    actions: [...meeting.actions, { id: id('c'), item: under(meeting, item), text: said(text, 'The action'), owner, due: day(due), at, done: undefined }],
  }),
  'action-change'(meeting, { action, what: { text, owner, due, done } }) {
    if (text !== undefined) said(text, 'The action');
    for (const each of [due, done]) if (typeof each === 'string') day(each);
    const actions = change(meeting.actions, action, 'action', (before) => {
      const after = set(before, { text, owner, due, done: done || undefined });
      return done === null && after.done !== undefined ? { ...after, done: undefined } : after;
    });
    return set(meeting, { actions });
  },
  'action-drop': (meeting, { action }) => ({ ...meeting, actions: without(meeting.actions, action, 'action') }),
  /** What is said last of an earlier action holds. */
  matter(meeting, { meeting: earlier, action, text, owner, due, became, note }, { at }) {
    const matter: Matter = { meeting: earlier, action, text: said(text, 'The action'), owner, due: day(due), became, note, at };
    const place = meeting.matters.findIndex((each) => each.action === action && each.meeting.id === earlier.id);
    return { ...meeting, matters: place < 0 ? [...meeting.matters, matter] : meeting.matters.with(place, matter) };
  },
};
