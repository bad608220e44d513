import { isContentNote } from '../../slides/content-note.ts';
import type { Presentation, ShownSlide } from '../../slides/model.ts';
import { cleanLine } from '../text/clean.ts';
import { el, type XmlElement } from '../xml/element.ts';

interface Section {
  name: string;
  /** Places of its slides, counted from 0. */
  slides: number[];
}

const isOpening = (slide: ShownSlide | undefined): boolean => slide !== undefined && (slide.layout === 'section' || slide.section !== undefined) && !isContentNote(slide);

/** What stands before the first section slide is called after the deck; none at all where no section begins. */
export function sectionsOf({ title, slides }: Pick<Presentation, 'title' | 'slides'>): Section[] {
  if (!slides.some(isOpening)) return [];
  const sections: Section[] = [];
  const taken = new Set<string>();
  const open = (name: string, slide: number): void => void sections.push({ name: freeName(name, taken), slides: [slide] });
  slides.forEach((_, index) => {
    const before = slides[index - 1];
    // A content note goes with the slide that it stands before, in all its parts.
    const opening = before && isContentNote(before) ? undefined : slides.slice(index).find((each) => !isContentNote(each));
    if (opening && isOpening(opening)) open(cleanLine(opening.section ?? opening.label) || `Section ${sections.length + 1}`, index);
    else if (sections.length === 0) open(cleanLine(title) || 'Opening', index);
    else sections.at(-1)?.slides.push(index);
  });
  return sections;
}

/** A section's name, numbered where another has it: an outline of two that are called the same leads nowhere. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}

/** FNV-1a, from a start of one's own. */
function hash(text: string, start: number): string {
  let value = (0x811c9dc5 ^ start) >>> 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0').toUpperCase();
}

/** A GUID made from a text: PowerPoint's own are drawn by chance, and the same input must give the same bytes. */
export function guidOf(text: string): string {
  const digits = [1, 2, 3, 4].map((start) => hash(text, start)).join('');
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20, 32)}}`;
}

const SECTIONS_URI = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/** The sections of the slide list, as an extension of the presentation; `idOf` gives a slide's id in the file. */
export function sectionsXml(presentation: Presentation, idOf: (slide: number) => number): XmlElement | undefined {
  const sections = sectionsOf(presentation);
  if (sections.length === 0) return undefined;
  return el('p:extLst', {}, el('p:ext', { uri: SECTIONS_URI }, el('p14:sectionLst', {}, ...sections.map(({ name, slides }, index) =>
    el('p14:section', { name, id: guidOf(`${presentation.deckId} ${index} ${name}`) },
      el('p14:sldIdLst', {}, ...slides.map((slide) => el('p14:sldId', { id: idOf(slide) }))))))));
}
