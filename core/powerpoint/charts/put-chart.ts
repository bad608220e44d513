import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Chart } from '../../deck/content.ts';
import type { Mending } from '../mend/file.ts';
import { OwnRelationships } from '../xml/relationships.ts';
import { chartPart } from './chart-part.ts';
import { fillChart, partChart, type ChartText } from './fill.ts';
import type { ChartKind } from './kinds.ts';
import { chartWorkbook } from './workbook.ts';

/** Draws one chart of each kind, for `putChart`. */
export function drawKinds({ lang, theme: { dark }, clothes }: Pick<Mending, 'lang' | 'theme' | 'clothes'>, kinds: readonly ChartKind[]): ChartText[] {
  return kinds.map(({ design }) => {
    const own = chartPart(design, { lang, dark });
    if (clothes === undefined) return partChart(own);
    const tree = new DOMParser().parseFromString(own, 'text/xml');
    clothes.chart(tree);
    return partChart(new XMLSerializer().serializeToString(tree));
  });
}

interface PlacedChart {
  chart: Chart;
  number: number;
  /** Whether it stands on another ground than the ordinary one, which its words are made for. */
  panel: boolean;
}

/** Puts a chart with its workbook in. @param kind from `drawKinds` */
export function putChart({ file }: Mending, kind: ChartText, { chart, number, panel }: PlacedChart): void {
  const name = `ppt/charts/chart${number}.xml`;
  const own = new OwnRelationships();
  own.add('package', `../embeddings/workbook${number}.xlsx`);
  file.put(name, fillChart(kind, chart, panel));
  file.put(`ppt/embeddings/workbook${number}.xlsx`, chartWorkbook(chart));
  own.write(file, name);
}
