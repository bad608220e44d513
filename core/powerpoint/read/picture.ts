import type { Element } from '@xmldom/xmldom';
import { cleanReadLine } from './clean.ts';
import type { ReadCrop, ReadPicture } from './model.ts';
import type { ReadPart } from './part-reader.ts';
import { namesOf } from './placeholder.ts';
import { attr, below, firstBelow, kid, relationId } from './xml.ts';

/** Words that programs put behind a description of their own. */
const MACHINE_WORDS = /\s*(?:Description automatically generated(?: with (?:low|medium|high) confidence)?|AI-generated content may be incorrect\.?)\s*$/i;

/** Where the picture lay when it was put in: no description, and nobody's business. */
const PLACE = /^(?:[a-z]:[\\/]|\\\\|\/(?:home|users|tmp|mnt|media|var|private)\/|file:)/i;
const FILE_NAME = /^[^\s/\\]+(?: [^\s/\\]+)*\.(?:png|jpe?g|gif|webp|svg|emf|wmf|bmp|tiff?|heic|avif)$/i;

/** Names that programs give. */
const NO_WORDS = /^(?:picture|image|photo|graphic|object|chart|diagram|table)(?: placeholder)?\s*\d*$/i;

/** What a shape is described as; '' where it is not, or only by the name of a file. */
export function altOf(shape: Element): string {
  const properties = namesOf(shape);
  const said = cleanReadLine(attr(properties, 'descr') ?? '') || cleanReadLine(attr(properties, 'title') ?? '');
  const alt = said.replace(MACHINE_WORDS, '').trim();
  return PLACE.test(alt) || FILE_NAME.test(alt) || NO_WORDS.test(alt) ? '' : alt;
}

/** Whether a picture is marked as one that says nothing. */
export const isDecorative = (shape: Element): boolean => /^(?:1|true)$/.test(attr(firstBelow(namesOf(shape), 'decorative'), 'val') ?? '');

/** Reads the picture that an element is filled with: `p:pic`, or a shape. */
export function readPicture(shape: Element, fill: Element, part: ReadPart): ReadPicture {
  const raster = part.link(relationId(kid(fill, 'blip'), 'embed'))?.part;
  const drawing = part.link(relationId(firstBelow(kid(fill, 'blip'), 'svgBlip'), 'embed'))?.part;
  return {
    kind: 'picture', part: drawing ?? raster, fallback: drawing === undefined ? undefined : raster,
    alt: altOf(shape), decorative: isDecorative(shape), crop: cropOf(kid(fill, 'srcRect')),
  };
}

/** In thousandths of a per cent, or in strict files as "10%". */
const share = (text: string | undefined): number => (text === undefined ? 0 : text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text) / 100_000) || 0;

function cropOf(rectangle: Element | undefined): ReadCrop | undefined {
  const crop = { left: share(attr(rectangle, 'l')), top: share(attr(rectangle, 't')), right: share(attr(rectangle, 'r')), bottom: share(attr(rectangle, 'b')) };
  return Object.values(crop).some((each) => each > 0) ? crop : undefined;
}

/** The picture that a shape is filled with, in its own properties. */
export function fillOf(shape: Element): Element | undefined {
  const fill = kid(shape, 'blipFill') ?? kid(shape, 'spPr', 'blipFill');
  return fill !== undefined && [...below(fill)].some(({ localName }) => localName === 'blip') ? fill : undefined;
}
