import type { Element } from '@xmldom/xmldom';
import type { ReadParagraph } from './model.ts';
import type { Placeholder } from './placeholder.ts';
import { kid, kids, whole } from './xml.ts';

/** What a paragraph's bullet is; undefined where its properties say nothing of it. */
export type Bullet = { list: ReadParagraph['list']; start: number };

/** Reads the bullet of `a:pPr` or `a:lvlNpPr`. */
export function bulletOf(properties: Element | undefined): Bullet | undefined {
  for (const each of kids(properties)) {
    if (each.localName === 'buNone') return { list: 'none', start: 1 };
    if (each.localName === 'buAutoNum') return { list: 'number', start: whole(each, 'startAt') ?? 1 };
    if (each.localName === 'buChar' || each.localName === 'buBlip') return { list: 'bullet', start: 1 };
  }
  return undefined;
}

/** The styles that a text's levels inherit from, nearest first. */
export type StyleChain = readonly (Element | undefined)[];

/** The bullet that a level has by inheritance; none where nothing says one. */
export function inheritedBullet(chain: StyleChain, level: number): Bullet {
  const name = `lvl${level + 1}pPr`;
  for (const style of chain) {
    const found = bulletOf(kid(style, name));
    if (found !== undefined) return found;
  }
  return { list: 'none', start: 1 };
}

/** The master's style for a kind of place. */
export function masterStyle(master: Element | undefined, placeholder: Placeholder | undefined): Element | undefined {
  const styles = kid(master, 'txStyles');
  // A master of notes has one style and no more.
  if (styles === undefined) return kid(master, 'notesStyle');
  if (placeholder === undefined) return kid(styles, 'otherStyle');
  if (placeholder.type === 'title' || placeholder.type === 'ctrTitle') return kid(styles, 'titleStyle');
  return kid(styles, ['dt', 'ftr', 'sldNum', 'hdr'].includes(placeholder.type) ? 'otherStyle' : 'bodyStyle');
}
