import type { Document, Element } from '@xmldom/xmldom';
import { contrast } from '../../slides/themes/colour.ts';
import { childNamed, childrenNamed, descendant, descendants, elements } from '../xml/query.ts';
import { LEAST, SCHEME, type SchemeColour } from './palette.ts';
import { onFill, seriesOf, type Ground } from './recolour.ts';
import { shrinkWords } from './shrink.ts';

const isScheme = (name: string | null): name is SchemeColour => (SCHEME as readonly (string | null)[]).includes(name);
const isAccent = (name: string): boolean => name.startsWith('accent');

const fillOf = (owner: Element): SchemeColour | undefined => {
  const properties = childNamed(owner, 'c:spPr');
  const colour = properties === undefined ? undefined
    : descendant(properties, 'a:bgClr') === undefined ? descendant(properties, 'a:schemeClr') : descendants(descendant(properties, 'a:bgClr') ?? properties, 'a:schemeClr')[0];
  const name = colour?.getAttribute('val') ?? null;
  return isScheme(name) ? name : undefined;
};

const inkIn = (labels: Element, ink: SchemeColour): void => {
  const words = childNamed(labels, 'c:txPr');
  for (const colour of words === undefined ? [] : descendants(words, 'a:schemeClr')) colour.setAttribute('val', ink);
};

/** Labels that stand on a fill are written in what is read on it. */
function labelsOnFills(series: Element, { palette }: Ground): void {
  const labels = childNamed(series, 'c:dLbls');
  if (labels === undefined) return;
  const points = childrenNamed(series, 'c:dPt');
  const own = fillOf(series);
  if (points.length === 0) {
    if (own !== undefined) inkIn(labels, onFill(own, palette));
    return;
  }
  const fills = points.map((point) => fillOf(point) ?? own ?? 'accent1');
  const single = childrenNamed(labels, 'c:dLbl');
  const said = new Set(single.map((label) => Number(childNamed(label, 'c:idx')?.getAttribute('val') ?? -1)));
  const common = fills.filter((_, index) => !said.has(index));
  const worst = (ink: SchemeColour): number => Math.min(...common.map((fill) => contrast(palette[ink], palette[fill])));
  inkIn(labels, worst('bg1') >= worst('tx1') ? 'bg1' : 'tx1');
  for (const label of single) inkIn(label, onFill(fills[Number(childNamed(label, 'c:idx')?.getAttribute('val') ?? 0)] ?? 'accent1', palette));
}

/** Whether the values of a plot stand on what they count: on bars that are stacked, and in rings. */
const standsOnFills = (plot: Element): boolean =>
  plot.nodeName === 'c:doughnutChart' || (plot.nodeName === 'c:barChart' && childNamed(plot, 'c:grouping')?.getAttribute('val') === 'stacked');

/**
 * Puts a chart that was made in our own colours into those of a template: its series in the accents that can be made out, its
 * words in what can be read, in sizes for the template's slides.
 */
export function dressChart(tree: Document, ground: Ground, factor: number): void {
  const series = seriesOf(ground);
  for (const colour of descendants(tree, 'a:schemeClr')) {
    const name = colour.getAttribute('val') ?? '';
    if (isAccent(name)) colour.setAttribute('val', series[(Number(name.slice('accent'.length)) - 1) % series.length] ?? ground.ink);
  }
  for (const words of descendants(tree, 'c:txPr')) {
    for (const colour of descendants(words, 'a:schemeClr')) {
      const name = colour.getAttribute('val');
      if (isScheme(name) && contrast(ground.palette[name], ground.ground) < LEAST.text) colour.setAttribute('val', ground.ink);
    }
  }
  const area = descendant(tree, 'c:plotArea');
  for (const plot of area === undefined ? [] : elements(area)) {
    if (standsOnFills(plot)) for (const one of childrenNamed(plot, 'c:ser')) labelsOnFills(one, ground);
  }
  shrinkWords(tree, factor);
}
