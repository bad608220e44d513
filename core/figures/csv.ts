import Papa from 'papaparse';
import type { LocalFigure } from '../branch/model.ts';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';

const HEADER = ['id', 'value', 'source', 'as-of'];

/**
 * Reads local figures in bulk: a CSV with the header `id,value,source,as-of`.
 * Never throws. A row with a fault is left out and named.
 */
export function parseFiguresCsv(file: SourceFile): { figures: Record<string, LocalFigure>; findings: Finding[] } {
  const figures = new Map<string, LocalFigure>();
  const findings: Finding[] = [];
  const report = (line: number, code: string, message: string): void =>
    void findings.push({ level: 'error', code, file: file.name, line, slide: undefined, message });
  const { data, errors } = Papa.parse<string[]>(file.text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) report((quote.row ?? 0) + 1, 'broken-csv', 'A quotation mark is not closed on this line.');
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  if (!HEADER.slice(0, 2).every((name) => header.includes(name))) {
    report(1, 'broken-csv', `The first line must be ${HEADER.join(',')}.`);
    return { figures: {}, findings };
  }
  const column = (row: readonly string[], name: string): string => (row[header.indexOf(name)] ?? '').trim();
  let line = 1;
  data.forEach((row, index) => {
    const at = line;
    line += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    if (index === 0 || row.every((cell) => cell.trim() === '')) return;
    const id = column(row, 'id');
    if (row.length > header.length) report(at, 'broken-csv', `This line has ${row.length} values for ${header.length} columns. A number with a comma in it needs quotation marks: "1,400".`);
    else if (id === '') report(at, 'broken-csv', 'This line names no figure.');
    else if (figures.has(id)) report(at, 'figure-twice', `"${id}" is given twice.`);
    else {
      const value = column(row, 'value');
      figures.set(id, { value: value === '' ? undefined : value, source: column(row, 'source'), asOf: column(row, 'as-of'), enteredBy: '' });
    }
  });
  return { figures: Object.fromEntries(figures), findings };
}
