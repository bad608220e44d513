import type { Chart } from '../../deck/content.ts';
import { AppError } from '../../errors.ts';
import type { ChartKind } from '../chart-kinds.ts';
import { relationshipsPart } from '../../opc/part-path.ts';
import { OwnRelationships, relationships } from '../xml/relationships.ts';
import { fillChart, mendChart, partChart, type ChartText } from './chart.ts';
import { slidePart, type Mending } from './file.ts';
import { chartWorkbook } from './workbook.ts';

const numberOf = (target: string): number => Number(/(\d+)\.xml$/.exec(target)?.[1] ?? 0);

/**
 * Mends the charts that pptxgenjs made, one of each kind, and takes them out of the package: each as the text of
 * its part, parted where the data goes. Its own names only ever grow, for as long as the program runs.
 */
export function takeChartKinds({ file, lang, theme, clothes }: Pick<Mending, 'file' | 'lang' | 'theme' | 'clothes'>, kinds: readonly ChartKind[]): ChartText[] {
  const related = relationships(file, slidePart(1)).filter((one) => one.type === 'chart')
    .toSorted((one, other) => numberOf(one.target) - numberOf(other.target));
  return kinds.map(({ first }, index) => {
    const part = related[index]?.target.replace(/^\//, '');
    if (part === undefined) throw new AppError('internal', 'The PowerPoint file lacks a chart.');
    mendChart(file.tree(part), first, { lang, dark: theme.dark });
    clothes?.chart(file.tree(part));
    const text = partChart(file.text(part));
    const workbook = relationships(file, part).find((one) => one.type === 'package');
    if (workbook !== undefined) file.remove(workbook.target.replace('../', 'ppt/'));
    file.remove(relationshipsPart(part));
    file.remove(part);
    return text;
  });
}

interface PlacedChart {
  chart: Chart;
  number: number;
  /** Whether it stands on another ground than the ordinary one, which its words are made for. */
  panel: boolean;
}

/** Puts a chart with its workbook in. @param kind from `takeChartKinds` */
export function putChart({ file }: Mending, kind: ChartText, { chart, number, panel }: PlacedChart): void {
  const name = `ppt/charts/chart${number}.xml`;
  const own = new OwnRelationships();
  own.add('package', `../embeddings/workbook${number}.xlsx`);
  file.put(name, fillChart(kind, chart, panel));
  file.put(`ppt/embeddings/workbook${number}.xlsx`, chartWorkbook(chart));
  own.write(file, name);
}
