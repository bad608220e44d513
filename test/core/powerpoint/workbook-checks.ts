import type { Document, Element, Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { validatorErrors } from '../../support/ooxml-validate.ts';

/** What the validator says of the workbooks in a file: of the first few, since each takes it a second. */
export async function embeddedErrors(bytes: Uint8Array): Promise<string[]> {
  const books = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
  const errors: string[] = [];
  for (const [name, book] of books.slice(0, MOST_BOOKS)) errors.push(...(await validatorErrors(book, 'xlsx')).map((error) => `${name}: ${error}`));
  return errors;
}

const MOST_BOOKS = 3;

type Find = (tree: Node, name: string) => Element[];

const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letters = (number: number): string => (number <= 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26)));

/** The cells that a formula such as `Sheet1!$A$2:$A$5` names, in order; undefined for anything else. */
function cellsOf(formula: string): string[] | undefined {
  const found = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula);
  if (found === null) return undefined;
  const [, from = '', first = '', to = from, last = first] = found;
  const cells: string[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) for (let at = column(from); at <= column(to); at += 1) cells.push(`${letters(at)}${row}`);
  return cells;
}

/** Where what a chart shows is not what its workbook holds in the cells that it names: an edit would then change something else. */
export function workbookFaults(name: string, chart: Document, workbook: ReadonlyMap<string, Document>, named: Find): string[] {
  const sheet = workbook.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) return [`${name}: its workbook has no sheet`];
  const held = new Map(named(sheet, 'c').map((cell) => [cell.getAttribute('r') ?? '', cell.textContent ?? '']));
  return named(chart, 'c:f').flatMap((formula) => {
    const cells = cellsOf(formula.textContent ?? '');
    const cache = formula.parentNode === null ? undefined : [...named(formula.parentNode, 'c:strCache'), ...named(formula.parentNode, 'c:numCache')][0];
    if (cells === undefined || cache === undefined) return [`${name}: formula ${formula.textContent}`];
    if (Number(named(cache, 'c:ptCount')[0]?.getAttribute('val')) !== cells.length) return [`${name}: ${formula.textContent} has another length than its cache`];
    const shown = new Map(named(cache, 'c:pt').map((point) => [cells[Number(point.getAttribute('idx'))] ?? '', point.textContent ?? '']));
    return cells.filter((cell) => (shown.get(cell) ?? '') !== (held.get(cell) ?? '')).map((cell) => `${name}: shows "${shown.get(cell)}" where ${cell} holds "${held.get(cell)}"`);
  });
}
