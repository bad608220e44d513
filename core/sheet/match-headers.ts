import { plainText } from './cells.ts';
import { canHold, contentOf, type Content } from './column-content.ts';
import { canGive, type Field } from './fields.ts';
import type { Answer, Cell, Sheet, SheetMapping } from './model.ts';
import type { Report } from './report.ts';
import { distance, likeness, wordsKey } from './words.ts';

/** A column and what it gives. */
export interface Column {
  /** From 1. */
  number: number;
  /** The header's cell; of a header that goes over several rows its upper one. */
  cell: Cell;
  field: Field | undefined;
}

/** How fields are found by their headers. */
export interface HeaderIndex {
  fields: readonly Field[];
  byId: ReadonlyMap<string, Field>;
  /** By their words; undefined where two fields have the same. */
  byWords: ReadonlyMap<string, Field | undefined>;
}

export function indexFields(fields: readonly Field[]): HeaderIndex {
  const byWords = new Map<string, Field | undefined>();
  const put = (words: string, field: Field): void => {
    const before = byWords.get(words);
    byWords.set(words, byWords.has(words) && before?.id !== field.id ? undefined : field);
  };
  for (const field of fields) for (const name of [field.label, ...field.names]) put(wordsKey(name), field);
  // An id is one field's alone, whatever labels say.
  for (const field of fields) byWords.set(wordsKey(field.id), field);
  return { fields, byId: new Map(fields.map((field) => [field.id, field])), byWords };
}

/** What a mapping knows a header by. */
export const headerKey = (text: string): string => wordsKey(text);

const BRACKETS = /\s*\(([^()]*)\)\s*$/;
const ownField = (text: string, index: HeaderIndex): Field | undefined => index.byId.get(plainText(text)) ?? index.byWords.get(wordsKey(text));

/** The field that a header names exactly, by id, label or a name of it; what stands in brackets behind a label is no part of it. */
export const fieldOfHeader = (text: string, index: HeaderIndex): Field | undefined => ownField(text, index) ?? index.byWords.get(wordsKey(text.replace(BRACKETS, '')));

/** Another unit, another time or another thing than the figure itself. */
const OTHERWISE = /000|\b(?:thousands?|millions?|hundreds?|[£€$]?[km]|last|previous|prior|old|target|forecast|budget(?:ed)?|planned|plan|expected|estimated?|est|average|mean|change|difference|increase|of which)\b/i;

/** What stands in brackets behind a label and makes something else of it: "(£000)", "(last year)", "(2023)"; '' where nothing does. */
function bracketed(text: string, field: Field, index: HeaderIndex, year: number): string {
  const [, words = ''] = BRACKETS.exec(text) ?? [];
  if (words === '' || ownField(text, index) !== undefined) return '';
  // Of "2025/26" both are.
  const years = [...words.matchAll(/\b(20\d\d)(?:\s*[/–-]\s*(?:20)?(\d\d)\b)?/g)].flatMap(([, one = '', other]) => [Number(one), ...(other === undefined ? [] : [2_000 + Number(other)])]);
  const isPercent = field.kind !== 'percent' && /%|\bper ?cent/i.test(words);
  return OTHERWISE.test(words) || isPercent || (years.length > 0 && !years.includes(year)) ? words.trim() : '';
}

const LIKELY = 0.6;
/** Words of a header that say nothing of what is counted. */
const HOW_MANY = /^(?:(?:total|the) )?(?:(?:number|no|num|nr|count) of|number|how many) /;

