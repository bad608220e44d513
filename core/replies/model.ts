import type { EmployerKind } from '../branch/model.ts';

/** What happens with one employer, in the order in which it usually does. */
export const STAGES = ['sent', 'heard', 'forwarded', 'acknowledged', 'agenda', 'answered'] as const;
export type Stage = (typeof STAGES)[number];

/** What each is called. What is answered at a JCNC is a response, and never an agreement. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  sent: 'Letter sent',
  heard: 'Reply received',
  forwarded: 'Reply forwarded',
  acknowledged: 'Reply acknowledged',
  agenda: 'On the JCNC agenda',
  answered: 'Response at the JCNC',
};

/** How an employer responded, as far as a word can say it. Each is what was said, and none says that the sides agree. */
export const RESPONSE_KINDS = ['will-raise', 'noted', 'deferred', 'refused', 'other'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

export const RESPONSE_NAMES: Readonly<Record<ResponseKind, string>> = {
  'will-raise': 'Said that they will raise it',
  noted: 'Noted it',
  deferred: 'Deferred it',
  refused: 'Refused it',
  other: 'Something else',
};

/** Said wherever a response is written down or handed on. */
export const RESPONSE_CAUTION = 'A response is recorded as a response, in the employer’s words. It is not recorded as agreement, by either side.';

/** A file that belongs to a stage, as the window knows it: where it lies is known to main alone. */
export interface EmployerFile {
  id: string;
  name: string;
  /** A copy lies among the app's data; otherwise the file is where it was chosen. */
  kept: boolean;
}

export interface StageRecord {
  /** ISO day on which it was done; '' while it wasn't. */
  date: string;
  note: string;
  files: readonly EmployerFile[];
}

/** Whom the letters go to. Every field but the name may be blank. */
export interface EmployerDetails {
  name: string;
  kind: EmployerKind | '';
  contact: string;
  post: string;
  email: string;
  address: string;
}

/** One employer, and how far things are. */
export interface EmployerRecord extends EmployerDetails {
  id: string;
  stages: Readonly<Record<Stage, StageRecord>>;
  /** ISO day on which they were last asked for the reply; '' for never. */
  asked: string;
  /** ISO day on which the papers for the JCNC were ready; '' while they aren't. */
  papers: string;
  /** ISO day on which the JCNC meets, or met last; '' where it isn't known. */
  jcnc: string;
  response: { kind: ResponseKind | ''; words: string };
  note: string;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
}

/** When to be reminded: whole days, for every employer. */
export interface ReplyRules {
  /** From the letter, or from the last time one asked, until one asks for the reply. */
  askAfter: number;
  /** Before a JCNC, to have the letter put on its agenda. */
  agendaBefore: number;
  /** Before a JCNC, to have the papers ready. */
  papersBefore: number;
}

/** Branchdeck's own suggestion: the campaign names no days, and a committee's own rules come first. */
export const USUAL_RULES: ReplyRules = { askAfter: 14, agendaBefore: 21, papersBefore: 7 };

/** Days that a rule may have. */
export const MOST_DAYS = 365;

const BLANK_STAGE: StageRecord = { date: '', note: '', files: [] };

interface NewEmployer {
  id: string;
  details: EmployerDetails;
  /** ISO instant. */
  now: string;
}

/** An employer with whom nothing has happened yet. */
export const newEmployer = ({ id, details, now }: NewEmployer): EmployerRecord => ({
  ...details,
  id,
  stages: { sent: BLANK_STAGE, heard: BLANK_STAGE, forwarded: BLANK_STAGE, acknowledged: BLANK_STAGE, agenda: BLANK_STAGE, answered: BLANK_STAGE },
  asked: '',
  papers: '',
  jcnc: '',
  response: { kind: '', words: '' },
  note: '',
  createdAt: now,
  updatedAt: now,
});

const LONGEST_ID = 40;
/** Windows keeps these names for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** An id that no other employer has, and that can be a file's name: `northmoor-council`. */
export function newEmployerId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID).replace(/^-+|-+$/g, '') || 'employer';
  const base = DEVICE.test(plain) ? `employer-${plain}` : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
