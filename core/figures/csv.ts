import Papa from 'papaparse';
import type { LocalFigure } from '../branch/model.ts';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';

const HEADER = ['id', 'value', 'source', 'as-of'];

/** Rows and, for each, the line it starts on: a quoted cell may hold line breaks. */
interface Rows {
  rows: { cells: string[]; line: number }[];
  /** Line on which a quotation mark is opened that nothing closes, or closed in the middle of a cell. */
  badQuote: number | undefined;
}

/**
 * Reads local figures in bulk: a CSV with the header `id,value,source,as-of`.
 * Never throws. A row with a fault is left out and named.
 */
export function parseFiguresCsv(file: SourceFile): { figures: Record<string, LocalFigure>; /** By id. */ lines: Map<string, number>; findings: Finding[] } {
  const figures = new Map<string, LocalFigure>();
  const lines = new Map<string, number>();
  const findings: Finding[] = [];
  const report = (line: number, code: string, message: string): void =>
    void findings.push({ level: 'error', code, file: file.name, line, slide: undefined, message });
  const { rows: [head, ...rows], badQuote } = readRows(file.text);
  if (badQuote !== undefined) report(badQuote, 'broken-csv', 'A quotation mark on this line is not closed, or stands inside a value. Double it where it is meant as itself: "".');
  const header = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!HEADER.slice(0, 2).every((name) => header.includes(name))) {
    report(1, 'broken-csv', `The first line must be ${HEADER.join(',')}.`);
    return { figures: {}, lines, findings };
  }
  const cell = (cells: readonly string[], name: string): string => (cells[header.indexOf(name)] ?? '').trim();
  for (const { cells, line } of rows) {
    const id = cell(cells, 'id');
    const value = cell(cells, 'value');
    if (cells.every((each) => each.trim() === '')) continue;
    if (cells.length > header.length) report(line, 'broken-csv', `This line has ${cells.length} values for ${header.length} columns. A number with a comma in it needs quotation marks: "1,400".`);
    else if (id === '') report(line, 'broken-csv', 'This line names no figure.');
    else if (figures.has(id)) report(line, 'figure-twice', `"${id}" is given twice. The first value is used.`);
    else {
      figures.set(id, { value: value === '' ? undefined : value, source: cell(cells, 'source'), asOf: cell(cells, 'as-of'), enteredBy: '' });
      lines.set(id, line);
    }
  }
  return { figures: Object.fromEntries(figures), lines, findings };
}

function readRows(text: string): Rows {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
  // The header alone tells the separator: spreadsheets in some languages write semicolons or tabs.
  const [first = ''] = plain.split('\n', 1);
  const delimiter = [',', ';', '\t'].find((each) => first.includes(each)) ?? ',';
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: '\n', skipEmptyLines: false });
  let line = 1;
  const rows = data.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((breaks, each) => breaks + each.split('\n').length - 1, 0);
    return row;
  });
  const quote = errors.find((error) => error.type === 'Quotes');
  return { rows, badQuote: quote && (rows[quote.row ?? 0]?.line ?? 1) };
}
