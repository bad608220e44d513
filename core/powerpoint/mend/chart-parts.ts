import type { Chart } from '../../deck/content.ts';
import { relationships, relationshipsPart, retarget } from '../xml/relationships.ts';
import { mendChart } from './chart.ts';
import { slidePart, type Mending } from './file.ts';
import { chartWorkbook } from './workbook.ts';

const numberOf = (target: string): number => Number(/(\d+)\.xml$/.exec(target)?.[1] ?? 0);

/**
 * Mends the charts of one slide and names their parts from `first` on: pptxgenjs counts charts for as long
 * as the program runs, so its own names differ from one export to the next. Returns the next free number.
 */
export function mendChartParts({ file, lang }: Mending, slide: number, charts: readonly Chart[], first: number): number {
  const part = slidePart(slide);
  const related = relationships(file, part).filter((one) => one.type === 'chart')
    .toSorted((one, other) => numberOf(one.target) - numberOf(other.target));
  related.forEach((relationship, index) => {
    const chart = charts[index];
    const number = first + index;
    const old = relationship.target.replace(/^\//, '');
    const workbook = relationships(file, old).find((one) => one.type === 'package');
    if (chart === undefined || workbook === undefined) return;
    mendChart(file.tree(old), chart, lang);
    file.settle(old);
    // Its own numbers only ever grow, so the new name is free or the chart's own.
    const name = `ppt/charts/chart${number}.xml`;
    retarget(file, old, workbook.id, `../embeddings/workbook${number}.xlsx`);
    file.remove(workbook.target.replace('../', 'ppt/'));
    file.put(`ppt/embeddings/workbook${number}.xlsx`, chartWorkbook(chart));
    file.rename(relationshipsPart(old), relationshipsPart(name));
    file.rename(old, name);
    retarget(file, part, relationship.id, `../charts/chart${number}.xml`);
  });
  return first + related.length;
}
