import { AppError } from '../../core/errors.ts';
import type { ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';
import type { SheetDone, SheetOrder } from './sheet-work.ts';

/** In MB: a workbook within the limits and a thousand branches. */
const MOST_MEMORY = 1_500;

export const startSheetReader = (): Apart<SheetOrder, never, SheetDone> => startApart({ bundle: 'sheet-process.js', serviceName: 'Branchdeck spreadsheet', mostMemory: MOST_MEMORY });

export const SHEET_WORDS: ApartWords = {
  log: 'spreadsheet',
  cancelled: () => new AppError('cancelled', 'Reading the spreadsheet was cancelled. Nothing was taken.'),
  ended: () => new AppError('bad-input', 'This spreadsheet could not be read: it is larger or stranger than Branchdeck can hold.', 'Copy the rows that are wanted into a new workbook, and choose that.'),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it worked on this spreadsheet.', 'Read the region’s folder again to see how it is, and choose the spreadsheet again.'),
};
