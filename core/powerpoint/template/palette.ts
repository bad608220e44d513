import type { Document, Element } from '@xmldom/xmldom';
import { contrast, readColour } from '../../slides/themes/colour.ts';
import { childNamed, descendant, descendants, elements } from '../xml/query.ts';

/** The names by which shapes ask for a colour of the theme. */
export const SCHEME = ['bg1', 'tx1', 'bg2', 'tx2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;
export type SchemeColour = (typeof SCHEME)[number];
/** What each of them is, as `#rrggbb`. */
export type Palette = Readonly<Record<SchemeColour, string>>;

/** Where a master says nothing. */
const USUAL: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
const WHITE = '#ffffff';
const BLACK = '#000000';
/** Colours that Office's own themes name. */
const PRESET: Readonly<Record<string, string>> = { white: WHITE, black: BLACK };

const isScheme = (name: string): name is SchemeColour => (SCHEME as readonly string[]).includes(name);

const hex = (values: readonly number[]): string => `#${values.map((value) => Math.round(Math.min(255, Math.max(0, value))).toString(16).padStart(2, '0')).join('')}`;
const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Tints and shades, near enough to tell light from dark. */
function modified(colour: string, element: Element): string {
  let values = channels(colour);
  for (const change of elements(element)) {
    const share = Number(change.getAttribute('val') ?? 100_000) / 100_000;
    if (change.nodeName === 'a:lumMod' || change.nodeName === 'a:shade') values = values.map((value) => value * share);
    else if (change.nodeName === 'a:lumOff') values = values.map((value) => value + 255 * share);
    else if (change.nodeName === 'a:tint') values = values.map((value) => value + (255 - value) * (1 - share));
  }
  return hex(values);
}

/** A colour as it is written; undefined for what can't be told. */
export function colourOf(element: Element | undefined, palette: Palette | undefined): string | undefined {
  if (element === undefined) return undefined;
  const value = element.getAttribute('val') ?? '';
  const base = element.nodeName === 'a:srgbClr' ? readColour(value)
    : element.nodeName === 'a:sysClr' ? readColour(element.getAttribute('lastClr') ?? (value === 'window' ? WHITE : BLACK))
    : element.nodeName === 'a:schemeClr' ? (isScheme(value) ? palette?.[value] : undefined)
    : PRESET[value];
  return base === undefined ? undefined : modified(base, element);
}

/** The colours of a theme as a map of a master or layout gives them out. */
export function readPalette(theme: Document, map: Element | undefined): Palette {
  const scheme = descendant(theme, 'a:clrScheme');
  const own = new Map((scheme === undefined ? [] : elements(scheme)).map((one) => [one.localName ?? '', colourOf(elements(one)[0], undefined)]));
  const find = (name: SchemeColour): string => own.get(map?.getAttribute(name) ?? USUAL[name] ?? name) ?? (name.startsWith('bg') ? WHITE : BLACK);
  return Object.fromEntries(SCHEME.map((name) => [name, find(name)])) as Record<SchemeColour, string>;
}

/** The first colour of the fill that lies behind a part; undefined where it has none of its own, or a picture. */
export function backgroundOf(part: Document, palette: Palette, theme: Document): { ground: string | undefined } | undefined {
  const slide = descendant(part, 'p:cSld');
  const behind = slide === undefined ? undefined : childNamed(slide, 'p:bg');
  if (behind === undefined) return undefined;
  const reference = childNamed(behind, 'p:bgRef');
  if (reference !== undefined) {
    const fill = backgroundFill(theme, Number(reference.getAttribute('idx') ?? 0));
    return { ground: fill === 'a:blipFill' ? undefined : colourOf(elements(reference)[0], palette) };
  }
  const properties = childNamed(behind, 'p:bgPr');
  const fill = properties === undefined ? undefined : elements(properties)[0];
  if (fill?.nodeName === 'a:solidFill') return { ground: colourOf(elements(fill)[0], palette) };
  if (fill?.nodeName !== 'a:gradFill') return { ground: undefined };
  const stops = descendants(fill, 'a:gs').map((stop) => colourOf(elements(stop)[0], palette)).filter((one) => one !== undefined).map(channels);
  return { ground: stops.length === 0 ? undefined : hex([0, 1, 2].map((at) => stops.reduce((sum, stop) => sum + (stop[at] ?? 0), 0) / stops.length)) };
}

/** What kind of fill the theme keeps under a number: from 1001 on those for backgrounds. */
function backgroundFill(theme: Document, index: number): string | undefined {
  const list = descendant(theme, index > 1000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst');
  return list === undefined ? undefined : elements(list)[(index - 1) % 1000]?.nodeName;
}

/** What may be read on a ground by AA: text of body size, and what has to be made out. */
export const LEAST = { text: 4.5, graphic: 3 } as const;

/** The first of these colours that can be read on a ground, or the one that can be read best. */
export function legibleOn(ground: string, palette: Palette, names: readonly SchemeColour[], least: number = LEAST.text): SchemeColour {
  const by = (name: SchemeColour): number => contrast(palette[name], ground);
  return names.find((name) => by(name) >= least) ?? names.toSorted((one, other) => by(other) - by(one))[0] ?? 'tx1';
}
