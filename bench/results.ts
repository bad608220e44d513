import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interval, type Interval } from './samples.ts';

/** What a measure is held against: the median or p95 in milliseconds, or how often the other program's median goes into ours. */
export interface Aim {
  of: 'median' | 'p95' | 'ratio';
  most: number;
}

/** One line of the tables: ours, and another program or a bare way of doing the same in the same run. */
export interface Row {
  what: string;
  /** Milliseconds if not said. */
  unit?: 'MB';
  ours: Interval;
  against?: { what: string; its: Interval; ratio: number };
  aim?: Aim;
}

/** A row of samples, in milliseconds where no other unit is said. */
export function row(what: string, ours: readonly number[], more: Pick<Row, 'unit' | 'aim'> & { against?: { what: string; its: readonly number[] } } = {}): Row {
  const own = interval(ours);
  const { against, ...rest } = more;
  if (against === undefined) return { what, ours: own, ...rest };
  const its = interval(against.its);
  return { what, ours: own, against: { what: against.what, its, ratio: own.median / its.median }, ...rest };
}

/** Keeps the rows of a subject for the tables. @param left what could not be measured here, and why */
export function keepRows(root: string, subject: string, rows: readonly Row[], left: readonly string[] = []): void {
  const folder = join(root, 'test-results', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${subject}.json`), `${JSON.stringify({ subject, rows, left }, null, 2)}\n`);
}
