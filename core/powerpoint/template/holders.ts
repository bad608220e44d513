import type { Document, Element } from '@xmldom/xmldom';
import type { TextStyle } from '../text/style.ts';
import type { Box } from '../units.ts';
import { childNamed, descendant, descendants } from '../xml/query.ts';
import { readTextStyle, type Faces } from './levels.ts';

const EMU = 914_400;

/** A place that a layout keeps for something. */
export interface Holder {
  type: string;
  /** Undefined where the file gives none. */
  idx: number | undefined;
  name: string;
  /** What is left inside its insets, in inches of a slide as high as ours. */
  box: Box;
  anchor: 't' | 'ctr' | 'b';
  style: TextStyle;
  /** The colour of its text as the file gives it. */
  colour: Element | undefined;
}

/** What a layout inherits from, and what its measures are multiplied by. */
export interface Inheritance {
  master: Document;
  /** `p:defaultTextStyle` of the file. */
  defaults: Element | undefined;
  faces: Faces;
  factor: number;
}

const TITLES = ['title', 'ctrTitle'];
const FOOTERS = ['ftr', 'sldNum', 'dt', 'hdr'];

/** What kind of the master's five places a place inherits from. */
const familyOf = (type: string): string => (TITLES.includes(type) ? 'title' : FOOTERS.includes(type) ? type : 'body');

const placeholderOf = (shape: Element): Element | undefined => {
  const properties = ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr'].map((name) => childNamed(shape, name)).find((one) => one !== undefined);
  const own = properties === undefined ? undefined : childNamed(properties, 'p:nvPr');
  return own === undefined ? undefined : childNamed(own, 'p:ph');
};

/** The shapes of a part that are places, in its order. */
export function placesIn(part: Document): { shape: Element; type: string; idx: number | undefined }[] {
  return descendants(part, 'p:sp').flatMap((shape) => {
    const placeholder = placeholderOf(shape);
    if (placeholder === undefined) return [];
    const idx = placeholder.getAttribute('idx');
    return [{ shape, type: placeholder.getAttribute('type') || 'obj', idx: idx === null || idx === '' ? undefined : Number(idx) }];
  });
}

function boxOf(shape: Element | undefined): Box | undefined {
  const properties = shape === undefined ? undefined : childNamed(shape, 'p:spPr');
  const transform = properties === undefined ? undefined : childNamed(properties, 'a:xfrm');
  const [place, size] = [transform && childNamed(transform, 'a:off'), transform && childNamed(transform, 'a:ext')];
  if (place === undefined || size === undefined) return undefined;
  const read = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0) / EMU;
  return { x: read(place, 'x'), y: read(place, 'y'), w: read(size, 'cx'), h: read(size, 'cy') };
}

const bodyOf = (shape: Element | undefined, name: string): Element | undefined => {
  const text = shape === undefined ? undefined : childNamed(shape, 'p:txBody');
  return text === undefined ? undefined : childNamed(text, name);
};

/** The first of these shapes to say something of how its text stands. */
const said = (shapes: readonly (Element | undefined)[], name: string): string | undefined =>
  shapes.map((shape) => bodyOf(shape, 'a:bodyPr')?.getAttribute(name)).find((value) => value !== undefined && value !== null && value !== '') ?? undefined;

function insetOf(shapes: readonly (Element | undefined)[], name: string, usual: number): number {
  const value = Number(said(shapes, name) ?? usual);
  return (Number.isFinite(value) ? value : usual) / EMU;
}

const STYLES = { title: 'p:titleStyle', body: 'p:bodyStyle' } as const;

/** The places of a layout with all that they inherit; those that say no place at all, or turn their text, are none. */
export function readHolders(layout: Document, { master, defaults, faces, factor }: Inheritance): Holder[] {
  const inherited = placesIn(master);
  const styles = descendant(master, 'p:txStyles');
  return placesIn(layout).flatMap(({ shape, type, idx }) => {
    const family = familyOf(type);
    const parent = inherited.find((one) => familyOf(one.type) === family)?.shape;
    const chain = [shape, parent];
    const outer = boxOf(shape) ?? boxOf(parent);
    if (outer === undefined || (said(chain, 'vert') ?? 'horz') !== 'horz') return [];
    const list = family === 'title' || family === 'body' ? STYLES[family] : 'p:otherStyle';
    const own = styles === undefined ? undefined : childNamed(styles, list);
    const { style, colour } = readTextStyle([defaults, own, bodyOf(parent, 'a:lstStyle'), bodyOf(shape, 'a:lstStyle')], faces, factor);
    const [left, top] = [insetOf(chain, 'lIns', 91_440), insetOf(chain, 'tIns', 45_720)];
    const inner = { x: outer.x + left, y: outer.y + top, w: outer.w - left - insetOf(chain, 'rIns', 91_440), h: outer.h - top - insetOf(chain, 'bIns', 45_720) };
    if (inner.w <= 0 || inner.h <= 0) return [];
    const anchor = said(chain, 'anchor');
    return [{
      type, idx, style, colour,
      name: descendant(shape, 'p:cNvPr')?.getAttribute('name') ?? '',
      box: { x: inner.x * factor, y: inner.y * factor, w: inner.w * factor, h: inner.h * factor },
      anchor: anchor === 'b' || anchor === 'ctr' ? anchor : 't',
    }];
  });
}
