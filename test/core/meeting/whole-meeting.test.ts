import { expect, it } from 'vitest';
import { enter, foldMeeting, followMeeting, type Course } from '../../../core/meeting/journal.ts';
import { timeOf } from '../../../core/meeting/local-time.ts';
import { resultWords } from '../../../core/meeting/majority.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import { motionChanges } from '../../../core/meeting/motion-texts.ts';
import { quorum } from '../../../core/meeting/quorum.ts';
import { summariseMeeting } from '../../../core/meeting/summary.ts';
import { sharesOf } from '../../../core/meeting/tally-shares.ts';
import { BRANCH_EVENING } from './branch-evening.ts';
import { holds } from './invariants.ts';

const until = (n: number): Meeting => foldMeeting(BRANCH_EVENING.slice(0, n)).meeting!;
const { meeting, ignored } = foldMeeting(BRANCH_EVENING);

it('is the same entry by entry, and nothing of it is refused', () => {
  const step = (course: Course, n: number): Course => enter(course, BRANCH_EVENING.slice(0, n - 1), BRANCH_EVENING[n - 1]!);
  const { folded: entered } = BRANCH_EVENING.reduce((course, { n }) => step(course, n), followMeeting([]));
  expect(entered).toStrictEqual(foldMeeting(BRANCH_EVENING));
  expect(ignored).toEqual([]);
  holds(entered.meeting!);
});

it('comes to this meeting', async () => {
  await expect(`${JSON.stringify(meeting, null, 2)}\n`).toMatchFileSnapshot('__snapshots__/branch-evening.json');
});

it('is quorate from when enough have come until they leave', () => {
  const words = (n: number): string => quorum(until(n), BRANCH_EVENING[n - 1]!.at).words;
  expect(quorum(until(9), BRANCH_EVENING[8]!.at).state).toBe('not-yet');
  expect(words(10)).toBe('17 in the room, 15 needed: quorate');
  expect(words(45)).toBe(`14 in the room, 15 needed: not quorate since ${timeOf('2025-11-27T19:44:00Z')}, the meeting lapses at ${timeOf('2025-11-27T20:14:00Z')}`);
});

it('says what became of its motions', () => {
  expect(meeting?.motions.flatMap(({ amendments, result }) => [...amendments, { result }].map((each) => resultWords(each.result!)))).toEqual([
    'Carried: 14 for, 1 against, 2 abstained (more than half of the hands for and against)',
    'Lost: 6 for, 9 against, 2 abstained (more than half of the hands for and against was needed)',
    'Carried: 16 for, 0 against, 1 abstained (more than half of the hands for and against)',
    'Lost on the chair’s casting vote: 6 for, 6 against, 2 abstained (more than half of the hands for and against; not quorate: 14 in the room, 15 needed)',
  ]);
  expect(motionChanges(meeting!.motions[0]!).filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([' by 31 January']);
});

it('shows what the room said, and what a list says of the meeting', () => {
  expect(sharesOf(meeting!.tallies[0]!, meeting!.rules.minBase)).toMatchObject({ withheld: '', remark: '', rows: [{ label: 'Oppose', count: 13, percent: 76 }, { label: 'Do not oppose', count: 3, percent: 18 }] });
  expect(summariseMeeting(meeting!, [meeting!])).toMatchObject({ stage: 'closed', present: 17, motions: 2, openActions: 1, minutes: 'draft' });
});
