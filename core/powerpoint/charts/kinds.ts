import type { Chart } from '../../deck/content.ts';
import { chartDesign, type ChartDesign } from './design.ts';

/** Charts that differ in nothing but their words and numbers. */
export interface ChartKind {
  design: ChartDesign;
  /** What they share, the same in every deck. */
  key: string;
}

/** Sorts the charts of a deck into kinds: each kind is drawn once. @returns the kinds in order, and each chart's place among them */
export function sortCharts(charts: readonly Chart[]): { kinds: ChartKind[]; kindOf: ReadonlyMap<Chart, number> } {
  const kinds: ChartKind[] = [];
  const places = new Map<string, number>();
  const kindOf = new Map<Chart, number>();
  for (const chart of charts) {
    const design = chartDesign(chart);
    const key = JSON.stringify(design);
    const place = places.get(key) ?? kinds.length;
    if (place === kinds.length) kinds.push({ design, key });
    places.set(key, place);
    kindOf.set(chart, place);
  }
  return { kinds, kindOf };
}
