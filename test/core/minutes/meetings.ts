import { NOTHING_MORE, type MinutesAbout } from '../../../core/minutes/about.ts';
import type { Coming, Item, Meeting } from '../../../core/meeting/model.ts';
import type { Span } from '../../../core/meeting/sitting-model.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';

/** A time of the evening of the meeting: `at('18:05')`. In November clocks in London show UTC. */
export const at = (clock: string, day = '2025-11-27'): string => `${day}T${clock}:00.000Z`;

/** Entries are numbered by their times here; one that begins a span comes after the others of its minute. */
const span = (from: string, to: string | undefined): Span => ({ n: Date.parse(from) + 1, from, to });

export const item = (id: string, title: string, kind: Item['kind'], from = '', to = '', more: Partial<Item> = {}): Item =>
  ({ id, title, kind, minutes: undefined, slides: [], papers: [], taken: from === '' ? [] : [span(at(from), to === '' ? undefined : at(to))], ...more });

export const coming = (clock: string, what: Coming['what'], change: number, present: number, person?: string): Coming => ({ n: Date.parse(at(clock)), at: at(clock), what, change, present, person });

export const meetingOf = (over: Partial<Meeting> = {}): Meeting => ({
  id: 'm-one', title: 'Autumn branch meeting', kind: 'branch-meeting', date: '2025-11-27', time: '18:00', place: '', deck: { id: 'fairer-inspection', title: 'Fairer inspection' },
  createdAt: at('09:00'), updatedAt: at('20:00'), rules: NO_RULES, stage: 'closed', sittings: [span(at('18:00'), at('19:30'))], items: [], current: undefined,
  attendance: { names: false, present: 0, people: [], apologies: [], log: [] }, shortage: undefined,
  motions: [], tallies: [], decisions: [], actions: [], matters: [], shown: [], notes: { general: '', slides: {}, items: {} },
  minutes: { text: undefined, editedAt: undefined, approved: undefined }, entry: 99, ...over,
});

export const ABOUT: MinutesAbout = {
  ...NOTHING_MORE, branch: 'Northmoor branch', kind: 'Branch meeting',
  national: { stress: { label: 'School leaders whose health suffered', printed: '61%', source: 'Members’ survey', asOf: 'June 2025' } },
};

