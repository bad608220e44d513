import type { Audience } from '../audience/model.ts';
import { safeFileName } from '../file-name.ts';

/** The kinds of file that a letter can be written as, named as on the command line. */
export const LETTER_FORMATS = ['docx', 'pdf', 'txt', 'md'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** What each is called where a person chooses it. */
export const LETTER_FORMAT_NAMES: Readonly<Record<LetterFormat, string>> = {
  docx: 'Word document',
  pdf: 'PDF',
  txt: 'text for an email',
  md: 'Markdown',
};

const VERSIONS: Readonly<Record<Audience, string>> = { members: 'for members', employer: 'for employer', public: 'for the public' };

/** A file name that says which version it is: "JCNC letter for employer.docx". Safe on Windows, macOS and Linux. */
export const letterFileName = (title: string, audience: Audience, format: LetterFormat): string =>
  safeFileName(`${title.trim() || 'Letter'} ${VERSIONS[audience]}.${format}`);
