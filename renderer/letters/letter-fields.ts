import type { Profile } from '../../core/branch/model.ts';
import { profileField, profileName } from '../../core/figures/profile-tokens.ts';
import type { Letter } from '../../core/letters/model.ts';
import { letterTokens } from '../../core/letters/tokens.ts';

/** The DOM id of a detail's field on the letters page. */
export const letterFieldId = (about: string): string => `letter-${about.replace('.', '-')}`;

/** A detail that is typed as text: where it stands in the profile, and what it is called. */
export interface DetailField {
  about: string;
  label: string;
  read: (profile: Profile) => string;
  write: (profile: Profile, text: string) => Profile;
}

const employer = (field: 'name' | 'contact' | 'post' | 'address', label: string): DetailField => ({
  about: `employer.${field}`, label, read: (profile) => profile.employer[field],
  write: (profile, text) => ({ ...profile, employer: { ...profile.employer, [field]: text } }),
});
const official = (field: 'name' | 'role' | 'email', label: string): DetailField => ({
  about: `official.${field}`, label, read: (profile) => profile.official[field],
  write: (profile, text) => ({ ...profile, official: { ...profile.official, [field]: text } }),
});

/** To whom, in the order of an address. */
export const TO_FIELDS: readonly DetailField[] = [
  employer('contact', 'Name of the person written to'), employer('post', 'Their post'), employer('name', 'Employer name'), employer('address', 'Employer’s address'),
];
/** From whom. */
export const FROM_FIELDS: readonly DetailField[] = [
  official('name', 'Your name'), official('role', 'Your role'), official('email', 'Your email'),
  { about: 'branch.name', label: 'Branch name', read: (profile) => profile.branch.name, write: (profile, name) => ({ ...profile, branch: { ...profile.branch, name } }) },
];
export const SCHOOL_FIELD: DetailField = {
  about: 'school.name', label: 'School name', read: (profile) => profile.school.name, write: (profile, name) => ({ ...profile, school: { ...profile.school, name } }),
};

/** The branch's details that a letter prints, as tokens name them. */
export const detailsOf = (letter: Letter): ReadonlySet<string> =>
  new Set(letterTokens(letter).map(({ id }) => profileField(id)).filter((id) => profileName(id) !== undefined));

const FIELDS: ReadonlySet<string> = new Set([...TO_FIELDS, ...FROM_FIELDS, SCHOOL_FIELD].map(({ about }) => about).concat('meeting.date', 'employer.kind'));

/** Whether a detail can be filled in beside the letter; figures and the rest are filled in under Customise. */
export const hasField = (about: string): boolean => FIELDS.has(about);
