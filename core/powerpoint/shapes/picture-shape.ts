import type { PictureShape } from '../arrange/shape.ts';
import { isOnItsSide, turnOf, UPRIGHT, type Orientation } from '../orientation.ts';
import type { Box } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties, rectangle, transform } from './frame.ts';

const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
/** A quarter turn clockwise, in 60,000ths of a degree. */
const QUARTER = 90 * 60_000;

/** Relationship ids of a picture's bytes: what every reader shows, and the drawing where there is one. */
export interface PictureIds {
  raster: string;
  svg: string | undefined;
}

const drawing = (id: string): XmlElement => el('a:extLst', {}, el('a:ext', { uri: SVG_EXTENSION },
  el('asvg:svgBlip', { 'r:embed': id })));

/** The box before the quarter turn that fills `box`, around the same middle. */
const beforeTurn = ({ x, y, w, h }: Box): Box => ({ x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w });

/** Place and size of a picture whose bytes are turned and mirrored to stand upright in `box`. */
function turned(box: Box, orientation: Orientation): XmlElement {
  const { quarters, flipH, flipV } = turnOf(orientation);
  const { name, children } = transform(isOnItsSide(orientation) ? beforeTurn(box) : box);
  return el(name, { rot: quarters === 0 ? undefined : quarters * QUARTER, flipH, flipV }, ...children);
}

const DECORATIVE_EXTENSION = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/** The name and alt text of a picture. Where it has none it is said to be decoration: PowerPoint would make one up. */
function described(alt: string): XmlElement {
  const { name, attributes } = named('Picture', alt);
  if (alt !== '') return el(name, attributes);
  return el(name, attributes, el('a:extLst', {}, el('a:ext', { uri: DECORATIVE_EXTENSION }, el('adec:decorative', { val: true }))));
}

/** A picture with its alt text, or marked as decoration. */
export function pictureXml(shape: PictureShape, ids: PictureIds, orientation = UPRIGHT): XmlElement {
  return el('p:pic', {},
    el('p:nvPicPr', {},
      described(shape.alt),
      el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: shape.placeholder !== undefined, noChangeAspect: true })),
      placeholderProperties(shape.placeholder?.type, shape.placeholder?.idx)),
    el('p:blipFill', {},
      el('a:blip', { 'r:embed': ids.raster }, ids.svg === undefined ? undefined : drawing(ids.svg)),
      el('a:stretch', {}, el('a:fillRect'))),
    el('p:spPr', {}, turned(shape.box, orientation), rectangle()));
}