/** All goes well: a quorum throughout, minutes approved, one motion carried, one show of hands. */
export const SMOOTH = meetingOf({
  place: 'Northmoor Primary School, main hall',
  rules: { ...NO_RULES, quorum: { number: 10 }, wait: 30, majority: { share: 50, over: true, of: 'cast' }, seconder: true },
  sittings: [span(at('18:03'), at('19:28'))],
  items: [
    item('i1', 'Welcome', 'opening', '18:03', '18:06'),
    item('i2', 'Apologies', 'apologies', '18:06', '18:08'),
    item('i3', 'Minutes of the last meeting', 'minutes', '18:08', '18:11'),
    item('i4', 'Matters arising', 'matters-arising', '18:11', '18:20'),
    item('i5', 'Fairer inspection: the campaign', 'presentation', '18:20', '18:48', { slides: ['s1', 's2'], papers: [{ id: 'p1', name: 'Briefing on inspection', hasFile: true, path: '/home/jane/briefing.pdf' }] }),
    item('i6', 'How we are', 'show-of-hands', '18:48', '18:55'),
    item('i7', 'Motion on inspection', 'motion', '18:55', '19:15'),
    item('i8', 'Any other business', 'other-business', '19:15', '19:25'),
    item('i9', 'Election of delegates', 'election'),
  ],
  attendance: {
    names: true, present: 25,
    people: [{ id: 'h1', name: 'Jane Smith', here: true }, { id: 'h2', name: 'Robert O’Neill', here: true }, { id: 'h3', name: 'Priya Patel', here: false }],
    apologies: [{ id: 'a1', name: 'Will Young', number: 1 }, { id: 'a2', name: '', number: 3 }],
    log: [
      coming('17:50', 'arrived', 1, 1, 'h1'), coming('17:55', 'arrived', 1, 2, 'h2'), coming('18:01', 'count', 22, 24),
      coming('18:12', 'arrived', 1, 25, 'h3'), coming('18:14', 'arrived', 2, 27), coming('19:02', 'left', 1, 26, 'h3'), coming('19:20', 'left', 1, 25),
    ],
  },
  shown: [
    { at: at('18:20'), what: 'slide', id: 's1', label: 'Fairer inspection', item: 'i5' }, { at: at('18:24'), what: 'slide', id: 's2', label: 'What inspection does to us', item: 'i5' },
    { at: at('18:30'), what: 'slide', id: 's3', label: 'What we ask', item: 'i5' }, { at: at('18:31'), what: 'paper', id: 'p1', label: 'Briefing on inspection', item: 'i5' },
  ],
  notes: {
    general: '', items: { i1: { label: 'Welcome', text: 'Jane Smith took the chair and welcomed everyone.', startedAt: at('18:03'), updatedAt: at('18:04') }, i8: { label: 'AOB', text: 'Thanks to Mrs Smith’s school for the hall.\n- Tea at the next meeting\n- A collection for the food bank', startedAt: at('19:16'), updatedAt: at('19:17') } },
    slides: { s2: { label: 'What inspection does to us', text: 'Several heads spoke of weekends lost to preparation.', startedAt: at('18:26'), updatedAt: at('18:27') } },
  },
  tallies: [{
    id: 't1', item: 'i6', slide: undefined, question: 'Has your health suffered from inspection in the last year?', base: 27, stage: 'closed', openedAt: at('18:50'), closedAt: at('18:54'),
    options: [{ id: 'o1', label: 'Yes', count: 18, national: 'stress', local: 'our-stress' }, { id: 'o2', label: 'No', count: 6, national: undefined, local: undefined }, { id: 'o3', label: 'Would rather not say', count: 3, national: undefined, local: undefined }],
  }],
  motions: [{
    id: 'v1', item: 'i7', text: 'This branch asks the employer to agree a protocol for the days around an inspection.', moved: 'This branch asks the employer to agree a protocol for the days around an inspection.', mover: 'Jane Smith', seconder: 'Robert O’Neill',
    debate: 'Jane Smith said that a protocol costs nothing. Nobody spoke against.', amendments: [], movedAt: at('18:56'), stage: 'decided',
    result: { for: 22, against: 1, abstain: 3, at: at('19:14'), carried: true, by: 'rule', rule: 'more than half of the hands for and against', quorum: { needed: 10, present: 26, met: true } },
  }],
  decisions: [{ id: 'd1', item: 'i8', text: 'The branch meets in the evening from now on.', at: at('19:22') }],
  actions: [
    { id: 'x1', item: 'i7', text: 'Send the motion to the employer', owner: 'Jane Smith', due: '2025-12-04', at: at('19:15'), done: undefined },
    { id: 'x2', item: 'i8', text: 'Book the hall', owner: 'Branch secretary', due: '', at: at('19:24'), done: undefined },
  ],
  matters: [
    { meeting: { id: 'm-zero', title: 'Summer branch meeting', date: '2025-06-12' }, action: 'x7', text: 'Ask members about workload', owner: 'Priya Patel', due: '2025-09-30', became: 'done', note: '41 replies', at: at('18:13') },
    { meeting: { id: 'm-zero', title: 'Summer branch meeting', date: '2025-06-12' }, action: 'x8', text: 'Write to the MP', owner: 'Robert O’Neill', due: '2025-10-31', became: 'carried', note: '', at: at('18:18') },
  ],
});

export const SMOOTH_ABOUT: MinutesAbout = {
  ...ABOUT,
  approvedHere: [{ title: 'Summer branch meeting', date: '2025-06-12' }],
  unreported: [{ text: 'Visit the two new schools', owner: '', due: '', meeting: { title: 'Summer branch meeting', date: '2025-06-12' } }],
  next: { title: 'Spring branch meeting', date: '2026-03-05', time: '18:00', place: 'Northmoor Primary School' },
};

