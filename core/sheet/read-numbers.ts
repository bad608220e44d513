import { isTyped, typedValue, type ColumnValues, type InRow, type RawNumber, type ReadContext } from './column-values.ts';
import type { Cell } from './model.ts';
import { readNumberText, type NumberText } from './number-text.ts';
import { percentScale } from './percent-scale.ts';
import type { Report, Told } from './report.ts';

type NumberKind = 'count' | 'percent' | 'money';

const WANTED: Readonly<Record<NumberKind, string>> = { count: 'How many, such as 42.', percent: 'A per cent, such as 61.', money: 'An amount in pounds, such as 1,400.' };

/** A comma where a decimal point belongs. */
const COMMA = /^\s*£?\s*\d+,\d{1,2}\s*%?\s*$/;
/** And full stops or blanks between the thousands, as in most of Europe. */
const EUROPEAN = /^\s*[£€]?\s*\d{1,3}(?:[.\u00A0\u202F ]\d{3})+(?:,\d{1,2})?\s*$/;

const DOTTED = /^\s*£?\s*[1-9]\d{0,2}\.\d{3}\s*$/;
const POUNDS = /£|\bGBP\b/i;

/** Reads a column of numbers. */
export function readNumbers(kind: NumberKind, cells: readonly InRow[], { report }: ReadContext): ColumnValues {
  const values: ColumnValues = new Map();
  const raw: RawNumber[] = [];
  const commas = kind === 'count' ? [] : cells.filter(({ cell }) => COMMA.test(cell.text) || (cell.text.includes(',') && EUROPEAN.test(cell.text)));
  const hasCommas = commas.length * 2 > cells.length;
  if (hasCommas && commas[0]) report(commas[0].cell, 'number-marks', { level: 'says', message: 'This column has commas for decimal points, and is read so.', expected: 'A decimal point.' });
  // No per cent has thousands: 0,61 there is what 0.61 is.
  const textOf = (cell: Cell): string => (hasCommas && EUROPEAN.test(cell.text) ? cell.text.replace(/[.\s]/g, '').replace(',', '.') : (hasCommas || kind === 'percent') && COMMA.test(cell.text) ? cell.text.replace(',', '.') : cell.text);
  const isEuropean = (cell: Cell): boolean => hasCommas && !cell.isTyped && EUROPEAN.test(cell.text);
  const texts = new Map<InRow, NumberText>(cells.map((each) => [each, each.cell.kind === 'number' && typeof each.cell.value === 'number' && !isEuropean(each.cell) ? ofNumber(each.cell, kind) : readNumberText(textOf(each.cell))]));
  // An amount among counts or per cents belongs elsewhere, unless the whole column is written so.
  const pounds = kind === 'money' ? [] : [...texts].filter(([{ cell }, text]) => text.kind === 'number' && cell.kind === 'text' && POUNDS.test(cell.text));
  if (pounds.length * 2 <= texts.size) for (const [each, text] of pounds) if (text.kind === 'number') texts.set(each, { kind: 'guess', value: text.value, why: 'It has a pound sign, and this column has no amounts of money.' });
  // 894.125 among amounts with two places behind the point is 894,125 to most of Europe.
  const dotted = kind !== 'money' ? [] : cells.filter(({ cell }) => (cell.kind === 'text' || !cell.isTyped) && DOTTED.test(cell.text));
  if (dotted.length * 10 <= cells.length) for (const each of dotted) texts.set(each, { kind: 'guess', value: Number(each.cell.text.replace(/[£.\s]/g, '')), why: 'It has a full stop between its thousands, or three places behind the point.' });
  const dressed = [...texts].filter(([{ cell }, text]) => isDressed(cell, text));
  // Where most of a column is written so, it is how the column is written.
  const sayDressed = dressed.length <= texts.size / 2;
  const asText = dressed.find(([{ cell }]) => isPlainText(cell))?.[0];
  if (!sayDressed && asText !== undefined) report(asText.cell, 'number-as-text', { level: 'says', message: 'The numbers of this column are kept as text in the file. They are taken as numbers.', expected: 'A number.' });
  for (const [each, text] of texts) {
    const { row, cell } = each;
    if (text.kind !== 'number') {
      const value = decideText(kind, cell, text, report);
      // "about 0.61" is held against its column as 0.61 is.
      if (value !== undefined && kind === 'percent' && text.kind === 'guess') raw.push({ ...each, value, mark: undefined });
      else if (value !== undefined) values.set(row, value);
      continue;
    }
    if (sayDressed && isDressed(cell, text) && !(kind === 'count' && text.isPercent)) sayMarks(cell, text.value, report);
    raw.push({ ...each, value: text.value, mark: text.isPercent ? 'percent' : cell.kind === 'number' && cell.isPercent ? 'format' : undefined });
  }
  const settled = kind === 'percent' ? percentScale(raw, report) : raw.flatMap((each) => (kind === 'count' ? countOf(each, report) : [each]));
  for (const { row, cell, value } of settled) {
    const sound = inRange(kind, cell, value, report);
    if (sound !== undefined) values.set(row, sound);
  }
  return values;
}

