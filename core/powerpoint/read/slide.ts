import type { Element } from '@xmldom/xmldom';
import type { Lost, ReadParagraph, ReadSlide } from './model.ts';
import { readingOrder, type Unit } from './order.ts';
import { plainWords } from './paragraphs.ts';
import type { PartReader, ReadPart } from './part-reader.ts';
import { fillOf } from './picture.ts';
import { readShapes } from './shapes.ts';
import { allBelow, attr, below, firstBelow, flag, kid, kids, paragraphPlaces } from './xml.ts';

/** Reads one slide, resolved through its layout and master. @param number its place, from 1 @param size of the slide, in EMU */
export function readSlidePart(part: ReadPart, number: number, size: { w: number; h: number }, reader: PartReader): ReadSlide {
  const layout = reader.shared(part.linked('slideLayout'));
  const master = reader.shared(layout?.linked('slideMaster'));
  const lost: Lost[] = [];
  const lose = (kind: Lost['kind'], what: string): void => {
    if (!lost.some((each) => each.kind === kind && each.what === what)) lost.push({ kind, what });
  };
  const tree = kid(part.root, 'cSld', 'spTree');
  const units = readShapes(tree, { part, places: paragraphPlaces(part.root), backing: { layout, master }, reader, lose });
  loseRest(part, lose);
  return {
    number, part: part.name, hidden: flag(part.root, 'show') === false,
    layout: { name: attr(kid(layout?.root, 'cSld'), 'name') ?? '', type: attr(layout?.root, 'type') ?? '' },
    ...readingOrder(withoutCopy(units.map(oneTitle()), size), size.w),
    notes: readNotes(reader.part(part.linked('notesSlide')), reader, lose),
    lost, langs: langsOf(part.root),
  };
}

/** A slide has one title: another shape that fills its place is text. */
function oneTitle(): (unit: Unit) => Unit {
  let found = false;
  return (unit) => {
    const shapes = unit.shapes.map((shape) => {
      if (shape.role !== 'title' || shape.kind !== 'text') return shape;
      if (found) return { ...shape, role: 'body' as const };
      found = true;
      return shape;
    });
    return { ...unit, shapes };
  };
}

/** A title that lies beside the slide is there for lists and for those who listen: where it only says again what stands on the slide it goes. */
function withoutCopy(units: readonly Unit[], { w, h }: { w: number; h: number }): Unit[] {
  const said = new Set(units.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' && shape.role !== 'title' ? shape.paragraphs.map((each) => plainWords([each])) : []))));
  return units.filter(({ box, shapes: [shape] }) => {
    const beside = box !== undefined && (box.y + box.h <= 0 || box.y >= h || box.x + box.w <= 0 || box.x >= w);
    return !(beside && shape?.kind === 'text' && shape.role === 'title' && said.has(plainWords(shape.paragraphs)));
  });
}

function readNotes(part: ReadPart | undefined, reader: PartReader, lose: (kind: Lost['kind'], what: string) => void): ReadParagraph[] {
  if (part === undefined) return [];
  const master = reader.shared(part.linked('notesMaster'));
  const setting = { part, places: paragraphPlaces(part.root), backing: { layout: undefined, master }, reader, lose: () => undefined };
  const units = readShapes(kid(part.root, 'cSld', 'spTree'), setting);
  if (units.some(({ shapes }) => shapes.some(({ kind }) => kind !== 'text'))) lose('object', 'A picture, table or chart in its notes.');
  const paragraphs = units.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs : [])));
  return plainWords(paragraphs) === '' ? [] : paragraphs;
}

/** What hangs on a slide without standing on it. */
function loseRest(part: ReadPart, lose: (kind: Lost['kind'], what: string) => void): void {
  const tree = kid(part.root, 'cSld');
  const timing = firstBelow(part.root, 'timing');
  if (timing !== undefined && [...below(timing)].some((each) => /^(?:entr|exit|emph|path|verb)$/.test(attr(each, 'presetClass') ?? ''))) lose('animation', 'Animation: everything is there at once.');
  if (allBelow(part.root, 'transition').some((each) => kids(each).some(({ localName }) => localName !== 'extLst'))) lose('transition', 'The transition to it.');
  if (firstBelow(tree, 'contentPart') !== undefined) lose('ink', 'Ink drawn by hand; where the file has a picture of it, that is kept.');
  if (firstBelow(tree, 'oMath') !== undefined) lose('text', 'How a formula is set: it stands as plain text.');
  if (part.linked('comments') !== undefined) lose('comment', 'Comments.');
  const ground = kid(tree, 'bg', 'bgPr');
  if (ground !== undefined && fillOf(ground) !== undefined) lose('background', 'The picture behind it.');
}

function langsOf(root: Element): Map<string, number> {
  const langs = new Map<string, number>();
  for (const run of allBelow(root, 'r')) {
    const lang = attr(kid(run, 'rPr'), 'lang');
    if (lang !== undefined) langs.set(lang, (langs.get(lang) ?? 0) + 1);
  }
  return langs;
}
