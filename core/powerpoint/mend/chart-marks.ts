import type { Document, Element } from '@xmldom/xmldom';
import { textureOf, type Texture } from '../../slides/chart-fill.ts';
import { schemeFill } from '../shapes/frame.ts';
import { seriesColour } from '../theme.ts';
import { el, graft, type XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, descendant, elements, remove } from '../xml/query.ts';

/** The patterns of the room screen, as Office names them. */
const PATTERNS: Readonly<Record<Exclude<Texture, 'none'>, string>> = {
  rising: 'wdUpDiag', falling: 'wdDnDiag', level: 'horz', upright: 'vert', crossed: 'openDmnd',
};
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'plus', 'star'];
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash', 'dashDot'];

const at = (values: readonly string[], index: number): string => values[index % values.length] ?? '';

/** A fill that holds on a grey print, and for those who see colours differently. */
function seriesFill(index: number): XmlElement {
  const texture = textureOf(index);
  if (texture === 'none') return schemeFill(seriesColour(index));
  return el('a:pattFill', { prst: PATTERNS[texture] },
    el('a:fgClr', {}, el('a:schemeClr', { val: 'bg1' })), el('a:bgClr', {}, el('a:schemeClr', { val: seriesColour(index) })));
}

/** Gives a series or a slice its fill. */
function fillIn(tree: Document, owner: Element, index: number): void {
  const properties = childNamed(owner, 'c:spPr');
  const fill = properties === undefined ? undefined : elements(properties)[0];
  if (fill !== undefined) properties?.replaceChild(graft(tree, seriesFill(index)), fill);
}

/** No pattern runs through a value that stands on it. */
function plate(tree: Document, labels: Element, index: number): void {
  const words = childNamed(labels, 'c:txPr');
  if (textureOf(index) === 'none' || words === undefined) return;
  labels.insertBefore(graft(tree, el('c:spPr', {}, schemeFill(seriesColour(index)))), words);
}

function markLine(series: Element, index: number, labelled: boolean): void {
  const marker = childNamed(series, 'c:marker');
  if (marker !== undefined) childNamed(marker, 'c:symbol')?.setAttribute('val', at(MARKERS, index));
  const properties = childNamed(series, 'c:spPr');
  if (properties !== undefined) descendant(properties, 'a:prstDash')?.setAttribute('val', at(DASHES, index));
  const labels = childNamed(series, 'c:dLbls');
  if (labels === undefined || !labelled) return;
  // With two lines the labels of the second stand under it, and each takes its line's colour.
  descendant(labels, 'a:schemeClr')?.setAttribute('val', seriesColour(index));
  childNamed(labels, 'c:dLblPos')?.setAttribute('val', index === 1 ? 'b' : 't');
}

/** The values of a ring stand on it; those of a pie beside it, where a plate would hide them. */
function markSlices(tree: Document, series: Element, onSlices: boolean): void {
  for (const slice of childrenNamed(series, 'c:dPt')) fillIn(tree, slice, Number(childNamed(slice, 'c:idx')?.getAttribute('val') ?? 0));
  const labels = childNamed(series, 'c:dLbls');
  const words = labels === undefined ? undefined : childNamed(labels, 'c:txPr');
  if (labels === undefined || words === undefined || !onSlices) return;
  const places = childrenNamed(series, 'c:dPt').map((_, index) => index).filter((index) => textureOf(index) !== 'none');
  for (const index of places) {
    // A slice's own label repeats everything that the others inherit.
    const own = el('c:dLbl', {}, el('c:idx', { val: index }));
    const label = graft(tree, own);
    for (const child of elements(labels)) if (child.nodeName !== 'c:dLbl') label.appendChild(child.cloneNode(true));
    plate(tree, label, index);
    labels.insertBefore(label, childrenNamed(labels, 'c:dLbl').length === 0 ? labels.firstChild : lastLabel(labels).nextSibling);
  }
}

const lastLabel = (labels: Element): Element => childrenNamed(labels, 'c:dLbl').at(-1) ?? labels;

/**
 * Tells the series of a plot apart by more than their colours, as the room screen does: by patterns, and lines by
 * dashes and the shape of their points.
 */
export function markSeries(tree: Document, plot: Element): void {
  const all = childrenNamed(plot, 'c:ser');
  all.forEach((series, index) => {
    switch (plot.nodeName) {
      case 'c:lineChart':
        markLine(series, index, all.length > 1);
        break;
      case 'c:barChart': {
        for (const point of childrenNamed(series, 'c:dPt')) remove(point);
        fillIn(tree, series, index);
        const labels = childNamed(series, 'c:dLbls');
        const inside = labels !== undefined && childNamed(labels, 'c:dLblPos')?.getAttribute('val') === 'ctr';
        if (inside) plate(tree, labels, index);
        break;
      }
      default:
        markSlices(tree, series, plot.nodeName === 'c:doughnutChart');
    }
  });
}
