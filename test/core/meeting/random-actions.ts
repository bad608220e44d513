import fc from 'fast-check';
import type { MeetingAction, MeetingVerb } from '../../../core/meeting/actions.ts';
import type { Entry, JournalAction } from '../../../core/meeting/journal.ts';
import { ITEM_KINDS, type Meeting } from '../../../core/meeting/model.ts';
import { NO_RULES, type Rules } from '../../../core/meeting/rules.ts';
import { BEGIN } from './support.ts';

/** One press of somebody who presses anything: numbers that choose, and a word. */
export interface Press {
  verb: MeetingVerb | 'undo';
  a: number;
  b: number;
  word: string;
  /** Seconds by which the clock went on, or back. */
  later: number;
}

/** How often each is done. */
export const OFTEN: Readonly<Record<MeetingVerb | 'undo', number>> = {
  take: 4, count: 4, arrive: 4, leave: 4, move: 4, amend: 4, put: 10, ask: 4, hands: 8, 'item-add': 4, undo: 8, rules: 4, note: 4, action: 4, close: 1,
  begin: 1, describe: 2, agenda: 2, 'item-change': 2, 'item-move': 2, 'item-drop': 2, 'paper-add': 2, 'paper-drop': 2, adjourn: 2, resume: 2,
  reopen: 2, show: 2, names: 2, 'person-rename': 2, apologise: 2, 'apology-drop': 2, 'motion-change': 2, withdraw: 2, 'hands-set': 2,
  'tally-change': 2, 'tally-close': 2, 'tally-open': 2, 'tally-drop': 2, decide: 2, 'decision-change': 2, 'decision-drop': 2, 'action-change': 2,
  'action-drop': 2, matter: 2, minutes: 2, approve: 2, unapprove: 2, open: 2,
};

export const press: fc.Arbitrary<Press> = fc.record({
  verb: fc.oneof(...Object.entries(OFTEN).map(([verb, weight]) => ({ arbitrary: fc.constant(verb as MeetingVerb | 'undo'), weight }))),
  a: fc.nat(30),
  b: fc.nat(30),
  word: fc.constantFrom('One', 'Two', 'Three', 'Ann', 'Bo', '__proto__', ' '),
  later: fc.integer({ min: -90, max: 600 }),
});

const RULES: readonly Rules[] = [
  NO_RULES,
  { ...NO_RULES, quorum: { number: 15 }, wait: 30, majority: { share: 50, over: true, of: 'cast' }, casting: true },
  { ...NO_RULES, quorum: { percent: 7, of: 300 }, majority: { share: 66.7, over: false, of: 'present' }, seconder: true, notice: { agm: 21 } },
  { ...NO_RULES, majority: { share: 50, over: true, of: 'counted' }, casting: true },
];

/** What an evening may start with, so that presses come to more than refusals. */
export const START: readonly MeetingAction[] = [
  { do: 'agenda', kind: 'branch', items: [{ title: 'Welcome', kind: 'opening' }, { title: 'Motion', kind: 'motion' }] },
  { do: 'count', present: 20 },
  { do: 'open' },
  { do: 'move', text: 'We agree', mover: 'Ann', seconder: 'Bo' },
  { do: 'names', asked: true },
  { do: 'arrive', name: 'Ann' },
  { do: 'put', motion: 'm6', count: { for: 9, against: 2, abstain: 1 }, declared: 'carried' },
  { do: 'close' },
];

/** One evening: which rules it starts with, how much of that start, and what is pressed. */
export const evening = fc.record({
  rules: fc.constantFrom(...RULES),
  started: fc.nat(START.length),
  presses: fc.array(press, { minLength: 15, maxLength: 60 }),
});

export type Evening = typeof evening extends fc.Arbitrary<infer E> ? E : never;

/** One of a list, or now and then an id that is in none. */
const pick = (list: readonly { id: string }[], by: number): string => (by === 30 ? 'z1' : (list[by % Math.max(1, list.length)]?.id ?? 'z1'));

