import { safeFileName } from '../file-name.ts';

/** The kinds of file that minutes can be written as, named as on the command line. */
export const MINUTES_FORMATS = ['docx', 'pdf', 'md'] as const;
export type MinutesFormat = (typeof MINUTES_FORMATS)[number];

export const MINUTES_FORMAT_NAMES: Readonly<Record<MinutesFormat, string>> = { docx: 'Word document', pdf: 'PDF', md: 'Markdown' };

/** For the branch's members, or with no name in it. */
export const MINUTES_VERSIONS = ['members', 'nameless'] as const;
export type MinutesVersion = (typeof MINUTES_VERSIONS)[number];

export const MINUTES_VERSION_NAMES: Readonly<Record<MinutesVersion, string>> = { members: 'Version for members', nameless: 'Version without names' };

const ENDS: Readonly<Record<MinutesVersion, string>> = { members: 'for members', nameless: 'without names' };

/** "Minutes Autumn branch meeting 2025-11-27 for members.docx". @param title of the minutes, as that version shows it */
export const minutesFileName = (title: string, day: string, version: MinutesVersion, format: MinutesFormat): string =>
  safeFileName(`${[title.replace(/:/g, ''), day, ENDS[version]].filter((part) => part !== '').join(' ')}.${format}`);
