import { AppError } from '../../core/errors.ts';
import type { ForeignKind } from '../../core/opc/foreign-kind.ts';

const KEPT = 'Nothing was taken.';
const SAVE_AS = `${KEPT} Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as CSV.`;

const WORDS: Readonly<Partial<Record<ForeignKind, readonly [what: string, next: string]>>> = {
  empty: ['is empty.', `${KEPT} Download or copy it again.`],
  zeros: ['has its length but nothing in it, as a file has that was not wholly downloaded.', `${KEPT} Wait until OneDrive or the download has finished.`],
  'cut-off': ['is damaged, or its end is missing, as after a download that was interrupted.', `${KEPT} Download or copy it again.`],
  locked: ['is locked with a password.', `${KEPT} Open it in Excel with its password, take the password off and save it again.`],
  rights: ['is protected by rights management, and only Excel can open it for those who are allowed to.', `${KEPT} Ask whoever sent it for a copy without that protection.`],
  'zip-locked': ['is a zip locked with a password.', `${KEPT} Unpack it with its password and choose the spreadsheet inside.`],
  'old-office': ['is a workbook of Excel 97 to 2003 (.xls) or another old Office file.', SAVE_AS],
  opendocument: ['is an OpenDocument file, as LibreOffice writes it.', SAVE_AS],
  apple: ['is a Numbers or Pages document.', `${KEPT} Open it in Numbers and choose File › Export To › Excel or CSV.`],
  google: ['is a shortcut to Google Sheets: the sheet itself is on the web.', `${KEPT} Open it there and choose File › Download › Microsoft Excel (.xlsx).`],
  pdf: ['is a PDF.', `${KEPT} Ask whoever sent it for the spreadsheet that it was made from.`],
  'web-page': ['is a web page, as when the page that asks you to sign in was saved instead of the file.', `${KEPT} Sign in and download the spreadsheet again.`],
};

/** What is said of a file that is no workbook. */
export function notASpreadsheet(kind: ForeignKind, file: string): AppError {
  const [what, next] = WORDS[kind] ?? ['is not an Excel workbook or a CSV file.', SAVE_AS];
  return new AppError('bad-input', `${file} ${what}`, next);
}
