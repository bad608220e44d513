import { schemeFill } from '../shapes/frame.ts';
import { seriesColour } from '../theme.ts';
import { el, type XmlElement } from '../xml/element.ts';
import type { ChartDesign } from './design.ts';
import { placeOf } from './fill.ts';
import { dashOf, markerOf, plateOf, seriesFill } from './marks.ts';
import { line, NO_EFFECT, val, words } from './words.ts';

/** Of the two axes, which name each other. */
export const AXES = { categories: 2_094_734_554, values: 2_094_734_552 };

const HAIRLINE = 9525;
const SLICE_EDGE = 25_400;
const LINE = 38_100;
const LABEL_SIZE = 16;
const HOLE = 55;

interface Label {
  /** A colour of the theme. */
  colour: string;
  /** Where it stands at its point; undefined in a ring, which has one place only. */
  place: string | undefined;
  bold: boolean;
  shown: boolean;
}

/** How the values at the points are written, and what of a point is said there: its value and nothing else. */
const labelParts = ({ format }: ChartDesign, lang: string, { colour, place, bold, shown }: Label, plate?: XmlElement): (XmlElement | undefined)[] => [
  el('c:numFmt', { formatCode: format, sourceLinked: 0 }), plate, words({ size: LABEL_SIZE, colour, bold }, lang),
  place === undefined ? undefined : val('c:dLblPos', place),
  val('c:showLegendKey', 0), val('c:showVal', shown ? 1 : 0), ...['c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'].map((name) => val(name, 0)),
];

const series = (index: number, ...parts: readonly (XmlElement | undefined)[]): XmlElement => {
  const [properties, ...rest] = parts;
  const smooth = rest.at(-1)?.name === 'c:smooth' ? rest.pop() : undefined;
  return el('c:ser', {}, val('c:idx', index), val('c:order', index), placeOf(index, 'c:tx'), properties, ...rest, placeOf(index, 'c:cat'), placeOf(index, 'c:val'), smooth);
};

const each = (count: number, make: (index: number) => XmlElement): XmlElement[] => Array.from({ length: count }, (_, index) => make(index));
const axisIds = (): XmlElement[] => [val('c:axId', AXES.categories), val('c:axId', AXES.values)];

function bars(design: ChartDesign, lang: string): XmlElement {
  const { drawn, count, labelled } = design;
  const stacked = drawn === 'stacked';
  // The values of stacked bars stand on them.
  const label: Label = { colour: stacked ? 'bg1' : 'tx1', place: stacked ? 'ctr' : 'outEnd', bold: stacked, shown: labelled };
  return el('c:barChart', {}, val('c:barDir', drawn === 'column' ? 'col' : 'bar'), val('c:grouping', stacked ? 'stacked' : 'clustered'), val('c:varyColors', 0),
    ...each(count, (index) => series(index,
      el('c:spPr', {}, seriesFill(index), NO_EFFECT), val('c:invertIfNegative', 0),
      el('c:dLbls', {}, ...labelParts(design, lang, label, stacked ? plateOf(index) : undefined)))),
    el('c:dLbls', {}, ...labelParts(design, lang, label)),
    val('c:gapWidth', count > 1 ? 60 : 45), val('c:overlap', stacked ? 100 : 0), ...axisIds());
}

function lines(design: ChartDesign, lang: string): XmlElement {
  const { count, labelled } = design;
  const label: Label = { colour: 'tx1', place: 't', bold: false, shown: labelled };
  // With two lines the labels of the second stand under it, and each takes its line's colour.
  const own = (index: number): Label => (count > 1 ? { ...label, colour: seriesColour(index), place: index === 1 ? 'b' : 't' } : label);
  return el('c:lineChart', {}, val('c:grouping', 'standard'), val('c:varyColors', 0),
    ...each(count, (index) => {
      const fill = schemeFill(seriesColour(index));
      return series(index,
        el('c:spPr', {}, fill, line(LINE, fill, dashOf(index)), NO_EFFECT),
        el('c:marker', {}, val('c:symbol', markerOf(index)), val('c:size', 9), el('c:spPr', {}, fill, line(HAIRLINE, fill), NO_EFFECT)),
        el('c:dLbls', {}, ...labelParts(design, lang, own(index))), val('c:smooth', 0));
    }),
    el('c:dLbls', {}, ...labelParts(design, lang, label)), val('c:marker', 1), ...axisIds());
}

function slices(design: ChartDesign, lang: string): XmlElement {
  const { count } = design;
  const ring = design.drawn === 'doughnut';
  // The values of a ring stand on it; those of a pie beside it, where a plate would hide them.
  const label: Label = { colour: ring ? 'bg1' : 'tx1', place: ring ? undefined : 'outEnd', bold: ring, shown: true };
  const onPatterns = (ring ? Array.from({ length: count }, (_, index) => ({ index, plate: plateOf(index) })) : []).filter(({ plate }) => plate !== undefined);
  return el(ring ? 'c:doughnutChart' : 'c:pieChart', {}, val('c:varyColors', 1),
    series(0,
      el('c:spPr', {}, schemeFill(seriesColour(0)), line(HAIRLINE, schemeFill('bg1')), NO_EFFECT),
      ...each(count, (index) => el('c:dPt', {}, val('c:idx', index), val('c:bubble3D', 0), el('c:spPr', {}, seriesFill(index), line(SLICE_EDGE, schemeFill('bg1')), NO_EFFECT))),
      // A slice's own label repeats everything that the others inherit.
      el('c:dLbls', {}, ...onPatterns.map(({ index, plate }) => el('c:dLbl', {}, val('c:idx', index), ...labelParts(design, lang, label, plate))), ...labelParts(design, lang, label))),
    val('c:firstSliceAng', 0), ring ? val('c:holeSize', HOLE) : undefined);
}

/** What is drawn of a chart's numbers. */
export function plot(design: ChartDesign, lang: string): XmlElement {
  if (design.axes === undefined) return slices(design, lang);
  return design.drawn === 'line' ? lines(design, lang) : bars(design, lang);
}
