import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { attributeOf, childOf, everyPlace, type Place } from '../../opc/places.ts';
import type { Filling } from './filling.ts';
import type { FileSlide, FileSlides } from './slides.ts';
import { kindOf, partsOf } from './spots.ts';

const FILES: ReadonlySet<string> = new Set(['oleObject', 'package', 'control', 'activeXControlBinary']);
const FILMS: ReadonlySet<string> = new Set(['video', 'audio', 'media']);

/** Says what slides carry that can't be looked into, and so can't be handed over unseen. */
export function tellWhatGoesAlong(file: OfficeFile, { slides, presentation }: FileSlides, filling: Filling): void {
  const size = slideSize(file, presentation);
  for (const slide of slides) {
    const spot = { slide: slide.number, where: '' };
    if (slide.hidden) filling.tell('warning', 'fill-shown', spot, 'The slide is hidden in the file. In this version it is shown.');
    if (isBeside(file, slide, size)) filling.tell('error', 'fill-beside', spot, 'A text stands beside the slide, where nobody sees it while it is presented. Whoever opens the file does. Take it out in PowerPoint, or move it onto the slide.');
    for (const from of partsOf(file, slide)) {
      if (from === slide.notes || kindOf(file.contentType(from)) === 'chart') continue;
      for (const { type, part } of file.links(from)) {
        if (part === undefined) continue;
        if (FILES.has(type)) filling.tell('error', 'fill-embedded', spot, 'A file is embedded in the slide, and can’t be looked into. In PowerPoint, put a picture of it in its place, or leave this slide out.');
        if (FILMS.has(type)) filling.tell('warning', 'fill-media', spot, 'A film or a recording goes out as it is. Play it before you hand it over.');
      }
    }
  }
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

/** Whether a shape with words lies wholly outside the slide. One that takes its place from the layout doesn't say where it is. */
function isBeside(file: OfficeFile, { part }: FileSlide, size: Size): boolean {
  const { text, root } = partPlaces(file, part);
  const tree = [...everyPlace(root)].find(({ local }) => local === 'spTree');
  return (tree?.children ?? []).some((shape) => {
    const properties = childOf(shape, 'spPr') ?? childOf(shape, 'grpSpPr') ?? shape;
    const frame = childOf(properties, 'xfrm');
    const [at, extent] = [frame && childOf(frame, 'off'), frame && childOf(frame, 'ext')];
    if (at === undefined || extent === undefined || !hasWords(text, shape)) return false;
    const number = (place: Place, name: string): number => Number(attributeOf(text, place, name));
    return number(at, 'x') >= size.width || number(at, 'y') >= size.height || number(at, 'x') + number(extent, 'cx') <= 0 || number(at, 'y') + number(extent, 'cy') <= 0;
  });
}

const hasWords = (text: string, shape: Place): boolean => [...everyPlace(shape)].some((place) => place.local === 't' && text.slice(place.inside, place.close).trim() !== '');