/** It begins short, has its quorum late, loses it, adjourns, goes on a week later, and amends its motion. */
export const STORMY = meetingOf({
  id: 'm-storm', title: 'Special meeting on workload', kind: 'special', place: 'Northmoor Town Hall',
  rules: { ...NO_RULES, quorum: { percent: 10, of: 125 }, majority: { share: 50, over: true, of: 'cast' }, casting: true },
  sittings: [span(at('18:05'), at('18:50')), span(at('18:00', '2025-12-04'), at('18:40', '2025-12-04'))],
  items: [
    item('i1', 'Opening', 'opening', '18:05', '18:16'),
    item('i2', 'Workload: where we stand', 'report', '18:16', '18:30', { taken: [span(at('18:16'), at('18:30'))] }),
    item('i3', 'Motion on directed time', 'motion', '18:30', '18:50', { taken: [span(at('18:30'), at('18:50')), span(at('18:02', '2025-12-04'), at('18:38', '2025-12-04'))] }),
    item('i4', 'Close', 'close'),
  ],
  attendance: {
    names: false, present: 15, people: [], apologies: [],
    log: [
      coming('18:00', 'count', 9, 9), coming('18:10', 'arrived', 2, 11), coming('18:15', 'arrived', 3, 14), coming('18:40', 'left', 2, 12), coming('18:45', 'left', 1, 11),
      { n: Date.parse(at('18:00', '2025-12-04')), at: at('18:00', '2025-12-04'), what: 'count', change: 4, present: 15, person: undefined },
    ],
  },
  shown: ['Workload', 'Directed time', 'The week as it is', 'What the contract says', 'What members said', 'Choices', 'What we ask', 'Next steps'].map((label, index) => ({ at: at(`18:${17 + index}`), what: 'slide' as const, id: `w${index}`, label, item: 'i2' })),
  motions: [{
    id: 'v1', item: 'i3', moved: 'This branch asks every member to keep a diary of hours for two weeks.', text: 'This branch asks every member to keep a diary of hours for three weeks in January.',
    mover: 'Amina Khan', seconder: '', debate: '', movedAt: at('18:31'), stage: 'decided',
    amendments: [
      { id: 'w1', against: 'This branch asks every member to keep a diary of hours for two weeks.', text: 'This branch asks every member to keep a diary of hours for three weeks in January.', mover: 'Tom Baker', seconder: 'Amina Khan', movedAt: at('18:35'), stage: 'decided', result: { for: 6, against: 6, abstain: 0, at: at('18:20', '2025-12-04'), carried: true, by: 'casting', rule: 'more than half of the hands for and against', quorum: { needed: 13, present: 15, met: true } } },
      { id: 'w2', against: 'This branch asks every member to keep a diary of hours for three weeks in January.', text: 'This branch asks every member to keep a diary of hours for a month.', mover: 'Tom Baker', seconder: '', movedAt: at('18:22', '2025-12-04'), stage: 'withdrawn', result: undefined },
    ],
    result: { for: 11, against: 3, abstain: 1, at: at('18:36', '2025-12-04'), carried: true, by: 'rule', rule: 'more than half of the hands for and against', quorum: { needed: 13, present: 15, met: true } },
  }, {
    id: 'v2', item: undefined, moved: 'That the meeting be closed.', text: 'That the meeting be closed.', mover: '', seconder: '', debate: '', movedAt: at('18:38', '2025-12-04'), stage: 'open', amendments: [], result: undefined,
  }],
});

/** Three people before they meet the employer: no rule, too few for any share. */
export const JCNC = meetingOf({
  id: 'm-jcnc', title: 'Before the JCNC', kind: 'jcnc-pre-meeting', place: '', time: '',
  sittings: [span(at('12:30'), at('12:50'))],
  attendance: { names: false, present: 3, people: [], apologies: [], log: [coming('12:31', 'count', 3, 3)] },
  items: [item('i1', 'What we ask for', 'discussion', '12:30', '12:50')],
  tallies: [{ id: 't1', item: 'i1', slide: undefined, question: 'Do we ask for the whole protocol?', base: 3, stage: 'closed', openedAt: at('12:40'), closedAt: at('12:41'), options: [{ id: 'o1', label: 'Yes', count: 2, national: 'stress', local: undefined }, { id: 'o2', label: 'No', count: 1, national: undefined, local: undefined }] }],
  motions: [{ id: 'v1', item: 'i1', moved: 'We ask for the whole protocol.', text: 'We ask for the whole protocol.', mover: 'Jo Ng', seconder: 'Sam', debate: '', amendments: [], movedAt: at('12:42'), stage: 'decided', result: { for: 3, against: 0, abstain: 0, at: at('12:43'), carried: true, by: 'chair', rule: '', quorum: { needed: undefined, present: 3, met: undefined } } }],
});