/** What a press does to the meeting as it is. */
export function choose({ verb, a, b, word }: Press, meeting: Meeting, entries: readonly Entry[]): JournalAction {
  const item = pick(meeting.items, a);
  const maybeItem = b % 3 === 0 ? item : undefined;
  const motion = meeting.motions[a % Math.max(1, meeting.motions.length)];
  const motionId = motion?.id ?? 'z1';
  const open = motion?.amendments.filter(({ stage }) => stage === 'open') ?? [];
  const amendment = b % 2 === 0 && open.length === 0 ? undefined : pick(b % 5 === 0 ? (motion?.amendments ?? []) : open, b >> 1);
  const tally = meeting.tallies[a % Math.max(1, meeting.tallies.length)];
  const tallyId = tally?.id ?? 'z1';
  const other = { id: b % 2 === 0 ? 'earlier' : meeting.id, title: 'Earlier', date: '2025-09-10' };
  const newItem = { title: word, kind: ITEM_KINDS[a % ITEM_KINDS.length] ?? 'report', minutes: b, papers: Array.from({ length: a % 3 }, () => ({ name: word })) };
  switch (verb) {
    case 'undo': return { do: 'undo', of: entries[Math.max(0, entries.length - 1 - (a % 4))]?.n ?? 1 };
    case 'begin': return BEGIN;
    case 'describe': return { do: 'describe', what: { title: word, ...(a % 2 === 0 && { time: '19:30', place: word }) } };
    case 'rules': return { do: 'rules', rules: RULES[a % RULES.length] ?? NO_RULES };
    case 'agenda': return { do: 'agenda', kind: 'agm', items: [newItem, newItem].slice(b % 2) };
    case 'item-add': return { do: 'item-add', item: newItem, before: maybeItem };
    case 'item-change': return { do: 'item-change', item, what: { title: word, minutes: b === 0 ? null : b } };
    case 'item-move': return { do: 'item-move', item, before: b % 4 === 0 ? undefined : pick(meeting.items, b) };
    case 'item-drop': return { do: 'item-drop', item };
    case 'paper-add': return { do: 'paper-add', item, paper: { name: word, path: '/branch/paper.pdf' } };
    case 'paper-drop': return { do: 'paper-drop', item, paper: pick(meeting.items.find(({ id }) => id === item)?.papers ?? [], b) };
    case 'open': case 'adjourn': case 'resume': case 'close': case 'reopen': case 'unapprove': return { do: verb };
    case 'take': return { do: 'take', item: b === 0 ? undefined : item };
    case 'show': return { do: 'show', what: b % 2 === 0 ? 'slide' : 'paper', id: word, label: word };
    case 'names': return { do: 'names', asked: a % 4 !== 0 };
    case 'count': return { do: 'count', present: a };
    case 'arrive': return b % 2 === 0 ? { do: 'arrive', number: a % 5 } : { do: 'arrive', name: word, counted: a % 3 === 0 };
    case 'leave': return b % 2 === 0 ? { do: 'leave', number: a % 5 } : { do: 'leave', person: pick(meeting.attendance.people, a) };
    case 'person-rename': return { do: 'person-rename', person: pick(meeting.attendance.people, a), name: word };
    case 'apologise': return b % 2 === 0 ? { do: 'apologise', number: a } : { do: 'apologise', name: word };
    case 'apology-drop': return { do: 'apology-drop', apology: pick(meeting.attendance.apologies, a) };
    case 'move': return { do: 'move', text: `We note ${word}`, mover: 'Ann', seconder: b % 3 === 0 ? '' : 'Bo', item: maybeItem };
    case 'amend': return { do: 'amend', motion: motionId, text: `We note ${word} ${b}`, mover: 'Bo', seconder: 'Ann' };
    case 'motion-change': return { do: 'motion-change', motion: motionId, amendment, what: { ...(b % 3 !== 0 && { text: `We see ${word}` }), seconder: word } };
    case 'put': {
      const declared = ([undefined, 'carried', 'lost', undefined, undefined] as const)[b % 5];
      return { do: 'put', motion: motionId, amendment, count: { for: a, against: a % 3 === 0 ? a : b, abstain: b % 5 }, declared };
    }
    case 'withdraw': return { do: 'withdraw', motion: motionId, amendment };
    case 'ask': return { do: 'ask', question: `${word}?`, options: [{ label: 'Yes', national: 'national-yes', local: 'local-yes' }, { label: 'No' }], base: b % 2 === 0 ? undefined : b, item: maybeItem };
    case 'hands': return { do: 'hands', tally: tallyId, option: pick(tally?.options ?? [], b), by: (a % 7) - 3 };
    case 'hands-set': return { do: 'hands-set', tally: tallyId, option: pick(tally?.options ?? [], b), count: a };
    case 'tally-change': return { do: 'tally-change', tally: tallyId, what: { question: word, ...(a % 2 === 0 ? { base: b } : { baseBy: b - 15 }) } };
    case 'tally-close': case 'tally-open': case 'tally-drop': return { do: verb, tally: tallyId };
    case 'decide': return { do: 'decide', text: word, item: maybeItem };
    case 'decision-change': return { do: 'decision-change', decision: pick(meeting.decisions, a), text: word };
    case 'decision-drop': return { do: 'decision-drop', decision: pick(meeting.decisions, a) };
    case 'action': return { do: 'action', text: word, owner: 'Ann', due: a % 2 === 0 ? '' : '2026-01-15', item: maybeItem };
    case 'action-change': return { do: 'action-change', action: pick(meeting.actions, a), what: { text: word, done: b % 2 === 0 ? null : '2025-12-01' } };
    case 'action-drop': return { do: 'action-drop', action: pick(meeting.actions, a) };
    case 'matter': return { do: 'matter', meeting: other, action: `c${a % 3}`, text: word, owner: 'Bo', due: '', became: (['done', 'carried', 'dropped'] as const)[b % 3] ?? 'done', note: '' };
    case 'note': return { do: 'note', at: b % 3 === 0 ? 'general' : b % 3 === 1 ? { slide: word } : { item }, label: word, text: a % 4 === 0 ? '' : `${word} ${a}` };
    case 'minutes': return { do: 'minutes', text: b % 2 === 0 ? null : word };
    case 'approve': return { do: 'approve', text: word, meeting: other };
  }
}