/** The fields that a header is like, the likeliest first and those nearly as like behind it; three at most. @param content what stands below it, where only fields that it can be are wanted */
export function likelyFields(text: string, index: HeaderIndex, content?: Content): Field[] {
  const words = wordsKey(text).replace(HOW_MANY, '');
  if (words.length < 3) return [];
  const fields = content === undefined ? index.fields : index.fields.filter((field) => canGive(field) && canHold(field, content));
  const scored = fields.map((field) => ({ field, score: Math.max(...[field.id.replace(/^local-/, ''), field.id, field.label, ...field.names].map((name) => scoreOf(words, wordsKey(name)))) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.length === 0 || best < LIKELY ? [] : scored.filter(({ score }) => score > best - 0.1).toSorted((a, b) => b.score - a.score).slice(0, 3).map(({ field }) => field);
}

function scoreOf(words: string, name: string): number {
  const most = Math.floor(Math.min(words.length, name.length) / 5);
  const typed = most > 0 && distance(words, name, most) <= most ? 0.95 : 0;
  return Math.max(typed, likeness(words, name));
}

/** The header's cell of a column: of one that is merged downwards, its upper cell. */
export function headerCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const own = sheet.rows[row - 1]?.[column - 1];
  if (own !== undefined && own.kind !== 'blank') return own;
  const merge = sheet.merges.find((each) => each.fromColumn === column && each.fromRow < row && each.toRow >= row);
  return merge === undefined ? own : sheet.rows[merge.fromRow - 1]?.[column - 1];
}

/** What headers are matched by. */
interface Headers {
  sheet: Sheet;
  /** Theirs, from 1. */
  row: number;
  index: HeaderIndex;
  report: Report;
  mapping: SheetMapping | undefined;
  year: number;
}

/** Finds what each column gives. An exact header is taken, a likely one is asked about, and nothing is guessed. @param year the one that it is */
export function matchHeaders({ sheet, row, index, report, mapping, year }: Headers): Column[] {
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  const columns: Column[] = [];
  for (let number = 1; number <= width; number += 1) {
    const cell = headerCell(sheet, row, number);
    if (cell === undefined || plainText(cell.text) === '') continue;
    columns.push({ number, cell, field: fieldOf(cell, number) });
  }
  return columns;

  function fieldOf(cell: Cell, number: number): Field | undefined {
    const text = plainText(cell.text);
    const key = headerKey(text);
    const remembered = mapping !== undefined && Object.hasOwn(mapping.fields, key) ? mapping.fields[key] : undefined;
    if (remembered === '') return undefined;
    if (remembered !== undefined) {
      const field = index.byId.get(remembered);
      if (field !== undefined) return field;
      report(cell, 'mapping-gone', { level: 'says', message: `“${text}” was read as ${remembered} last time, which this deck no longer has.` });
    }
    const exact = fieldOfHeader(text, index);
    const otherwise = exact === undefined ? '' : bracketed(text, exact, index, year);
    if (exact !== undefined && otherwise === '') return exact;
    const accepts = (value: string): boolean => index.byId.has(value);
    const [likely, ...others] = exact === undefined ? likelyFields(text, index, contentOf(sheet, row, number)) : [exact];
    const named = (answer: Answer | undefined): Field | undefined => (answer?.kind === 'value' ? index.byId.get(answer.value) : undefined);
    if (likely === undefined) {
      return named(report(cell, 'header-unknown', { level: 'says', message: `Nothing is called “${text}”: this column is not read.`, choices: ['value', 'leave-out'], accepts }));
    }
    const answer = report(cell, 'header-likely', {
      level: 'asks', message: otherwise !== '' ? `“${text}” is “${likely.label}” (${likely.id}) by its name, and says “${otherwise}”. It is not read unless you say so.` : `“${text}” may be ${[likely, ...others].map(({ id, label }) => `“${label}” (${id})`).join(' or ')}. It is not read unless you say so.`, expected: 'A figure’s id or label, or a detail such as branch.name.',
      // Of several that are as likely none is offered before the others.
      ...(others.length === 0 ? { remedy: { value: likely.id, words: likely.label } } : { offered: [likely, ...others].map(({ id, label }) => ({ value: id, words: label })) }), choices: ['take', 'value', 'leave-out'], accepts,
    });
    return answer?.kind === 'take' ? likely : named(answer);
  }
}
