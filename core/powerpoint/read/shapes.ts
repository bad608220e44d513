import type { Element } from '@xmldom/xmldom';
import { shownKids } from './alternate.ts';
import { readChart } from './chart.ts';
import { diagramData, readDiagram } from './diagram.ts';
import { masterStyle } from './list-styles.ts';
import type { Lost, ReadBox, ReadContent, ReadLink, ReadParagraph, ReadShape } from './model.ts';
import { readNewChart } from './new-chart.ts';
import { byPlace, type Unit } from './order.ts';
import { linkOf, plainWords, readParagraphs, type TextSetting } from './paragraphs.ts';
import type { PartReader, ReadPart } from './part-reader.ts';
import { altOf, fillOf, readPicture } from './picture.ts';
import { ancestryOf, boxOf, isHiddenShape, namesOf, type Backing } from './placeholder.ts';
import { readTable } from './table.ts';
import { attr, firstBelow, kid, relationId, whole } from './xml.ts';

/** What reading the shapes of a slide needs. */
export interface ShapeSetting extends TextSetting {
  part: ReadPart;
  backing: Backing;
  reader: PartReader;
  lose(kind: Lost['kind'], what: string): void;
}

/** Places at a slide's edge: its number, the day, the footer. */
const EDGE: ReadonlySet<string> = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);
/** Groups in groups; nobody draws so many, and a stranger's file may have thousands. */
const DEEPEST_GROUP = 60;

type Place = (box: ReadBox | undefined) => ReadBox | undefined;

/** The shapes of a tree as units; those of a group are one, in the order of their places. */
export function readShapes(tree: Element | undefined, setting: ShapeSetting, place: Place = (box) => box, depth = 0): Unit[] {
  return shownKids(tree).flatMap((shape) => {
    if (isHiddenShape(shape)) {
      setting.lose('hidden', 'Something on it that is hidden in PowerPoint.');
      return [];
    }
    if (shape.localName === 'grpSp') return depth >= DEEPEST_GROUP ? loseDeep(setting) : readGroup(shape, setting, place, depth);
    return readShape(shape, setting, place);
  });
}

function loseDeep({ lose }: ShapeSetting): Unit[] {
  lose('text', `What lies in more than ${DEEPEST_GROUP} groups within each other.`);
  return [];
}

function readGroup(group: Element, setting: ShapeSetting, place: Place, depth: number): Unit[] {
  const inside = byPlace(readShapes(group, setting, placeIn(group, place), depth + 1));
  const boxes = inside.flatMap(({ box }) => (box === undefined ? [] : [box]));
  const shapes = inside.flatMap((unit) => unit.shapes);
  return shapes.length === 0 ? [] : [{ box: place(boxOf(group, [])) ?? boxes[0], placed: false, shapes }];
}

/** A group has a scale of its own. */
function placeIn(group: Element, outer: Place): Place {
  const transform = kid(group, 'grpSpPr', 'xfrm');
  const [outside, from, size] = [boxOf(group, []), kid(transform, 'chOff'), kid(transform, 'chExt')];
  const [x, y, w, h] = [whole(from, 'x') ?? 0, whole(from, 'y') ?? 0, whole(size, 'cx') ?? 0, whole(size, 'cy') ?? 0];
  if (outside === undefined || w === 0 || h === 0) return outer;
  const [across, down] = [outside.w / w, outside.h / h];
  return (box) => outer(box && { x: outside.x + (box.x - x) * across, y: outside.y + (box.y - y) * down, w: box.w * across, h: box.h * down });
}

function readShape(shape: Element, setting: ShapeSetting, place: Place): Unit[] {
  const { placeholder, ancestors } = ancestryOf(shape, setting.backing);
  if (placeholder !== undefined && EDGE.has(placeholder.type)) return [];
  const contents = contentsOf(shape, { placeholder, ancestors }, setting);
  if (contents.length === 0) {
    if (placeholder === undefined && (shape.localName === 'sp' || shape.localName === 'cxnSp')) setting.lose('drawing', 'Lines, arrows or boxes without text.');
    return [];
  }
  const box = place(boxOf(shape, ancestors));
  const role = roleOf(placeholder?.type);
  // What is no text stands where it was put: few people put a chart into the place that a layout has for it.
  return [{ box, placed: placeholder !== undefined || contents.every(({ kind }) => kind !== 'text'), shapes: contents.map((content): ReadShape => ({ ...content, role: content.kind === 'text' ? role : role === 'body' ? 'body' : 'other', box })) }];
}

