import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLANK_PROFILE, SCHOOL_KINDS, type EmployerKind, type Profile, type SchoolKind } from '../../../core/branch/model.ts';
import { EMPLOYER_NAMES, EMPLOYERS_CAUTION, employerKind, employerOf, employerPost } from '../../../core/letters/employers.ts';
import { letterFileName } from '../../../core/letters/formats.ts';
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

test('the guide says the same as the app, and that it is no advice', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/guide/letters.md'), 'utf8');
  const rows = page.split('\n').filter((row) => /^\| .* \| the .* \| the .* \| .* \|/.test(row)).map((row) => row.toLowerCase());
  expect(rows).toHaveLength(4);
  for (const kind of SCHOOL_KINDS) {
    const { school, employer, post } = employerOf(kind);
    const word = school.toLowerCase().replace(/ school$/, '');
    const row = rows.find((each) => new RegExp(`[|,;] ?(?:[^|]*\\bor )?${word}\\b`).test(each.split('|').slice(0, 2).join('|')));
    expect([kind, row]).toEqual([kind, expect.stringContaining(EMPLOYER_NAMES[employer].toLowerCase())]);
    expect([kind, row]).toEqual([kind, expect.stringContaining(post.toLowerCase())]);
  }
  for (const said of [page, EMPLOYERS_CAUTION]) expect(said).toMatch(/general knowledge.*not from the campaign\. The contract of employment decides: check yours before you rely on this/i);
});

test('a letter\'s file says whom it is for', () => {
  expect(letterFileName('JCNC letter', 'employer', 'docx')).toBe('JCNC letter for employer.docx');
  expect(letterFileName(' a/b: c ', 'members', 'txt')).toBe('a b c for members.txt');
  expect(letterFileName('', 'public', 'docx')).toBe('Letter for the public.docx');
});
