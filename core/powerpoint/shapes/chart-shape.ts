import type { ChartShape } from '../arrange/shape.ts';
import { cleanLine } from '../text/clean.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties, transform } from './frame.ts';

const CHART_URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** What a chart says to those who can't see it. */
const chartAlt = (shape: ChartShape): string =>
  cleanLine(shape.chart.alt) || `Chart: ${shape.chart.series.map((one) => cleanLine(one.name)).join(', ')}`;

/** The frame in which a chart stands on a slide; `id` is the relationship to its part. */
export const chartFrame = (shape: ChartShape, id: string): XmlElement =>
  el('p:graphicFrame', {},
    el('p:nvGraphicFramePr', {},
      named('Chart', chartAlt(shape)),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: shape.placeholder !== undefined })),
      placeholderProperties(shape.placeholder?.type, shape.placeholder?.idx)),
    transform(shape.box, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri: CHART_URI },
      el('c:chart', { 'r:id': id }))));
