import type { EmployerKind, Profile, SchoolKind } from '../branch/model.ts';

/** Who employs the staff of a kind of school, and whom there to write to. */
export interface SchoolEmployer {
  /** "Voluntary aided school" */
  school: string;
  employer: Exclude<EmployerKind, 'other'>;
  /** Post of the person to write to: "Chair of Governors". */
  post: string;
  /** Why, in a sentence or two. */
  reason: string;
}

/** Said wherever the table is shown: it is no part of the campaign, and no advice. */
export const EMPLOYERS_CAUTION = 'General knowledge about state and independent schools in England, not from the campaign. The contract of employment decides: check yours before you rely on this.';

/** "Local authority", for people. */
export const EMPLOYER_NAMES: Readonly<Record<Exclude<EmployerKind, 'other'>, string>> = {
  'local-authority': 'Local authority',
  'governing-body': 'Governing body',
  trust: 'Academy trust',
  proprietor: 'Proprietor or board',
};

/** Whom to address at each kind of employer. */
const POSTS: Readonly<Record<Exclude<EmployerKind, 'other'>, string>> = {
  'local-authority': 'Director of Children’s Services',
  'governing-body': 'Chair of Governors',
  trust: 'Chair of Trustees',
  proprietor: 'Chair of the Board',
};

const COUNCIL = 'The local authority maintains the school and usually is the employer in the contract, though governors take most decisions about staff. Its director of children’s services answers for schools.';
const GOVERNORS = 'The governing body usually is the employer in the contract, even though the local authority maintains the school and may run its payroll. Its chair answers for it.';
const TRUST = 'The academy trust usually is the employer in the contract, whether it runs one school or many; a school’s own local governing body is not. Write to its chair of trustees, or to its chief executive.';
const PROPRIETOR = 'Whoever owns the school, a person, a company or a charity, usually is the employer in the contract. Where it has a board, its chair answers for it.';

const kind = (school: string, employer: SchoolEmployer['employer'], reason: string): SchoolEmployer => ({ school, employer, post: POSTS[employer], reason });

const EMPLOYERS: Readonly<Record<SchoolKind, SchoolEmployer>> = {
  community: kind('Community school', 'local-authority', COUNCIL),
  'voluntary-controlled': kind('Voluntary controlled school', 'local-authority', COUNCIL),
  'maintained-nursery': kind('Maintained nursery school', 'local-authority', COUNCIL),
  'pupil-referral-unit': kind('Pupil referral unit', 'local-authority', COUNCIL),
  'community-special': kind('Community special school', 'local-authority', COUNCIL),
  'voluntary-aided': kind('Voluntary aided school', 'governing-body', GOVERNORS),
  foundation: kind('Foundation school', 'governing-body', GOVERNORS),
  'foundation-special': kind('Foundation special school', 'governing-body', GOVERNORS),
  academy: kind('Academy', 'trust', TRUST),
  'free-school': kind('Free school', 'trust', TRUST),
  independent: kind('Independent school', 'proprietor', PROPRIETOR),
};

/** Who usually employs the staff of a school of this kind. */
export const employerOf = (school: SchoolKind): SchoolEmployer => EMPLOYERS[school];

/** The kind of employer that letters go to: the one given, or the usual one of the school's kind. */
export const employerKind = ({ employer, school }: Profile): EmployerKind | '' =>
  employer.kind || (school.kind === '' ? '' : EMPLOYERS[school.kind].employer);

/** The post of the person written to: the one given, or the usual one for the kind of employer. */
export function employerPost(profile: Profile): string {
  const given = profile.employer.post.trim();
  const known = employerKind(profile);
  return given !== '' || known === '' || known === 'other' ? given : POSTS[known];
}
