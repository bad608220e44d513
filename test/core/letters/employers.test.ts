import { expect, test } from 'vitest';
import { BLANK_PROFILE, SCHOOL_KINDS, type EmployerKind, type Profile, type SchoolKind } from '../../../core/branch/model.ts';
import { employerKind, employerOf, employerPost } from '../../../core/letters/employers.ts';
import { greetingOf } from '../../../core/letters/greeting.ts';

const profile = (kind: SchoolKind | '', employer: EmployerKind | '' = '', post = ''): Profile =>
  ({ ...BLANK_PROFILE, school: { name: '', kind }, employer: { ...BLANK_PROFILE.employer, kind: employer, post } });

test('each kind of school has its employer', () => {
  const of = (employer: string) => SCHOOL_KINDS.filter((kind) => employerOf(kind).employer === employer);
  expect(of('local-authority')).toEqual(['community', 'voluntary-controlled', 'maintained-nursery', 'pupil-referral-unit', 'community-special']);
  expect(of('governing-body')).toEqual(['voluntary-aided', 'foundation', 'foundation-special']);
  expect(of('trust')).toEqual(['academy', 'free-school']);
  expect(of('proprietor')).toEqual(['independent']);
  for (const kind of SCHOOL_KINDS) expect(employerOf(kind).reason).toMatch(/usually/);
});

test('the kind of school tells whom to write to, unless the branch has said', () => {
  expect(employerPost(profile('community'))).toBe('Director of Children’s Services');
  expect(employerPost(profile('voluntary-aided'))).toBe('Chair of Governors');
  expect(employerPost(profile('academy'))).toBe('Chair of Trustees');
  expect(employerPost(profile('independent'))).toBe('Chair of the Board');
  expect(employerPost(profile('community', 'trust'))).toBe('Chair of Trustees');
  expect(employerPost(profile('community', '', 'Chief Executive'))).toBe('Chief Executive');
  expect(employerPost(profile(''))).toBe('');
  expect(employerPost(profile('community', 'other'))).toBe('');
  expect(employerKind(profile('free-school'))).toBe('trust');
});

test('people are greeted as they are in letters', () => {
  const greeted: [string, string][] = [
    ['Ms Anita Patel', 'Ms Patel'], ['Mr  John  van  Dyke', 'Mr van Dyke'], ['Dame Rachel Smith', 'Dame Rachel'], ['Cllr Jo Bloggs', 'Cllr Bloggs'],
    ['Anita Patel', 'Anita Patel'], ['Anita', 'Anita'], ['', ''], ['Dr Okafor', 'Dr Okafor'], ['Sir Sam', 'Sir Sam'],
  ];
  for (const [name, greeting] of greeted) expect(greetingOf(name)).toBe(greeting);
});
