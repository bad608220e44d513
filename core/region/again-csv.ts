import Papa from 'papaparse';
import { guarded } from '../sheet/formula-guard.ts';
import type { Audience } from '../audience/model.ts';

/** A file that prints what is no longer right, as a list has it. */
export interface AgainLine {
  branch: string;
  file: string;
  audience: Audience;
  /** ISO day on which it was written. */
  day: string;
  figures: readonly { label: string; was: string; is: string }[];
}

/** The files to send again as a CSV, a line a figure. No spreadsheet takes a cell of it for a formula. */
export const againCsv = (files: readonly AgainLine[]): string =>
  `\uFEFF${Papa.unparse([
    ['Branch', 'File', 'For', 'Made on', 'Figure', 'Printed there', 'Now'],
    ...files.flatMap(({ branch, file, audience, day, figures }) => figures.map(({ label, was, is }) => [branch, file, audience, day, label, was, is === '' ? 'retired' : is].map(guarded))),
  ], { newline: '\r\n' })}\r\n`;
