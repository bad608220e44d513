import { cellAt } from './cells.ts';
import type { OpenRow } from './check-rows.ts';
import type { ColumnValues } from './column-values.ts';
import type { Sheet } from './model.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';
import { wordsKey } from './words.ts';

const [OFFICIAL, EMPLOYER] = ['official.name', 'employer.name'] as const;
/** Words of an employer's name that no person has in theirs. */
const ORGANISATION = /\b(?:council|trust|authority|academ(?:y|ies)|federation|diocesan?|diocese|governors|governing (?:body|board)|schools|education|ltd|limited|plc)\b/i;
/** Of which a person's title may be made: “Director of Education”. */
const TITLE = /\b(?:director|chair(?:man|woman|person)?|head|leader|officer|secretary|manager|chief|ceo|lead|member|adviser|advisor|clerk|president|superintendent)\b/i;
/** Behind a name stands where they are: “Jo Green (Ashton Schools)”, “Sarah Jones, Director of Education”. */
const looksLikeEmployer = (text: string): boolean => !TITLE.test(text) && ORGANISATION.test(text.replace(/\s*(?:[,(;:]|\s[-–—]\s).*$/su, ''));
/** So many rows tell that columns stand the wrong way round, and not a few rows. */
const COLUMN = 3;

interface Swapped {
  row: OpenRow;
  official: string;
  employer: string;
  isBoth: boolean;
}

interface NamesToAsk {
  rows: readonly OpenRow[];
  columns: readonly UsedColumn[];
  sheet: Sheet;
  values: ReadonlyMap<string, ColumnValues>;
  report: Report;
}

/**
 * Asks where an employer stands as the official, and where the two stand in each other's place: in a row, or in the columns as a
 * whole. An employer is told by its words, and by being the employer of another row or of the branch.
 */
export function askSwappedNames({ rows, columns, sheet, values, report }: NamesToAsk): void {
  const [officials, employers] = [values.get(OFFICIAL), values.get(EMPLOYER)];
  const column = columns.find(({ field }) => field.id === OFFICIAL);
  if (officials === undefined || column === undefined) return;
  const known = { official: new Set<string>(), employer: new Set<string>() };
  for (const { known: branch } of rows) {
    known.official.add(wordsKey(branch?.details?.[OFFICIAL] ?? ''));
    known.employer.add(wordsKey(branch?.details?.[EMPLOYER] ?? ''));
  }
  const isEmployer = (text: string): boolean => looksLikeEmployer(text) || (known.employer.has(wordsKey(text)) && !known.official.has(wordsKey(text)));
  const isPerson = (text: string): boolean => !ORGANISATION.test(text) && !known.employer.has(wordsKey(text));
  const swapped = rows.flatMap((row): Swapped[] => {
    const [official, employer] = [String(officials.get(row.row) ?? ''), String(employers?.get(row.row) ?? '')];
    return official !== '' && isEmployer(official) ? [{ row, official, employer, isBoth: employer !== '' && isPerson(employer) }] : [];
  });
  const both = swapped.filter(({ isBoth }) => isBoth);
  const put = ({ row }: Swapped, official: string | undefined, employer: string | undefined): void => {
    for (const [list, value] of [[officials, official], [employers, employer]] as const) {
      if (value === undefined) list?.delete(row.row);
      else list?.set(row.row, value);
    }
  };
  if (both.length >= COLUMN && both.length * 2 > rows.filter(({ row }) => officials.has(row) && employers?.has(row)).length) {
    const answer = report(column.cell, 'columns-swapped', {
      level: 'asks', message: `The officials of ${both.length} rows look like employers, such as “${both[0]?.official ?? ''}”, and their employers like people.`, expected: 'Officials and employers each under their own header.',
      remedy: { value: 'swap', words: 'each under the other header' }, choices: ['take', 'keep', 'leave-out'],
    });
    if (answer?.kind === 'take') for (const each of both) put(each, each.employer, each.official);
    else if (answer?.kind === 'leave-out') for (const each of both) put(each, undefined, undefined);
    return;
  }
  for (const row of rows) {
    const official = String(officials.get(row.row) ?? '');
    if (official === '' || wordsKey(official) !== wordsKey(row.name.text) || isEmployer(official)) continue;
    const cell = cellAt(sheet, row.row, column.number);
    const answer = report(cell, 'official-is-employer', { level: 'asks', message: `“${official}” is the branch’s name, and this is the official’s.`, expected: 'The name of a person.', choices: ['keep', 'leave-out'] });
    if (answer?.kind === 'leave-out') officials.delete(row.row);
  }
  for (const each of swapped) {
    const cell = cellAt(sheet, each.row.row, column.number);
    const answer = report(cell, 'official-is-employer', {
      level: 'asks', message: each.isBoth ? `“${each.official}” looks like an employer, and “${each.employer}” stands where the employer goes: they may have changed places.` : `“${each.official}” looks like an employer, and this is the official’s name.`,
      expected: 'The name of a person.', ...(each.isBoth && { remedy: { value: 'swap', words: `“${each.employer}” as the official, “${each.official}” as the employer` } }),
      choices: ['take', 'keep', 'leave-out'],
    });
    if (answer?.kind === 'take') put(each, each.employer, each.official);
    else if (answer?.kind === 'leave-out') put(each, undefined, each.isBoth ? undefined : each.employer || undefined);
  }
}