/** A number whose text is "1.400" is four figures to most of Europe, and no count otherwise. */
const ofNumber = (cell: Cell, kind: NumberKind): NumberText =>
  kind === 'count' && !cell.isTyped && /^\d{1,3}\.\d{3}$/.test(cell.text.trim())
    ? { kind: 'guess', value: Number(cell.text.replace('.', '')), why: 'It has a full stop between its thousands.' }
    : { kind: 'number', value: Number(cell.value), isPercent: false, isBare: true };

const isDressed = (cell: Cell, text: NumberText): boolean => text.kind === 'number' && cell.kind === 'text' && (cell.isTyped || !text.isBare);

/** Digits alone, kept as text in a file that knows numbers. */
const isPlainText = (cell: Cell): boolean => cell.isTyped && /^\s*'?-?\d+(?:\.\d+)?\s*$/.test(cell.text);

function sayMarks(cell: Cell, value: number, report: Report): void {
  if (isPlainText(cell)) report(cell, 'number-as-text', { level: 'says', message: `This number is kept as text in the file. It is taken as ${value}.`, expected: 'A number.' });
  else report(cell, 'number-marks', { level: 'says', message: `“${cell.text.trim()}” is taken as ${value}.`, expected: 'A number without marks.' });
}

/** Text in the place of a number: what it may mean is offered, and never taken by itself. */
function decideText(kind: NumberKind, cell: Cell, text: NumberText, report: Report): number | undefined {
  const shown = cell.text.trim();
  const tell = (code: string, told: Told): number | undefined => {
    const answer = report(cell, code, { choices: ['take', 'value', 'leave-out'], expected: WANTED[kind], accepts: (value) => value === '' || isTyped(kind)(value), ...told });
    const value = answer?.kind === 'value' ? answer.value : answer?.kind === 'take' ? told.remedy?.value : undefined;
    const read = value === undefined || value === '' ? undefined : typedValue(kind, value);
    return typeof read === 'number' ? read : undefined;
  };
  if (text.kind === 'nothing') return tell('number-nothing', { level: 'asks', message: `“${shown}” is no number. It may mean that there is none.`, remedy: { value: '', words: 'leave it blank' } });
  if (text.kind === 'guess') {
    const fits = typedValue(kind, String(text.value)) !== undefined;
    return tell('number-guess', { level: 'asks', message: `“${shown}” is not a plain number. ${text.why}`, ...(fits && { remedy: { value: String(text.value), words: String(text.value) } }) });
  }
  return tell('not-a-number', { level: 'stops', message: cell.kind === 'date' ? `There is a date here: ${cell.text}.` : `“${shown}” is not a number.` });
}

/** A per cent in a column of counts: how many that is, only a person can say. */
function countOf(raw: RawNumber, report: Report): RawNumber[] {
  if (raw.mark === undefined) return [raw];
  const answer = report(raw.cell, 'count-is-percent', { level: 'stops', message: `“${raw.cell.text.trim()}” is a per cent, and this column says how many.`, expected: WANTED.count, choices: ['value', 'leave-out'], accepts: isTyped('count') });
  const value = answer?.kind === 'value' ? typedValue('count', answer.value) : undefined;
  return typeof value === 'number' ? [{ ...raw, value, mark: undefined }] : [];
}

/** Holds a number against what its kind can be. */
function inRange(kind: NumberKind, cell: Cell, value: number, report: Report): number | undefined {
  const refuse = (code: string, level: Told['level'], message: string, remedy?: number): number | undefined => {
    const offered = remedy === undefined ? undefined : { value: String(remedy), words: String(remedy) };
    const answer = report(cell, code, { level, message, expected: WANTED[kind], accepts: isTyped(kind), ...(offered && { remedy: offered }), choices: level === 'asks' ? ['take', 'value', 'keep', 'leave-out'] : ['take', 'value', 'leave-out'] });
    if (answer?.kind === 'keep') return value;
    const typed = answer?.kind === 'value' ? answer.value : answer?.kind === 'take' ? offered?.value : undefined;
    const read = typed === undefined ? undefined : typedValue(kind, typed);
    return typeof read === 'number' ? read : undefined;
  };
  if (value < 0) return kind === 'money' ? refuse('number-negative', 'asks', 'This amount is below 0.', -value) : refuse('number-negative', 'stops', `${value} is below 0.`, -value);
  if (kind === 'percent' && value > 100) return refuse('percent-over-100', 'stops', `${value} is more than 100 per cent.`);
  if (kind === 'count' && !Number.isInteger(value)) return refuse('number-fraction', 'stops', `${value} is not a whole number.`);
  if (value > Number.MAX_SAFE_INTEGER) return refuse('number-fraction', 'stops', 'This number is too large to be right.');
  return value;
}
