import type { Chart } from '../deck/content.ts';
import { chartFeed, type ChartFeed } from './chart-options.ts';

/** Charts that differ in nothing but their words and numbers, with the first of them as pptxgenjs takes it. */
export interface ChartKind {
  first: Chart;
  feed: ChartFeed;
  /** What they share, the same in every deck. */
  key: string;
}

/**
 * What two charts must share for one to be made from the other: everything that they are drawn with, how many series and
 * categories they have, and where they are below zero, since pptxgenjs colours those points on their own.
 */
const keyOf = ({ type, options, data }: ChartFeed): string =>
  JSON.stringify([type, options, data.map(({ values }) => [values.length, ...values.flatMap((value, index) => (value < 0 ? [index] : []))])]);

/** Sorts the charts of a deck into kinds: pptxgenjs draws each kind once. @returns the kinds in order, and each chart's place among them */
export function sortCharts(charts: readonly Chart[]): { kinds: ChartKind[]; kindOf: ReadonlyMap<Chart, number> } {
  const kinds: ChartKind[] = [];
  const places = new Map<string, number>();
  const kindOf = new Map<Chart, number>();
  for (const chart of charts) {
    const feed = chartFeed(chart);
    const key = keyOf(feed);
    const place = places.get(key) ?? kinds.length;
    if (place === kinds.length) kinds.push({ first: chart, feed, key });
    places.set(key, place);
    kindOf.set(chart, place);
  }
  return { kinds, kindOf };
}
