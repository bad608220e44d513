import { withoutMetadata } from './metadata.ts';
import { MEDIA_TYPE, pictureType } from './type.ts';

const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
/** Every picture that an SVG carries in itself, as it stands in an attribute. */
const CARRIED = /^data:[^,]*;base64,\s*/;
const NAMES = new Set(['id', 'result', 'in', 'in2']);
/** What a filter may take in without anyone having named it. */
const GIVEN = new Set(['SourceGraphic', 'SourceAlpha', 'BackgroundImage', 'BackgroundAlpha', 'FillPaint', 'StrokePaint']);
const REFERENCE = /url\(#(.*?)\)(?=\s*(?:url\(#|$))/g;

/** Writes a drawing inside the drawing afresh, which is left as it was when the one around it is. */
export type Rewrite = (svg: Uint8Array) => string;

/** A picture inside the drawing without its own metadata; nothing of one that is of no known kind. */
function cleanCarried(address: string, rewrite: Rewrite): string {
  const bytes = new Uint8Array(Buffer.from(address.replace(CARRIED, ''), 'base64'));
  const type = pictureType(bytes);
  if (type === undefined) return '';
  const clean = type === 'svg' ? new TextEncoder().encode(cleanSvg(rewrite(bytes), rewrite)) : withoutMetadata(type, bytes);
  return `data:${MEDIA_TYPE[type]};base64,${Buffer.from(clean).toString('base64')}`;
}

/**
 * Takes the last words out of a drawing that the drawing library wrote afresh. That library keeps no title, label,
 * class or comment, but the ids: layers bear the names of people and places, and nobody sees them before the file is sent.
 */
export function cleanSvg(svg: string, rewrite: Rewrite): string {
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    const known = renamed.get(name) ?? `a${renamed.size + 1}`;
    renamed.set(name, known);
    return known;
  };
  const clean = (name: string, value: string): string => {
    if (NAMES.has(name)) return GIVEN.has(value) && name !== 'id' ? value : rename(value);
    if (!name.endsWith('href')) return value.replace(REFERENCE, (_, id: string) => `url(#${rename(id)})`);
    if (value.startsWith('#')) return `#${rename(value.slice(1))}`;
    return CARRIED.test(value) ? cleanCarried(value, rewrite) : '';
  };
  return svg.replace(ATTRIBUTE, (_, name: string, value: string) => `${name}="${clean(name, value)}"`);
}

/** The pictures that an SVG as a person saved it carries in itself. */
export function* carriedPictures(svg: string): Generator<Uint8Array> {
  for (const [, packed = ''] of svg.matchAll(/href\s*=\s*["']\s*data:[^,"']*;base64,([^"']*)["']/gi)) {
    yield new Uint8Array(Buffer.from(packed, 'base64'));
  }
}
