import { textureOf, type Texture } from '../../slides/chart-fill.ts';
import { schemeFill } from '../shapes/frame.ts';
import { seriesColour } from '../theme.ts';
import { el, type XmlElement } from '../xml/element.ts';

/** The patterns of the room screen, as Office names them. */
const PATTERNS: Readonly<Record<Exclude<Texture, 'none'>, string>> = {
  rising: 'wdUpDiag', falling: 'wdDnDiag', level: 'horz', upright: 'vert', crossed: 'openDmnd',
};
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'plus', 'star'];
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash', 'dashDot'];

const at = (values: readonly string[], index: number): string => values[index % values.length] ?? '';

// The series of a plot are told apart by more than their colours, as on the room screen: by patterns, and lines by dashes and
// the shape of their points.

/** The shape of a line's points. */
export const markerOf = (index: number): string => at(MARKERS, index);
export const dashOf = (index: number): string => at(DASHES, index);

/** The fill of a series or a slice, which holds on a grey print, and for those who see colours differently. */
export function seriesFill(index: number): XmlElement {
  const texture = textureOf(index);
  if (texture === 'none') return schemeFill(seriesColour(index));
  return el('a:pattFill', { prst: PATTERNS[texture] },
    el('a:fgClr', {}, el('a:schemeClr', { val: 'bg1' })), el('a:bgClr', {}, el('a:schemeClr', { val: seriesColour(index) })));
}

/** Behind a value that stands on a pattern: none runs through it. */
export const plateOf = (index: number): XmlElement | undefined =>
  (textureOf(index) === 'none' ? undefined : el('c:spPr', {}, schemeFill(seriesColour(index))));
