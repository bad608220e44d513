import { cellAt } from './cells.ts';
import type { Sheet } from './model.ts';
import { readNumberText } from './number-text.ts';
import type { RowContext } from './row-model.ts';
import { wordsKey } from './words.ts';

const TOTAL = /^(?:(?:grand|sub|overall|regional|region|branch|all|column) ?)?totals?\b|\btotals?$|^(?:sum|average|mean|median|overall|all branches|whole region|the region|region|regional figure|national|nationally)$/;
/** What stands below a table beside its totals. */
const BESIDE = /^(?:percent(?:age)?(?: of .*)?|(?:last|previous|prior|this) (?:year|term|time)(?:s (?:total|figures?))?|(?:change|difference|variance|increase|decrease)(?: (?:on|from|since) .*)?|(?:average|mean|median|min(?:imum)?|max(?:imum)?|lowest|highest|target)(?: (?:of|per|over) .*)?|(?:number|count) of (?:branches|returns|rows))$/;

/** Whether a text names a total, or what stands beside one. */
export const isTotal = (text: string): boolean => text.length <= 60 && [TOTAL, BESIDE].some((each) => each.test(wordsKey(text)));

/** The number of a cell, also where it is kept as text; undefined of anything else. */
export function numberAt(sheet: Sheet, row: number, column: number): number | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell.kind === 'number') return Number(cell.value);
  const text = cell.kind === 'text' ? readNumberText(cell.text) : undefined;
  return text?.kind === 'number' ? text.value : undefined;
}

/** So many counts at least are told from what may be so by chance. */
const SURE = 3;
/** Of so many rows a sum may leave out what was typed as text, or hold what stands under the wrong header, and be told by being near. */
const [MANY, NEAR] = [8, 0.1];

interface Part {
  /** By column. */
  sums: Map<number, number>;
  rows: number;
}

/** What the rows of branches add up to, from the top and since the last total. */
export class Sums {
  readonly #context: RowContext;
  readonly #all: Part = { sums: new Map(), rows: 0 };
  #since: Part = { sums: new Map(), rows: 0 };

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** Counts a row of a branch in. */
  add(row: number): void {
    for (const part of [this.#all, this.#since]) {
      part.rows += 1;
      for (const { number } of this.#context.columns) part.sums.set(number, (part.sums.get(number) ?? 0) + (numberAt(this.#context.sheet, row, number) ?? 0));
    }
  }

  /** A total stands here: what follows has one of its own. */
  restart(): void {
    this.#since = { sums: new Map(), rows: 0 };
  }

  /**
   * Whether most of a row's counts are the sums of those above, and so many of them at least, or each of several.
   * @param mayBeNear of a row whose name, if it has one, is like no branch's
   */
  in(row: number, { isNamed, isLast, mayBeNear }: { isNamed: boolean; isLast: boolean; mayBeNear: boolean }): 'all' | 'most' | 'no' {
    const told = [this.#all, this.#since].filter(({ rows }) => rows > 1).map((part) => this.#of(part, row, !isNamed || isLast ? 1 : 2, mayBeNear));
    return told.find((each) => each === 'all') ?? told.find((each) => each === 'most') ?? 'no';
  }

  #of({ sums, rows }: Part, row: number, least: number, mayBeNear: boolean): 'all' | 'most' | 'no' {
    const counts = this.#context.columns.filter(({ field }) => field.kind === 'count' || field.kind === 'money').flatMap(({ number }) => {
      const value = numberAt(this.#context.sheet, row, number);
      return value === undefined ? [] : [{ value, away: Math.abs(value - (sums.get(number) ?? 0)) }];
    });
    const same = counts.filter(({ value, away }) => value > 0 && away < 0.005).length;
    if (same >= SURE && same === counts.length) return 'all';
    if (same >= least && same * 2 > counts.length) return 'most';
    const near = counts.filter(({ value, away }) => value > 0 && away < NEAR * value).length;
    return mayBeNear && rows >= MANY && near >= SURE && near * 2 > counts.length ? 'most' : 'no';
  }
}
