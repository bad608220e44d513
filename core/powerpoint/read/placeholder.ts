import type { Element } from '@xmldom/xmldom';
import { shownKids } from './alternate.ts';
import type { ReadBox } from './model.ts';
import type { ReadPart } from './part-reader.ts';
import { attr, firstBelow, kid, kids, whole } from './xml.ts';

/** What a shape says of the place that it fills. */
export interface Placeholder {
  type: string;
  idx: string;
}

/** A shape with the shapes of layout and master that it takes after, nearest first. */
export interface Ancestry {
  placeholder: Placeholder | undefined;
  /** Of the layout and the master. */
  ancestors: Element[];
}

/** The layout and master that a slide hangs on. */
export interface Backing {
  layout: ReadPart | undefined;
  master: ReadPart | undefined;
}

/** The first child of a shape, which holds its name and the place that it fills. */
const ownProperties = (shape: Element): Element | undefined => kids(shape)[0];

export function placeholderOf(shape: Element): Placeholder | undefined {
  const ph = kid(ownProperties(shape), 'nvPr', 'ph');
  return ph && { type: attr(ph, 'type') ?? 'obj', idx: attr(ph, 'idx') ?? '0' };
}

/** Kinds that take after each other: a title of any kind after the title, anything with content after the body. */
const familyOf = (type: string): string => {
  if (type === 'ctrTitle') return 'title';
  return ['obj', 'subTitle', 'chart', 'tbl', 'pic', 'dgm', 'media', 'clipArt'].includes(type) ? 'body' : type;
};

/** Every shape of a tree, out of its groups. */
function shapesIn(tree: Element | undefined): Element[] {
  const found: Element[] = [];
  const waiting = shownKids(tree).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.localName === 'grpSp') waiting.push(...shownKids(next).toReversed());
    else found.push(next);
  }
  return found;
}

const placesOf = new WeakMap<ReadPart, { shape: Element; placeholder: Placeholder }[]>();

function placesIn(part: ReadPart): { shape: Element; placeholder: Placeholder }[] {
  const known = placesOf.get(part);
  if (known) return known;
  const found = shapesIn(kid(part.root, 'cSld', 'spTree')).flatMap((shape) => {
    const placeholder = placeholderOf(shape);
    return placeholder === undefined ? [] : [{ shape, placeholder }];
  });
  placesOf.set(part, found);
  return found;
}

/** On a layout a place is known by its number, and by its type where that says nothing. */
function onLayout(part: ReadPart, { type, idx }: Placeholder): { shape: Element; placeholder: Placeholder } | undefined {
  const places = placesIn(part);
  const family = familyOf(type);
  return (
    places.find(({ placeholder }) => placeholder.idx === idx && familyOf(placeholder.type) === family) ??
    (family === 'title' ? undefined : places.find(({ placeholder }) => placeholder.idx === idx && idx !== '0')) ??
    places.find(({ placeholder }) => placeholder.type === type) ??
    places.find(({ placeholder }) => familyOf(placeholder.type) === family)
  );
}

/** On a master there is one place of each kind. */
const onMaster = (part: ReadPart, type: string): Element | undefined =>
  placesIn(part).find(({ placeholder }) => familyOf(placeholder.type) === familyOf(type))?.shape;

export function ancestryOf(shape: Element, { layout, master }: Backing): Ancestry {
  const placeholder = placeholderOf(shape);
  if (placeholder === undefined) return { placeholder, ancestors: [] };
  const above = layout && onLayout(layout, placeholder);
  // Of the layout's own type: "obj" on a slide may fill a place for text.
  const top = master && onMaster(master, above?.placeholder.type ?? placeholder.type);
  return {
    placeholder: { ...placeholder, type: placeholder.type === 'obj' ? (above?.placeholder.type ?? 'obj') : placeholder.type },
    ancestors: [above?.shape, top].filter((each) => each !== undefined),
  };
}

/** A shape's own place, or that of the nearest it takes after. */
export function boxOf(shape: Element, ancestors: readonly Element[]): ReadBox | undefined {
  for (const each of [shape, ...ancestors]) {
    const transform = kid(each, 'spPr', 'xfrm') ?? kid(each, 'xfrm') ?? kid(each, 'grpSpPr', 'xfrm');
    const [off, ext] = [kid(transform, 'off'), kid(transform, 'ext')];
    const [x, y, w, h] = [whole(off, 'x'), whole(off, 'y'), whole(ext, 'cx'), whole(ext, 'cy')];
    if (x !== undefined && y !== undefined && w !== undefined && h !== undefined) return { x, y, w, h };
  }
  return undefined;
}

/** Whether a shape is hidden by hand. */
export const isHiddenShape = (shape: Element): boolean => attr(firstBelow(ownProperties(shape), 'cNvPr'), 'hidden') === '1' || attr(firstBelow(ownProperties(shape), 'cNvPr'), 'hidden') === 'true';

/** Name and description of a shape. */
export const namesOf = (shape: Element): Element | undefined => firstBelow(ownProperties(shape), 'cNvPr');
