import type { OfficeFile } from '../../opc/package.ts';
import { linkIds, linkPrefixes, partPlaces } from '../../opc/part-places.ts';
import { attributeOf, childOf, everyPlace, type Place } from '../../opc/places.ts';
import type { Filling, Spot } from './filling.ts';
import type { FileSlide } from './slides.ts';
import { kindOf } from './spots.ts';
import { canGoOn, isLinkedIn } from './version-rules.ts';

const FILMS: ReadonlySet<string> = new Set(['video', 'audio', 'media']);

interface Version {
  file: OfficeFile;
  presentation: string;
  /** The slides that stay. */
  slides: readonly FileSlide[];
  /** Every part that stays. */
  parts: ReadonlySet<string>;
  spots: (part: string) => Spot;
}

/** Says what slides, and what they are made from, carry that can't be looked into, and so can't be handed over unseen. */
export function tellWhatGoesAlong({ file, presentation, slides, parts, spots }: Version, filling: Filling): void {
  const size = slideSize(file, presentation);
  for (const slide of slides) {
    const spot = { slide: slide.number, where: '' };
    if (slide.hidden) filling.tell('warning', 'fill-shown', spot, 'The slide is hidden in the file. In this version it is shown.');
    if (isBeside(file, slide, size)) filling.tell('error', 'fill-beside', spot, 'Something stands beside the slide, where nobody sees it while it is presented. Whoever opens the file does. Take it out in PowerPoint, or move it onto the slide.');
    if (isCropped(file, slide)) filling.tell('warning', 'fill-cropped', spot, 'A picture is cropped. What was cropped away is still in the file. If it matters, use Compress Pictures in PowerPoint, which deletes it.');
  }
  for (const from of parts) {
    const isChart = kindOf(file.contentType(from)) === 'chart';
    for (const { id, type, part, outside } of file.links(from)) {
      if (outside !== undefined) {
        // A chart keeps the values that it drew last.
        if (!isChart && isLinkedIn(type, outside) && !(type === 'image' && isKeptToo(file, from, id))) filling.tell('error', 'fill-linked', spots(from), 'A picture, a film or a file lies outside this one, which names the place. In PowerPoint, put it into the file (File, Edit Links to Files, Break Link), or take it out.');
      } else if (part !== undefined && parts.has(part)) {
        if (!canGoOn(type) && !(isChart && type === 'package')) filling.tell('error', 'fill-embedded', { ...spots(from), where: whereOf(spots(from)) }, 'A file is embedded, and can’t be looked into. In PowerPoint, put a picture of it in its place, or leave this slide out.');
        if (FILMS.has(type)) filling.tell('warning', 'fill-media', spots(from), 'A film or a recording goes out as it is, also what was trimmed off it. Play it before you hand it over.');
      }
    }
  }
}

/** A slide needs no more words than its number. */
const whereOf = ({ slide, where }: Spot): string => (slide === undefined ? where : '');

/** Whether a linked picture is in the file as well, as PowerPoint does for “Insert and Link”. */
function isKeptToo(file: OfficeFile, part: string, id: string): boolean {
  const { text, root } = partPlaces(file, part);
  const prefixes = linkPrefixes(text);
  return [...everyPlace(root)].map((place) => linkIds(text, place, prefixes)).filter((ids) => ids.includes(id)).every((ids) => ids.length > 1);
}

/** Whether a picture on a slide shows less than the file holds of it. */
function isCropped(file: OfficeFile, { part }: FileSlide): boolean {
  const { text, root } = partPlaces(file, part);
  return [...everyPlace(root)].some((place) => place.local === 'srcRect' && ['l', 't', 'r', 'b'].some((side) => Number.parseFloat(attributeOf(text, place, side) ?? '0') > 0));
}

interface Size {
  /** In EMU. */
  width: number;
  height: number;
}

function slideSize(file: OfficeFile, presentation: string): Size {
  const { text, root } = partPlaces(file, presentation);
  const size = [...everyPlace(root)].find(({ local }) => local === 'sldSz');
  const side = (name: string): number => Number((size === undefined ? undefined : attributeOf(text, size, name)) ?? Infinity);
  return { width: side('cx'), height: side('cy') };
}

/** Whether a shape with words, a picture, a chart or a film lies wholly outside the slide. One that takes its place from the layout doesn't say where it is. */
function isBeside(file: OfficeFile, { part }: FileSlide, size: Size): boolean {
  const { text, root } = partPlaces(file, part);
  const tree = [...everyPlace(root)].find(({ local }) => local === 'spTree');
  return (tree?.children ?? []).some((shape) => {
    const properties = childOf(shape, 'spPr') ?? childOf(shape, 'grpSpPr') ?? shape;
    const frame = childOf(properties, 'xfrm');
    const [at, extent] = [frame && childOf(frame, 'off'), frame && childOf(frame, 'ext')];
    if (at === undefined || extent === undefined || !(SHOWN.has(shape.local) || hasWords(text, shape))) return false;
    const number = (place: Place, name: string): number => Number(attributeOf(text, place, name));
    return number(at, 'x') >= size.width || number(at, 'y') >= size.height || number(at, 'x') + number(extent, 'cx') <= 0 || number(at, 'y') + number(extent, 'cy') <= 0;
  });
}

const SHOWN: ReadonlySet<string> = new Set(['pic', 'graphicFrame', 'contentPart']);
const hasWords = (text: string, shape: Place): boolean => [...everyPlace(shape)].some((place) => place.local === 't' && text.slice(place.inside, place.close).trim() !== '');
