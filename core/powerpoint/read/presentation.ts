import { AppError } from '../../errors.ts';
import { isIsoDay } from '../../figures/dates.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { cleanReadLine } from './clean.ts';
import type { Lost, ReadPresentation, ReadSection, ReadSlide } from './model.ts';
import { partReader, type PartReader, type ReadPart } from './part-reader.ts';
import { readSlidePart } from './slide.ts';
import { allBelow, attr, kid, kids, relationId, whole } from './xml.ts';

/** One more than a deck may hold, so that it is seen that there are more. */
const MOST_SLIDES = 2_001;

/** A presentation whose slides are read one at a time, so that a long one can say how far it is and be cancelled. */
export interface OpenSlides {
  /** How many slides it has. */
  count: number;
  /** Reads a slide. @param index from 0. Throws AppError `bad-input` naming a part that can't be read */
  slide(index: number): ReadSlide;
  /** Puts the slides that were read into the presentation. */
  whole(slides: ReadSlide[]): ReadPresentation;
}

/**
 * Finds the slides of a .pptx or .potx. @param main the part that the presentation begins with, where that is known
 * Throws AppError `bad-input` where the file holds no presentation.
 */
export function openSlides(file: OfficeFile, main?: string): OpenSlides {
  const reader = partReader(file);
  return slidesOf(reader, reader.part(main ?? file.links('').find(({ type }) => type === 'officeDocument')?.part ?? 'ppt/presentation.xml'));
}

function slidesOf(reader: PartReader, main: ReadPart | undefined): OpenSlides {
  const { file } = reader;
  if (main === undefined || main.root.localName !== 'presentation') throw new AppError('bad-input', 'This file holds no presentation.', 'Choose a PowerPoint file, with a name that ends in .pptx.');
  const ids = kids(kid(main.root, 'sldIdLst'), 'sldId');
  const known = new Set<string>();
  let missing = 0;
  const listed = ids.flatMap((entry) => {
    const part = main.link(relationId(entry, 'id'))?.part;
    if (part === undefined) missing += 1;
    // A list that names one slide ten thousand times would be read as often: no program shows a slide twice.
    if (part === undefined || known.has(part)) return [];
    known.add(part);
    const before = missing;
    missing = 0;
    return [{ id: attr(entry, 'id') ?? '', part, before }];
  }).slice(0, MOST_SLIDES);
  const size = { w: whole(kid(main.root, 'sldSz'), 'cx') ?? 12_192_000, h: whole(kid(main.root, 'sldSz'), 'cy') ?? 6_858_000 };
  const core = reader.part(file.links('').find(({ type }) => type === 'core-properties')?.part);
  return {
    count: listed.length,
    slide(index) {
      const part = reader.part(listed[index]?.part);
      if (part === undefined) throw new AppError('internal', `There is no slide ${index + 1}.`);
      const slide = readSlidePart(part, index + 1, size, reader);
      const gone = [...gap(listed[index]?.before ?? 0, 'before'), ...(index === listed.length - 1 ? gap(missing, 'after') : [])];
      return gone.length === 0 ? slide : { ...slide, lost: [...gone, ...slide.lost] };
    },
    whole: (slides) => ({
      title: said(core, 'title'), version: said(core, 'version'), lang: langOf(core, slides), saved: savedOn(core), size,
      sections: sectionsOf(main, listed.map(({ id }) => id)), slides,
    }),
  };
}

/** What is said of slides that a file lists and doesn't hold. */
const gap = (count: number, where: 'before' | 'after'): Lost[] =>
  (count === 0 ? [] : [{ kind: 'text', what: `${count === 1 ? 'A slide' : `${count} slides`} ${where} it, which the file lists and doesn’t hold.` }]);

/** Reads a whole presentation into a plain model. Throws as `openSlides`. */
export function readPresentation(file: OfficeFile): ReadPresentation {
  const open = openSlides(file);
  return open.whole(Array.from({ length: open.count }, (_, index) => open.slide(index)));
}

const said = (core: ReadPart | undefined, name: string): string => cleanReadLine(kid(core?.root, name)?.textContent ?? '');

function savedOn(core: ReadPart | undefined): string | undefined {
  const day = (said(core, 'modified') || said(core, 'created')).slice(0, 10);
  // Programs that write no time say that it was long before there were presentations.
  return isIsoDay(day) && day >= '1990-01-01' ? day : undefined;
}

function langOf(core: ReadPart | undefined, slides: readonly ReadSlide[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { langs } of slides) for (const [lang, count] of langs) counts.set(lang, (counts.get(lang) ?? 0) + count);
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return [said(core, 'language'), most ?? ''].find((lang) => /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(lang));
}

function sectionsOf(main: ReadPart, order: readonly string[]): ReadSection[] {
  const lists = allBelow(kid(main.root, 'extLst'), 'sectionLst');
  return lists.flatMap((list) => kids(list, 'section')).map((section) => ({
    name: cleanReadLine(attr(section, 'name') ?? ''),
    slides: kids(kid(section, 'sldIdLst'), 'sldId').flatMap((entry) => {
      const at = order.indexOf(attr(entry, 'id') ?? '');
      return at < 0 ? [] : [at + 1];
    }),
  })).filter(({ name, slides }) => name !== '' && slides.length > 0);
}
