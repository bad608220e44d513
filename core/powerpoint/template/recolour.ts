import { contrast } from '../../slides/themes/colour.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { LEAST, legibleOn, SCHEME, type Palette, type SchemeColour } from './palette.ts';

/** A ground of a template, and what its theme can be read on it. */
export interface Ground {
  palette: Palette;
  ground: string;
  ink: SchemeColour;
  /** False under a picture, of which only that is known on which side of grey it is. */
  isSure: boolean;
}

const isScheme = (name: string): name is SchemeColour => (SCHEME as readonly string[]).includes(name);
const TEXT = new Set(['a:rPr', 'a:defRPr', 'a:endParaRPr']);

/** The colour of the theme to write a text in: the one that was meant, where it can be read. */
const forText = (name: SchemeColour, { palette, ground, ink, isSure }: Ground): SchemeColour => (isSure && contrast(palette[name], ground) >= LEAST.text ? name : ink);
/** The same for what only has to be made out. */
const forMark = (name: SchemeColour, { palette, ground, ink, isSure }: Ground): SchemeColour => (isSure && contrast(palette[name], ground) >= LEAST.graphic ? name : ink);

const solid = (name: string): XmlElement => ({ name: 'a:solidFill', attributes: {}, children: [{ name: 'a:schemeClr', attributes: { val: name }, children: [] }] });

function schemeOf(fill: XmlElement | string): SchemeColour | undefined {
  if (typeof fill === 'string' || fill.name !== 'a:solidFill') return undefined;
  const [colour] = fill.children;
  const name = typeof colour === 'object' && colour.name === 'a:schemeClr' && colour.children.length === 0 ? colour.attributes['val'] ?? '' : '';
  return isScheme(name) ? name : undefined;
}

const HYPERLINK_COLOUR = '{A12FA001-AC4F-418D-AE19-62706E023703}';

/** A link in the colour of its text, where the theme's own for links can't be read. */
function forLink(link: XmlElement, { palette, ground }: Ground): XmlElement {
  if (link.children.length > 0 || contrast(palette.hlink, ground) >= LEAST.text) return link;
  return { ...link, children: [el('a:extLst', {}, el('a:ext', { uri: HYPERLINK_COLOUR }, el('ahyp:hlinkClr', { val: 'tx' })))] };
}

/** A tint behind text that the theme has made too strong for it. */
const isTooStrong = ({ palette, ink }: Ground): boolean => contrast(palette.bg2, palette[ink]) < LEAST.text;

/**
 * A shape in colours that can be read on the template's ground: where one of the theme's can't, the ink of the ground
 * stands in for it. Inside a table the cells have grounds of their own.
 */
export function recoloured(shape: XmlElement, ground: Ground): XmlElement {
  return coloured(isLoose(shape) ? inFace(shape) : shape, ground);
}

/** Words that stand in no place of a layout, or in a table. */
const isLoose = (shape: XmlElement): boolean => shape.name === 'p:grpSp' || shape.name === 'p:graphicFrame' || (shape.name === 'p:sp' && !has(shape, 'p:ph'));

const has = (shape: XmlElement, name: string): boolean => shape.children.some((child) => typeof child === 'object' && (child.name === name || has(child, name)));

/** Runs in the theme's face for text: not every program takes that for words that stand loose. */
function inFace(shape: XmlElement): XmlElement {
  const children = shape.children.map((child) => (typeof child === 'string' ? child : inFace(child)));
  if (shape.name !== 'a:rPr' || has(shape, 'a:latin')) return { ...shape, children };
  const at = children.findIndex((child) => typeof child === 'object' && (child.name.startsWith('a:hlink') || child.name === 'a:extLst'));
  return { ...shape, children: children.toSpliced(at === -1 ? children.length : at, 0, el('a:latin', { typeface: '+mn-lt' })) };
}

function coloured(shape: XmlElement, ground: Ground): XmlElement {
  if (shape.name === 'a:tbl') return shape;
  const children = shape.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'a:hlinkClick') return [forLink(child, ground)];
    if (child.name === 'a:highlight') return isTooStrong(ground) ? [] : [child];
    const scheme = schemeOf(child);
    if (scheme === undefined) return [coloured(child, ground)];
    if (TEXT.has(shape.name)) return [solid(forText(scheme, ground))];
    if (scheme === 'bg2') return isTooStrong(ground) ? [{ name: 'a:noFill', attributes: {}, children: [] }] : [child];
    return [solid(forMark(scheme, ground))];
  });
  return { ...shape, children };
}

/** The accents that can be made out on a ground, in the theme's order; all of a theme in which hardly any can. */
export function seriesOf({ palette, ground, ink }: Ground): SchemeColour[] {
  const accents: SchemeColour[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  const seen = accents.filter((name) => contrast(palette[name], ground) >= LEAST.graphic);
  const apart = seen.filter((name, index) => seen.findIndex((other) => palette[other] === palette[name]) === index);
  return apart.length > 0 ? apart : [ink];
}

/** What is written on a fill: the theme's ground or its text, whichever is read better. */
export const onFill = (fill: SchemeColour, palette: Palette): SchemeColour => legibleOn(palette[fill], palette, ['bg1', 'tx1', 'bg2', 'tx2']);
