import type { Element } from '@xmldom/xmldom';
import type { ReadParagraph } from './model.ts';
import type { PartReader, ReadPart } from './part-reader.ts';
import { plainWords, readParagraphs } from './paragraphs.ts';
import { attr, firstBelow, kid, kids, paragraphPlaces, relationId, whole } from './xml.ts';

/** Points of SmartArt's data that only say how it is drawn. */
const DRAWN = /^(?:pres|parTrans|sibTrans)$/;
const DEEPEST = 8;
/** Longer chains than anyone draws; what hangs further down comes after, at the first level. */
const LONGEST_CHAIN = 200;

/** SmartArt's texts in order, each at the level that it hangs at. */
export function readDiagram(data: ReadPart): ReadParagraph[] {
  const setting = { part: data, places: paragraphPlaces(data.root) };
  const points = new Map(kids(kid(data.root, 'ptLst'), 'pt').map((point) => [attr(point, 'modelId') ?? '', point]));
  const children = childrenOf(data.root);
  const seen = new Set<string>();
  const out: ReadParagraph[] = [];
  const walk = (id: string, level: number, depth: number): void => {
    const point = points.get(id);
    if (point === undefined || seen.has(id) || depth > LONGEST_CHAIN) return;
    seen.add(id);
    const said = plainWords(readParagraphs(kid(point, 't'), [], setting)) !== '';
    if (said) for (const paragraph of readParagraphs(kid(point, 't'), [], setting)) out.push({ ...paragraph, list: 'bullet', level: Math.min(DEEPEST, level + paragraph.level) });
    for (const child of children.get(id) ?? []) walk(child, attr(point, 'type') === 'doc' || !said ? level : Math.min(DEEPEST, level + 1), depth + 1);
  };
  for (const [id, point] of points) if (attr(point, 'type') === 'doc') walk(id, 0, 0);
  // What hangs on nothing is text all the same.
  for (const [id, point] of points) if (!DRAWN.test(attr(point, 'type') ?? '')) walk(id, 0, 0);
  return out;
}

function childrenOf(root: Element): ReadonlyMap<string, string[]> {
  const lines = kids(kid(root, 'cxnLst'), 'cxn').filter((line) => (attr(line, 'type') ?? 'parOf') === 'parOf');
  const ordered = lines.map((line) => ({ from: attr(line, 'srcId') ?? '', to: attr(line, 'destId') ?? '', order: whole(line, 'srcOrd') ?? 0 })).toSorted((a, b) => a.order - b.order);
  const children = new Map<string, string[]>();
  for (const { from, to } of ordered) children.set(from, [...(children.get(from) ?? []), to]);
  return children;
}

/** The part that holds a diagram's data. */
export const diagramData = (frame: Element, slide: ReadPart, reader: PartReader): ReadPart | undefined =>
  reader.part(slide.link(relationId(firstBelow(frame, 'relIds'), 'dm'))?.part);
