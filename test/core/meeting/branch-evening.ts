import type { Entry, JournalAction } from '../../../core/meeting/journal.ts';

const DAY = '2025-11-27';
const SEPTEMBER = { id: '2025-09-18-fairer-inspection', title: 'September meeting', date: '2025-09-18' };

/** A whole branch meeting, from its planning to its draft minutes: when (UTC) and what. Numbers of entries are those of the lines. */
const LINES: readonly (readonly [string, JournalAction])[] = [
  /* 1 */ ['2025-11-20T20:00', { do: 'begin', id: '2025-11-27-fairer-inspection', title: 'Autumn branch meeting', date: DAY, deck: { id: 'fairer-inspection', title: 'Act now for fairer, safer inspection' } }],
  /* 2 */ ['2025-11-20T20:01', { do: 'describe', what: { time: '18:30', place: 'Oakfield Primary School, the hall' } }],
  /* 3 */ ['2025-11-20T20:02', { do: 'rules', rules: { quorum: { number: 15 }, wait: 30, majority: { share: 50, over: true, of: 'cast' }, seconder: true, casting: true, notice: { 'annual-general-meeting': 21 }, minBase: 10 } }],
  /* 4 */ ['2025-11-20T20:03', {
    do: 'agenda', kind: 'branch-meeting', items: [
      { title: 'Welcome and headcount', kind: 'opening', minutes: 5 },
      { title: 'Apologies', kind: 'apologies', minutes: 2 },
      { title: 'Minutes of the last meeting', kind: 'minutes', minutes: 5, papers: [{ name: 'Draft minutes, 18 September' }] },
      { title: 'Matters arising', kind: 'matters-arising', minutes: 10 },
      { title: 'The campaign', kind: 'presentation', minutes: 30, slides: ['our-survey', 'letter'] },
      { title: 'Motions', kind: 'motion', minutes: 20 },
      { title: 'Next meeting', kind: 'next-meeting', minutes: 3 },
    ],
  }],
  /* 5 */ ['2025-11-20T20:05', { do: 'item-add', item: { title: 'Any other business', kind: 'other-business', minutes: 5 }, before: 'i4-7' }],
  /* 6 */ ['2025-11-27T18:20', { do: 'show', what: 'slide', id: 'title', label: 'Trying the projector' }],
  /* 7 */ ['2025-11-27T18:28', { do: 'count', present: 12 }],
  /* 8 */ ['2025-11-27T18:30', { do: 'open' }],
  /* 9 */ ['2025-11-27T18:30', { do: 'take', item: 'i4' }],
  /* 10 */ ['2025-11-27T18:36', { do: 'arrive', number: 5 }],
  /* 11 */ ['2025-11-27T18:37', { do: 'take', item: 'i4-2' }],
  /* 12 */ ['2025-11-27T18:37', { do: 'apologise', number: 4 }],
  /* 13 */ ['2025-11-27T18:38', { do: 'apologise', name: 'R. Hale' }],
  /* 14 */ ['2025-11-27T18:39', { do: 'take', item: 'i4-3' }],
  /* 15 */ ['2025-11-27T18:39', { do: 'show', what: 'paper', id: 'p4', label: 'Draft minutes, 18 September' }],
  /* 16 */ ['2025-11-27T18:42', { do: 'decide', text: 'The minutes of 18 September were approved.' }],
  /* 17 */ ['2025-11-27T18:43', { do: 'take', item: 'i4-4' }],
  /* 18 */ ['2025-11-27T18:44', { do: 'matter', meeting: SEPTEMBER, action: 'c31', text: 'Ask the council for its inspection protocol', owner: 'S. Okoro', due: '2025-10-15', became: 'done', note: 'Received on 9 October.' }],
  /* 19 */ ['2025-11-27T18:46', { do: 'matter', meeting: SEPTEMBER, action: 'c33', text: 'Find a room for the spring term', owner: 'J. Price', due: '2026-01-09', became: 'carried', note: '' }],
  /* 20 */ ['2025-11-27T18:50', { do: 'take', item: 'i4-5' }],
  /* 21 */ ['2025-11-27T18:52', { do: 'show', what: 'slide', id: 'our-survey', label: 'What leaders told us' }],
  /* 22 */ ['2025-11-27T18:58', { do: 'note', at: { slide: 'our-survey' }, label: 'What leaders told us', text: 'Two heads spoke of calls at night.' }],
  /* 23 */ ['2025-11-27T19:02', { do: 'ask', question: 'Do you oppose the revised framework?', options: [{ label: 'Oppose', national: 'oppose', local: 'local-yes-oppose' }, { label: 'Do not oppose' }], slide: 'our-survey' }],
  /* 24 */ ['2025-11-27T19:03', { do: 'hands-set', tally: 't23', option: 'o23', count: 12 }],
  /* 25 */ ['2025-11-27T19:03', { do: 'hands', tally: 't23', option: 'o23', by: 1 }],
  /* 26 */ ['2025-11-27T19:03', { do: 'hands', tally: 't23', option: 'o23', by: 1 }],
  /* 27 */ ['2025-11-27T19:04', { do: 'hands', tally: 't23', option: 'o23', by: -1 }],
  /* 28 */ ['2025-11-27T19:04', { do: 'hands-set', tally: 't23', option: 'o23-2', count: 3 }],
  /* 29 */ ['2025-11-27T19:05', { do: 'tally-close', tally: 't23' }],
  /* 30 */ ['2025-11-27T19:15', { do: 'adjourn' }],
  /* 31 */ ['2025-11-27T19:25', { do: 'resume' }],
  /* 32 */ ['2025-11-27T19:26', { do: 'take', item: 'i4-6' }],
  /* 33 */ ['2025-11-27T19:27', { do: 'move', text: 'This branch asks the council to publish its inspection protocol.', mover: 'S. Okoro', seconder: 'J. Price' }],
  /* 34 */ ['2025-11-27T19:30', { do: 'amend', motion: 'm33', text: 'This branch asks the council to publish its inspection protocol by 31 January.', mover: 'L. Grant', seconder: 'M. Shah' }],
  /* 35 */ ['2025-11-27T19:31', { do: 'amend', motion: 'm33', text: 'This branch asks the council and all trusts to publish their inspection protocols.', mover: 'M. Shah', seconder: 'L. Grant' }],
  /* 36 */ ['2025-11-27T19:34', { do: 'put', motion: 'm33', amendment: 'a34', count: { for: 14, against: 1, abstain: 2 } }],
  // The count of another question: taken back, and done again as it was.
  /* 37 */ ['2025-11-27T19:35', { do: 'count', present: 13 }],
  /* 38 */ ['2025-11-27T19:35', { do: 'undo', of: 37 }],
  /* 39 */ ['2025-11-27T19:37', { do: 'motion-change', motion: 'm33', amendment: 'a35', what: { text: 'This branch asks the council and all trusts to publish their inspection protocols by 31 January.' } }],
  /* 40 */ ['2025-11-27T19:39', { do: 'put', motion: 'm33', amendment: 'a35', count: { for: 6, against: 9, abstain: 2 } }],
  /* 41 */ ['2025-11-27T19:40', { do: 'motion-change', motion: 'm33', what: { debate: 'L. Grant spoke for a date, M. Shah for the trusts.' } }],
  /* 42 */ ['2025-11-27T19:41', { do: 'put', motion: 'm33', count: { for: 16, against: 0, abstain: 1 } }],
  /* 43 */ ['2025-11-27T19:42', { do: 'action', text: 'Write to the council with the motion', owner: 'S. Okoro', due: '2025-12-05' }],
  /* 44 */ ['2025-11-27T19:44', { do: 'leave', number: 3 }],
  /* 45 */ ['2025-11-27T19:45', { do: 'move', text: 'This branch meets twice a term.', mover: 'J. Price', seconder: 'L. Grant' }],
  /* 46 */ ['2025-11-27T19:49', { do: 'put', motion: 'm45', count: { for: 6, against: 6, abstain: 2 }, declared: 'lost' }],
  /* 47 */ ['2025-11-27T19:50', { do: 'take', item: 'i5' }],
  // The clock is set back by a quarter of an hour.
  /* 48 */ ['2025-11-27T19:36', { do: 'note', at: { item: 'i5' }, label: 'Any other business', text: 'Collection for the school library: £84.' }],
  /* 49 */ ['2025-11-27T19:38', { do: 'take', item: 'i4-7' }],
  /* 50 */ ['2025-11-27T19:39', { do: 'decide', text: 'The branch meets again on 22 January 2026.' }],
  /* 51 */ ['2025-11-27T19:55', { do: 'close' }],
  /* 52 */ ['2025-11-28T08:10', { do: 'minutes', text: '# Autumn branch meeting\n\nDraft.' }],
];

/** The journal of that evening. */
export const BRANCH_EVENING: readonly Entry[] = LINES.map(([at, what], index) => ({ n: index + 1, at: `${at}:00.000Z`, do: what }));
