import { EMPLOYER_KINDS, SCHOOL_KINDS } from '../branch/model.ts';
import type { Figure, FigureKind } from '../figures/model.ts';
import type { ProfilePart } from './model.ts';

/** What a column can give: a detail of the profile, a figure, or where figures come from and of when they are. */
export interface Field {
  /** `branch.name`, `local-present`, `local-present.source`, `local-present.as-of`; `source` and `as-of` are of every figure of the row. */
  id: string;
  label: string;
  /** Other names that say the same. */
  names: readonly string[];
  role: 'profile' | 'figure' | 'source' | 'as-of';
  kind: FigureKind | 'choice' | 'email';
  /** What a choice can be, with other words for each. */
  choices: Readonly<Record<string, readonly string[]>>;
  /** The figure that it is, or says something about. */
  figure: Figure | undefined;
}

interface Detail {
  label: string;
  names: readonly string[];
  kind?: Field['kind'];
  choices?: Field['choices'];
}

const EMPLOYERS: Readonly<Record<string, readonly string[]>> = {
  'local-authority': ['la', 'lea', 'council', 'county council', 'borough council', 'local council'], trust: ['academy trust', 'mat', 'multi academy trust', 'sat'],
  'governing-body': ['governors', 'governing board'], proprietor: ['owner'], other: [],
};

/** Details that a row can give. A logo is a path, and no path comes from a spreadsheet. */
const DETAILS: Readonly<Record<string, Detail>> = {
  'branch.name': { label: 'Branch', names: ['branch', 'branch name', 'name of branch', 'name of the branch', 'our branch'] },
  'branch.region': { label: 'Region', names: ['region', 'branch region'] },
  'employer.name': { label: 'Employer', names: ['employer', 'name of employer', 'employer name', 'employers name'] },
  'employer.kind': { label: 'Kind of employer', names: ['type of employer', 'employer type'], kind: 'choice', choices: Object.fromEntries(EMPLOYER_KINDS.map((kind) => [kind, EMPLOYERS[kind] ?? []])) },
  'employer.contact': { label: 'Employer’s contact', names: ['employer contact', 'contact at employer'] },
  'employer.post': { label: 'Post of the employer’s contact', names: ['contact post', 'post of contact'] },
  'employer.address': { label: 'Employer’s address', names: ['address of employer', 'employer address'] },
  'school.name': { label: 'School', names: ['name of school', 'schools name'] },
  'school.kind': { label: 'Kind of school', names: ['type of school', 'school type'], kind: 'choice', choices: Object.fromEntries(SCHOOL_KINDS.map((kind) => [kind, []])) },
  'official.name': { label: 'Official', names: ['official name', 'officials name', 'name of official', 'secretary', 'secretary name', 'secretarys name', 'name of secretary', 'branch secretary'] },
  'official.role': { label: 'Official’s role', names: ['role', 'role of official'] },
  'official.email': { label: 'Official’s email', names: ['email', 'e mail', 'email address', 'secretary email', 'secretarys email', 'email of secretary', 'official email'], kind: 'email' },
  'meeting.date': { label: 'Date of the meeting', names: ['meeting date', 'date of meeting'], kind: 'date' },
  'meeting.place': { label: 'Place of the meeting', names: ['meeting place', 'place of meeting', 'venue'] },
  'letter.date': { label: 'Date of the letters', names: ['letter date', 'date of letter'], kind: 'date' },
};

/** What a detail of the profile is called, and whether it is one. */
export const isDetail = (id: string): boolean => Object.hasOwn(DETAILS, id);

/** A detail's id in its two parts. */
export const detailParts = (id: string): [ProfilePart, string] => {
  const [part = '', key = ''] = id.split('.');
  return [part as ProfilePart, key];
};

/** Whether a branch gives it: not a national figure, nor a share that is worked out. */
export const canGive = ({ figure }: Field): boolean => figure === undefined || (figure.scope === 'local' && figure.share === undefined);

const plain = (field: Partial<Field> & Pick<Field, 'id' | 'label' | 'role' | 'kind'>): Field => ({ names: [], choices: {}, figure: undefined, ...field });

/** All that a column can be, for decks with these figures; national and computed ones are known, so that they can be told and left out. */
export function fieldsOf(figures: Iterable<Figure>): Field[] {
  const details = Object.entries(DETAILS).map(([id, detail]) => plain({ id, role: 'profile', kind: 'text', ...detail }));
  const ofRow = [
    plain({ id: 'source', label: 'Source', names: ['source of figures', 'where from'], role: 'source', kind: 'text' }),
    plain({ id: 'as-of', label: 'As of', names: ['as at', 'date of figures', 'figures as of', 'figures as at'], role: 'as-of', kind: 'date' }),
  ];
  const ofFigures = [...figures].flatMap((figure) => [
    plain({ id: figure.id, label: figure.label, role: 'figure', kind: figure.kind, figure }),
    plain({ id: `${figure.id}.source`, label: `${figure.label}: source`, names: [`${figure.label} source`, `source of ${figure.label}`], role: 'source', kind: 'text', figure }),
    plain({ id: `${figure.id}.as-of`, label: `${figure.label}: as of`, names: [`${figure.label} as at`], role: 'as-of', kind: 'date', figure }),
  ]);
  return [...details, ...ofRow, ...ofFigures];
}
