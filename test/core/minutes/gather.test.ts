import { expect, it } from 'vitest';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { aboutMinutes, outsideNames } from '../../../core/minutes/gather.ts';
import { kindName } from '../../../core/minutes/kind-name.ts';
import { at, meetingOf, SMOOTH } from './meetings.ts';

const FIGURES = [
  { id: 'stress', label: 'Whose health suffered', printed: '61%', source: 'Members’ survey', asOf: '2025-06' },
  { id: 'other', label: 'Not asked about', printed: '12', source: '', asOf: '' },
];
const before = meetingOf({ id: 'm-zero', actions: ['x8', 'x9'].map((id) => ({ id, item: undefined, text: 'Ask the MP', owner: 'Tom Ray', due: '', at: at('18:00'), done: undefined })), title: 'Summer', date: '2025-06-12', minutes: { text: undefined, editedAt: undefined, approved: { text: 'x', at: at('18:00'), meeting: { id: 'm-one', title: 'Autumn', date: '2025-11-27' } } } });
const later = ['2026-06-01', '2026-03-05'].map((date) => meetingOf({ id: `m-${date}`, title: `On ${date}`, date, stage: 'planned', place: 'The hall' }));
const held = meetingOf({ id: 'm-held', date: '2026-01-05', stage: 'closed' });

it('gathers the national figures that were shown beside hands, what was approved here and the next meeting that is planned', () => {
  expect(aboutMinutes(SMOOTH, { branch: 'Northmoor', zone: 'Europe/London', figures: FIGURES, meetings: [SMOOTH, before, ...later, held] })).toEqual({
    branch: 'Northmoor', kind: 'Branch meeting', zone: 'Europe/London', national: { stress: { label: 'Whose health suffered', printed: '61%', source: 'Members’ survey', asOf: 'June 2025' } },
    approvedHere: [{ title: 'Summer', date: '2025-06-12' }],
    unreported: [{ text: 'Ask the MP', owner: 'Tom Ray', due: '', meeting: { title: 'Summer', date: '2025-06-12' } }], next: { title: 'On 2026-03-05', date: '2026-03-05', time: '18:00', place: 'The hall' },
  });
  expect(aboutMinutes(SMOOTH, { branch: '', zone: 'UTC', figures: [], meetings: [SMOOTH] })).toMatchObject({ national: {}, approvedHere: [], unreported: [], next: undefined });
});

it('says no more than it knows of a meeting of which nothing is known', () => {
  const bare = meetingOf({ title: '', kind: '', date: '', time: '', sittings: [], stage: 'planned' });
  expect(draftMinutes(bare, aboutMinutes(bare, { branch: '', zone: 'UTC', figures: [], meetings: [] }))).toBe(`# Minutes: meeting without a title

- **Started:** not yet

## Attendance

Nobody has been counted yet.

Apologies: none recorded.

Quorum: no quorum rule was given.

## Actions

No actions were recorded.
`);
});

it('calls a kind of meeting what people call it', () => {
  expect(['branch-meeting', 'annual-general-meeting', 'agm', 'jcnc-pre-meeting', 'our-own-evening', ''].map(kindName)).toEqual(['Branch meeting', 'Annual general meeting', 'AGM', 'JCNC pre-meeting', 'Our own evening', '']);
});

it('knows the names in a branch’s details, figures and other meetings, each once', () => {
  const entry = { value: 1, asOf: '', enteredBy: 'Kim Lee', source: '' };
  const profile = { ...BLANK_PROFILE, official: { ...BLANK_PROFILE.official, name: 'Lena Marsh' }, employer: { ...BLANK_PROFILE.employer, contact: 'Anita Patel' } };
  expect(outsideNames({ profile, figures: { a: entry, b: entry, c: { ...entry, enteredBy: '' }, d: { ...entry, enteredBy: 'Figures.xlsx, Autumn, C7' } } }, [before, SMOOTH], [])).toEqual({ official: 'Lena Marsh', contact: 'Anita Patel', others: ['Kim Lee', 'Tom Ray', 'Jane Smith', 'Robert O’Neill', 'Priya Patel', 'Will Young', 'Branch secretary'] });
  expect(outsideNames(undefined, [], [])).toEqual({ official: '', contact: '', others: [] });
});
