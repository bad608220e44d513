import { ruleColour, schemeFill } from '../shapes/frame.ts';
import { el, toXmlPart, type XmlElement } from '../xml/element.ts';
import type { AxesDesign, ChartDesign } from './design.ts';
import { DECLARED, FRAME } from './fill.ts';
import { AXES, plot } from './plots.ts';
import { line, NO_EFFECT, val, words } from './words.ts';

const AXIS_LINE = 12_700;
const GRID_LINE = 9525;
const NO_FILL = el('a:noFill');
const NO_LINE = el('a:ln', {}, NO_FILL);
const TICKS = [val('c:majorTickMark', 'none'), val('c:minorTickMark', 'none')];

interface Setting {
  lang: string;
  dark: boolean;
}

/** The axis of the categories: the bars of a bar chart are read from above. */
const categoryAxis = ({ drawn }: ChartDesign, { size }: AxesDesign, { lang }: Setting): XmlElement => {
  const lying = drawn === 'bar' || drawn === 'stacked';
  return el('c:catAx', {}, val('c:axId', AXES.categories), el('c:scaling', {}, val('c:orientation', lying ? 'maxMin' : 'minMax')), val('c:delete', 0), val('c:axPos', lying ? 'l' : 'b'),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 1 }), ...TICKS, val('c:tickLblPos', lying ? 'nextTo' : 'low'),
    el('c:spPr', {}, line(AXIS_LINE, schemeFill('tx2'))), words({ size, colour: 'tx1' }, lang),
    val('c:crossAx', AXES.values), val('c:crosses', 'autoZero'), val('c:auto', 1), val('c:lblAlgn', 'ctr'), val('c:noMultiLvlLbl', 1));
};

const valueAxis = ({ drawn, format }: ChartDesign, { valuesHidden, least, most }: AxesDesign, { lang, dark }: Setting): XmlElement => {
  const lying = drawn === 'bar' || drawn === 'stacked';
  return el('c:valAx', {}, val('c:axId', AXES.values),
    el('c:scaling', {}, val('c:orientation', 'minMax'), most === undefined ? undefined : val('c:max', most), least === undefined ? undefined : val('c:min', least)),
    val('c:delete', valuesHidden ? 1 : 0), val('c:axPos', lying ? 'b' : 'l'),
    valuesHidden ? undefined : el('c:majorGridlines', {}, el('c:spPr', {}, line(GRID_LINE, el('a:solidFill', {}, ruleColour(dark))))),
    el('c:numFmt', { formatCode: format, sourceLinked: 0 }), ...TICKS, val('c:tickLblPos', lying ? 'low' : 'nextTo'),
    el('c:spPr', {}, line(AXIS_LINE, NO_FILL)), words({ size: 14, colour: 'tx2' }, lang),
    val('c:crossAx', AXES.categories), val('c:crosses', 'autoZero'), val('c:crossBetween', 'between'));
};

const legendXml = (place: string, lang: string): XmlElement =>
  el('c:legend', {}, val('c:legendPos', place), val('c:overlay', 0), words({ size: 16, colour: 'tx1' }, lang));

const chartSpace = (design: ChartDesign, setting: Setting): XmlElement => el('c:chartSpace', DECLARED,
  val('c:date1904', 0), val('c:lang', setting.lang), val('c:roundedCorners', 0),
  el('c:chart', {}, val('c:autoTitleDeleted', 1),
    el('c:plotArea', {}, el('c:layout'), plot(design, setting.lang),
      ...(design.axes === undefined ? [] : [categoryAxis(design, design.axes, setting), valueAxis(design, design.axes, setting)]),
      el('c:spPr', {}, NO_FILL, NO_LINE, NO_EFFECT)),
    design.legend === undefined ? undefined : legendXml(design.legend, setting.lang), val('c:plotVisOnly', 1), val('c:dispBlanksAs', 'gap')),
  el('c:spPr', {}, FRAME, NO_LINE, NO_EFFECT),
  el('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0)));

/** A chart's part but for its data and its ground, whose places are marked for `partChart`, in the theme's colours and font. */
export const chartPart = (design: ChartDesign, setting: Setting): string => toXmlPart(chartSpace(design, setting));
