import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { attributeOf, everyPlace } from '../../opc/places.ts';
import { decodeXML } from 'entities';
import { AppError } from '../../errors.ts';
import type { Spot } from './filling.ts';
import type { FileSlide } from './slides.ts';

const DRAWING_PARTS = /presentationml\.(?:slide|notesSlide|slideLayout|slideMaster|notesMaster|handoutMaster)\+xml|drawingml\.(?:chartshapes|diagramData)\+xml|drawingml\.diagramDrawing\+xml/;

/** How a part is filled, by its type. */
export function kindOf(type: string | undefined): 'drawing' | 'chart' | 'properties' | undefined {
  if (type === undefined) return undefined;
  if (DRAWING_PARTS.test(type)) return 'drawing';
  if (/drawingml\.chart\+xml|ms-office\.chartex\+xml/.test(type)) return 'chart';
  return /(?:core|extended)-properties\+xml/.test(type) ? 'properties' : undefined;
}

/** Whether a part is one of XML, relationships among them. */
export const isXml = (file: OfficeFile, name: string): boolean => /xml$/i.test(file.contentType(name) ?? '') || /\.rels$/i.test(name);

/** Parts that slides share: what they lead to is no slide's own. */
const SHARED: ReadonlySet<string> = new Set(['slide', 'slideLayout', 'slideMaster', 'notesMaster', 'theme']);

/** The parts that belong to a slide, the slide itself first. */
export function partsOf(file: OfficeFile, slide: Pick<FileSlide, 'part'>): Set<string> {
  const own = new Set([slide.part]);
  for (const name of own) for (const { type, part } of file.links(name)) if (part !== undefined && !SHARED.has(type)) own.add(part);
  return own;
}

/** Tells where a part stands, for a person. `where` is '' where the place on the slide says more. */
export function spotsOf(file: OfficeFile, slides: readonly FileSlide[]): (part: string) => Spot {
  const spots = new Map<string, Spot>();
  for (const slide of slides) {
    for (const part of partsOf(file, slide)) {
      if (spots.has(part)) continue;
      const type = file.contentType(part) ?? '';
      const where = type.includes('notesSlide') ? 'in the notes' : type.includes('diagram') ? 'in SmartArt' : '';
      spots.set(part, { slide: slide.number, where });
    }
  }
  return (part) => spots.get(part) ?? { slide: undefined, where: sharedPlace(file, part) };
}

function sharedPlace(file: OfficeFile, part: string): string {
  const type = file.contentType(part) ?? '';
  if (type.includes('slideLayout')) return `on the layout “${nameOf(file, part)}”`;
  if (type.includes('notesMaster')) return 'on the notes master';
  if (type.includes('handoutMaster')) return 'on the handout master';
  return type.includes('slideMaster') ? 'on the slide master' : 'in a shared part';
}

function nameOf(file: OfficeFile, part: string): string {
  const { text, root } = partPlaces(file, part);
  const place = [...everyPlace(root)].find(({ local }) => local === 'cSld');
  return decodeXML((place === undefined ? undefined : attributeOf(text, place, 'name')) ?? part);
}

/** The layouts and masters that slides are made from. */
export function designOf(file: OfficeFile, slides: readonly Pick<FileSlide, 'part'>[]): Set<string> {
  const found = new Set<string>();
  for (const { part } of slides) {
    for (const layout of file.links(part)) {
      if (layout.type !== 'slideLayout' || layout.part === undefined) continue;
      found.add(layout.part);
      for (const master of file.links(layout.part)) if (master.type === 'slideMaster' && master.part !== undefined) found.add(master.part);
    }
  }
  return found;
}

/** What parts are that links of these kinds lead to. */
const KINDS: Readonly<Record<string, ReturnType<typeof kindOf>>> = { slide: 'drawing', notesSlide: 'drawing', slideLayout: 'drawing', slideMaster: 'drawing', diagramData: 'drawing', chart: 'chart' };

/** Throws AppError `bad-input` where a part is called by another kind than what leads to it: its tokens and what is hidden in it would be passed over. */
export function checkKinds(file: OfficeFile): void {
  for (const name of file.names) {
    for (const { type, part } of file.links(name)) {
      const kind = KINDS[type];
      if (part === undefined || kind === undefined || kindOf(file.contentType(part)) === kind) continue;
      throw new AppError('bad-input', `A part of this file, ${part}, is not of the kind that the file says it is.`, 'Nothing was written. Open the file in PowerPoint, save it again and try once more.');
    }
  }
}
