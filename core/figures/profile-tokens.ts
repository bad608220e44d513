import type { Profile } from '../branch/model.ts';
import type { Token } from '../deck/content.ts';
import { employerKind, employerPost } from '../letters/employers.ts';
import { greetingOf } from '../letters/greeting.ts';
import { isIsoDay, printDate } from './dates.ts';

const KINDS: Readonly<Record<string, string>> = {
  'local-authority': 'local authority',
  trust: 'academy trust',
  'governing-body': 'governing body',
  proprietor: 'proprietor',
  other: '',
};

/** What each is called where people read about it. */
const NAMES: Readonly<Record<string, string>> = {
  'branch.name': 'The branch\'s name',
  'branch.region': 'The branch\'s region',
  'employer.name': 'The employer\'s name',
  'employer.kind': 'The kind of employer',
  'employer.contact': 'The name of the person written to',
  'employer.post': 'The post of the person written to',
  'employer.greeting': 'The name of the person written to',
  'employer.address': 'The employer\'s address',
  'school.name': 'The school\'s name',
  'official.name': 'The official\'s name',
  'official.role': 'The official\'s role',
  'official.email': 'The official\'s email address',
  'meeting.date': 'The meeting\'s date',
  'meeting.place': 'The meeting\'s place',
};

const READERS: Readonly<Record<string, (profile: Profile) => string>> = {
  'branch.name': (profile) => profile.branch.name,
  'branch.region': (profile) => profile.branch.region,
  'employer.name': (profile) => profile.employer.name,
  'employer.kind': (profile) => KINDS[employerKind(profile)] ?? '',
  'employer.contact': (profile) => profile.employer.contact,
  'employer.post': employerPost,
  'employer.greeting': (profile) => greetingOf(profile.employer.contact),
  'employer.address': (profile) => profile.employer.address.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean).join(', '),
  'school.name': (profile) => profile.school.name,
  'official.name': (profile) => profile.official.name,
  'official.role': (profile) => profile.official.role,
  'official.email': (profile) => profile.official.email,
  // A date that is none is a thing to check, and nothing to put on a screen.
  'meeting.date': (profile) => (isIsoDay(profile.meeting.date.trim()) ? printDate(profile.meeting.date.trim()) : ''),
  'meeting.place': (profile) => profile.meeting.place,
};

/** Ids of every token of the profile. */
export const PROFILE_TOKENS: readonly string[] = Object.keys(READERS);

/** What a token of the profile is called in a message; undefined for any other. */
export const profileName = (id: string): string | undefined => (Object.hasOwn(NAMES, id) ? NAMES[id] : undefined);

/** Where a detail that is worked out from another is filled in. */
export const profileField = (id: string): string => (id === 'employer.greeting' ? 'employer.contact' : id);

/** The text of a token such as `{{ branch.name }}`: '' when blank, undefined when it is not of the profile. */
export function profileText(token: Pick<Token, 'id' | 'filter'>, profile: Profile): string | undefined {
  if (token.filter === 'source' || token.filter === 'as-of') return undefined;
  return Object.hasOwn(READERS, token.id) ? READERS[token.id]?.(profile).trim() : undefined;
}
