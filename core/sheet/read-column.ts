import { plainText } from './cells.ts';
import type { ColumnValues, InRow, ReadContext } from './column-values.ts';
import type { Field } from './fields.ts';
import type { Cell } from './model.ts';
import { readDates } from './read-dates.ts';
import { oddText } from './odd-text.ts';
import { readNumbers } from './read-numbers.ts';
import type { Report } from './report.ts';
import { distance, wordsKey } from './words.ts';

const LONGEST = 2_000;

/** Reads the cells of one column as what it gives, each by itself and all together where one alone could be read in two ways. */
export function readColumn(field: Field, cells: readonly InRow[], context: ReadContext): ColumnValues {
  const filled = cells.filter(({ cell }) => cell.kind !== 'blank' && soundCell(cell, context.report));
  switch (field.kind) {
    case 'count':
    case 'percent':
    case 'money':
      return readNumbers(field.kind, filled, context);
    case 'date':
      return readDates(field, filled, context);
    case 'choice':
      return new Map(filled.flatMap(({ row, cell }) => entry(row, choiceOf(field, cell, context.report))));
    default:
      return new Map(filled.flatMap(({ row, cell }) => entry(row, textOf(field, cell, context.report))));
  }
}

const entry = (row: number, value: string | undefined): [number, string][] => (value === undefined ? [] : [[row, value]]);

/** False of an error, which gives nothing; what is to stand there instead is typed by who answers. */
function soundCell(cell: Cell, report: Report): boolean {
  if (cell.kind !== 'error') return true;
  if (cell.formula === 'no-value') {
    report(cell, 'formula-no-value', { level: 'stops', message: 'This is a formula of which the file keeps no value: it was never worked out.', expected: 'Open the file in Excel or LibreOffice, save it and choose it again.', choices: ['leave-out'] });
  } else {
    report(cell, 'cell-error', { level: 'stops', message: `The spreadsheet says ${cell.text} here: something that it works out went wrong.`, expected: 'A value.', remedy: { value: '', words: 'leave it blank' }, choices: ['take', 'leave-out'] });
  }
  return false;
}

function textOf(field: Field, cell: Cell, report: Report): string | undefined {
  const lines = cell.text.split(/\r\n|\r|\n/).map(plainText);
  const text = (field.id === 'employer.address' ? lines.filter(Boolean).join('\n') : plainText(cell.text)).replace(/^'+(?=\S)/, '');
  if (text === '') return undefined;
  if (text.length > LONGEST) {
    report(cell, 'text-too-long', { level: 'stops', message: 'This is longer than 2,000 letters.', expected: 'A shorter text.', choices: ['leave-out'] });
    return undefined;
  }
  return oddText(field, text, cell, report);
}

/** One of a list, by its id or other words for it. */
function choiceOf(field: Field, cell: Cell, report: Report): string | undefined {
  const words = wordsKey(cell.text);
  const names = Object.entries(field.choices).map(([id, others]) => ({ id, names: [wordsKey(id), ...others] }));
  const found = names.find((each) => each.names.includes(words));
  if (found !== undefined) return found.id;
  const nearest = names.find((each) => each.names.some((name) => distance(words, name, 2) <= 2 && name.length > 3));
  const answer = report(cell, 'not-one-of', {
    level: 'stops', message: `“${plainText(cell.text)}” is none of those that there are.`, expected: `One of: ${names.map(({ id }) => id).join(', ')}.`,
    ...(nearest && { remedy: { value: nearest.id, words: nearest.id } }), choices: ['take', 'value', 'leave-out'], accepts: (value) => Object.hasOwn(field.choices, value),
  });
  if (answer?.kind === 'take') return nearest?.id;
  return answer?.kind === 'value' ? answer.value : undefined;
}