function roleOf(type: string | undefined): ReadShape['role'] {
  if (type === undefined) return 'other';
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return type === 'subTitle' ? 'subtitle' : 'body';
}

function contentsOf(shape: Element, { placeholder, ancestors }: ReturnType<typeof ancestryOf>, setting: ShapeSetting): ReadContent[] {
  if (shape.localName === 'graphicFrame') return readFrame(shape, setting);
  loseMedia(shape, setting);
  const fill = fillOf(shape);
  const pictures = fill === undefined || (shape.localName === 'pic' && isSound(shape)) ? [] : [readPicture(shape, fill, setting.part)];
  const click = linkOf(kid(namesOf(shape), 'hlinkClick'), setting.part);
  if (pictures.length > 0 && click !== undefined && 'href' in click) setting.lose('link', `A link on a picture, to ${click.href.slice(0, 200)}.`);
  if (shape.localName !== 'sp') return pictures;
  const text = kid(shape, 'txBody');
  const chain = [...ancestors.map((each) => kid(each, 'txBody', 'lstStyle')), masterStyle(setting.backing.master?.root, placeholder)];
  const paragraphs = readParagraphs(text, chain, setting);
  // A picture behind words is most often a ground for them; one without is a picture.
  if (plainWords(paragraphs) !== '' && pictures.some((picture) => picture.alt === '')) setting.lose('background', 'A picture behind words.');
  return plainWords(paragraphs) === '' ? pictures : [{ kind: 'text', paragraphs: linked(paragraphs, click) }, ...pictures.filter(({ alt }) => alt !== '')];
}

/** A link on a whole shape is one on its words. */
const linked = (paragraphs: readonly ReadParagraph[], link: ReadLink | undefined): ReadParagraph[] =>
  paragraphs.map((paragraph) => (link === undefined ? paragraph : { ...paragraph, runs: paragraph.runs.map((run) => (run.link === undefined && run.text !== '\n' ? { ...run, link } : run)) }));

const isSound = (shape: Element): boolean => ['audioFile', 'wavAudioFile', 'audioCd'].some((name) => firstBelow(kid(shape, 'nvPicPr', 'nvPr'), name) !== undefined);

function loseMedia(shape: Element, setting: ShapeSetting): void {
  const properties = kid(shape, 'nvPicPr', 'nvPr');
  if (isSound(shape)) setting.lose('audio', 'A sound.');
  else if (firstBelow(properties, 'videoFile') !== undefined || firstBelow(properties, 'quickTimeFile') !== undefined || firstBelow(properties, 'media') !== undefined) setting.lose('video', 'A video; its still picture is kept.');
}

function readFrame(frame: Element, setting: ShapeSetting): ReadContent[] {
  const { part, reader } = setting;
  const data = kid(frame, 'graphic', 'graphicData');
  const alt = altOf(frame);
  const table = kid(data, 'tbl');
  if (table !== undefined) return [readTable(table, alt, setting)];
  const kind = (attr(data, 'uri') ?? '').split('/').at(-1) ?? '';
  if (kind === 'chart' || kind === 'chartex') {
    const chart = reader.part(part.link(relationId(kid(data, 'chart'), 'id'))?.part);
    if (chart?.linked('chartUserShapes') !== undefined) setting.lose('chart', 'What was drawn or written over a chart.');
    if (chart !== undefined) return [kind === 'chart' ? readChart(chart, alt, reader) : readNewChart(chart, alt)];
    setting.lose('chart', 'A chart whose data is not in the file.');
    return [];
  }
  if (kind === 'diagram') {
    const read = diagramData(frame, part, reader);
    const paragraphs = read === undefined ? [] : readDiagram(read);
    setting.lose('diagram', paragraphs.length === 0 ? 'A SmartArt drawing without text.' : 'A SmartArt drawing; its text is kept as a list.');
    return paragraphs.length === 0 ? [] : [{ kind: 'diagram', paragraphs, alt }];
  }
  const preview = firstBelow(data, 'pic');
  const fill = preview && fillOf(preview);
  setting.lose('object', `An object of another program${fill === undefined ? '' : '; its picture is kept'}.`);
  if (preview === undefined || fill === undefined) return [];
  const picture = readPicture(preview, fill, part);
  return [{ ...picture, alt: alt || picture.alt }];
}
