import Papa from 'papaparse';
import { withoutControls } from '../controls.ts';
import { employerRow, type EmployerRow } from './list.ts';
import { STAGES, type EmployerRecord, type ReplyRules } from './model.ts';

const COLUMNS: readonly (readonly [heading: string, read: (row: EmployerRow) => string])[] = [
  ['Employer', ({ name }) => name],
  ['Kind', ({ kind }) => kind],
  ['Next step', ({ next }) => next?.title ?? ''],
  ['Why', ({ next }) => next?.reason ?? ''],
  ['Due', ({ next }) => next?.due ?? ''],
  ['Letter sent', ({ sent }) => sent],
  ['Asked again', ({ record }) => record.asked],
  ['Reply received', ({ heard }) => heard],
  ['Reply forwarded', ({ forwarded }) => forwarded],
  ['Reply acknowledged', ({ acknowledged }) => acknowledged],
  ['On the JCNC agenda', ({ agenda }) => agenda],
  ['JCNC meets', ({ jcnc }) => jcnc],
  ['Papers ready', ({ record }) => record.papers],
  ['Date of the response', ({ answered }) => answered],
  ['Response (not agreement)', ({ response }) => response],
  ['Response in the employer’s words', ({ record }) => record.response.words],
  ['Files', ({ record }) => STAGES.flatMap((stage) => record.stages[stage].files.map(({ name }) => name)).join('; ')],
  ['Notes', ({ record }) => [record.note, ...STAGES.map((stage) => record.stages[stage].note)].filter((note) => note.trim() !== '').join('\n')],
];

/**
 * What a spreadsheet could take for a formula or a command, after blanks that it skips; the wide forms are taken too
 * where the keyboard writes them. An apostrophe before it makes it text.
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** Without what no cell may hold, and with the line ends of a CSV file. */
const cellText = (text: string): string => withoutControls(text.toWellFormed()).replace(/\r\n?|\n/g, '\r\n');

/**
 * The list as CSV (RFC 4180): a header, a line an employer in the order given, no cell that a spreadsheet takes for a formula.
 * It begins with a byte-order mark, without which Excel reads "’" wrongly.
 * @param today ISO day, for what is due
 */
export function repliesCsv(records: readonly EmployerRecord[], today: string, rules: ReplyRules): string {
  const rows = records.map((record) => {
    const row = employerRow(record, today, rules);
    return COLUMNS.map(([, read]) => cellText(read(row)));
  });
  const text = Papa.unparse([COLUMNS.map(([heading]) => heading), ...rows], { newline: '\r\n', escapeFormulae: FORMULA });
  return `\uFEFF${text}\r\n`;
}
