import type { OfficeFile } from '../../opc/package.ts';
import { linkIds, linkPrefixes, partPlaces } from '../../opc/part-places.ts';
import { attributesOf, childOf, everyPlace, localName, type Place } from '../../opc/places.ts';
import { textIn } from './texts.ts';

/** A slide of a file, in the order in which it is shown. */
export interface FileSlide {
  /** Counted from 1. */
  number: number;
  part: string;
  /** What the presentation knows it by. */
  id: string;
  hidden: boolean;
  /** Its title on one line, or its first words, or "Slide 3". */
  label: string;
  notes: string | undefined;
}

export interface FileSlides {
  /** The part that lists them. */
  presentation: string;
  slides: FileSlide[];
}

/** The slides of a file in their order. @param presentation the part that the file begins with */
export function slidesOf(file: OfficeFile, presentation: string): FileSlides {
  const { text, root } = partPlaces(file, presentation);
  const prefixes = linkPrefixes(text);
  const links = new Map(file.links(presentation).map((link) => [link.id, link]));
  const list = [...everyPlace(root)].find(({ local, parent }) => local === 'sldIdLst' && parent?.local === 'presentation');
  const slides = (list?.children ?? []).flatMap((place): FileSlide[] => {
    const part = linkIds(text, place, prefixes).map((id) => links.get(id)?.part).find((name) => name !== undefined);
    if (part === undefined) return [];
    return [{ number: 0, part, id: attributesOf(text, place).find(({ name }) => name === 'id')?.raw ?? '', ...lookAt(file, part) }];
  }).map((slide, index) => ({ ...slide, number: index + 1, label: slide.label || `Slide ${index + 1}` }));
  return { presentation, slides };
}

function lookAt(file: OfficeFile, part: string): Pick<FileSlide, 'hidden' | 'label' | 'notes'> {
  const { text, root } = partPlaces(file, part);
  const [slide] = root.children;
  const show = slide === undefined ? undefined : attributesOf(text, slide).find(({ name }) => name === 'show')?.raw;
  return { hidden: show === '0' || show === 'false', label: labelIn(text, root), notes: file.links(part).find(({ type }) => type === 'notesSlide')?.part };
}

function labelIn(text: string, root: Place): string {
  let first = '';
  for (const place of everyPlace(root)) {
    if (place.local !== 'txBody') continue;
    const words = wordsIn(text, place);
    const type = [...everyPlace(place.parent ?? place)].find(({ local }) => local === 'ph');
    if (words !== '' && type !== undefined && /^(?:title|ctrTitle)$/.test(attributesOf(text, type).find(({ name }) => localName(name) === 'type')?.raw ?? '')) return words.slice(0, 120);
    first ||= words.slice(0, 120);
  }
  return first;
}

/** The words of a shape on one line. */
const wordsIn = (text: string, body: Place): string => paragraphsIn(text, body).join(' ').replace(/\s+/g, ' ').trim();

/** The paragraphs of a place, each with its runs joined and a break as a line's end. */
export function paragraphsIn(text: string, within: Place): string[] {
  return [...everyPlace(within)].filter(({ local }) => local === 'p').map((paragraph) =>
    paragraph.children.map((child) => {
      if (child.local === 'br') return '\n';
      const run = child.local === 'r' || child.local === 'fld' ? childOf(child, 't') : undefined;
      return run === undefined ? '' : textIn(text, run);
    }).join(''));
}
