import { freeId, slugOf } from '../deck/slug.ts';
import type { LostKind, ReadPresentation, ReadSlide } from '../powerpoint/read/model.ts';
import { convertSlide, titleWords } from './convert-slide.ts';
import type { ContentSetting } from './contents.ts';
import type { Converted, ConvertOptions, KeptPicture, LostOnSlide, PlacedText } from './model.ts';
import { standIns } from './stand-ins.ts';
import { tokenFigures } from './token-figures.ts';
import { writeSlide } from './write-slide.ts';
import { withoutTokens, yamlId, yamlText } from './yaml-text.ts';

/** What programs call a presentation that nobody named. */
const UNNAMED = /^(?:powerpoint[- ]pr\S*|pptxgenjs presentation|presentation\s*\d*|untitled.*|slide\s*\d*|\S+\.pptx?)$/i;
const LONGEST_TITLE = 200;
/** What a deck may hold. */
const MOST_SLIDES = 2_000;

/**
 * A presentation as a deck of format 1 that opens without an error, all of it for members alone. What can't be carried is
 * in `lost`. Pure: the pictures' bytes stay where they are.
 */
export function convertPresentation(read: ReadPresentation, options: ConvertOptions): Converted {
  const tokens = standIns();
  const lost: LostOnSlide[] = [];
  const texts: PlacedText[] = [];
  const counts = { slides: 0, hidden: 0, tables: 0, charts: 0, pictures: 0, notes: 0 };
  const taken = new Set<string>();
  const written: string[] = [];
  for (const slide of read.slides) {
    const lose = (kind: LostKind, what: string): void => {
      if (!lost.some((each) => each.slide === slide.number && each.what === what)) lost.push({ slide: slide.number, kind, what });
    };
    for (const { kind, what } of slide.lost) lose(kind, what);
    const id = freeId(slugOf(titleWords(slide)) || `slide-${slide.number}`, taken);
    const setting: ContentSetting = { tokens, pictures: options.pictures, lose, counts, place: (text, origin) => void texts.push({ slide: id, text, origin }) };
    const draft = convertSlide(slide, sectionAt(read, slide), options.original === undefined ? undefined : slide.number, setting);
    const idOf = (part: number): string => {
      const own = part === 0 ? id : freeId(`${id}-${part + 1}`, taken);
      taken.add(own);
      return own;
    };
    const parts = writeSlide(draft, idOf, tokens, lose);
    for (const raw of tokens.takeOdd()) lose('token', `“${raw}” names no figure or detail as Branchdeck writes them, and stands as text.`);
    if (written.length + parts.length > MOST_SLIDES) {
      lose('text', `The slides from here on: a deck may hold ${MOST_SLIDES.toLocaleString('en-GB')}.`);
      break;
    }
    written.push(...parts);
    if (slide.hidden) counts.hidden += 1;
    if (slide.notes.length > 0) counts.notes += 1;
  }
  counts.slides = written.length;
  const title = titleOf(read, options.fileName);
  return {
    deck: `${frontMatter(read, title, options)}\n${written.length === 0 ? EMPTY : written.join('\n---\n\n')}`,
    figures: tokenFigures(tokens.figures), title, pictures: usedPictures(options.pictures), lost, texts, counts,
  };
}

/** A deck has a slide. */
const EMPTY = '<!-- slide\nid: slide-1\nlayout: blank\naudience: [members]\n-->\n';

function titleOf(read: ReadPresentation, fileName: string): string {
  const bare = fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[_\s]+/g, ' ').trim();
  const first = read.slides.map(titleWords).find((words) => words !== '') ?? '';
  return ([UNNAMED.test(read.title) ? '' : read.title, first, bare].map(withoutTokens).find((each) => each.trim() !== '') ?? 'Untitled deck').slice(0, LONGEST_TITLE).toWellFormed().trim();
}

function frontMatter(read: ReadPresentation, title: string, { fileName, original }: ConvertOptions): string {
  const id = slugOf(title) || slugOf(fileName.replace(/\.[a-z0-9]{2,5}$/i, '')) || 'imported-deck';
  const version = read.version || read.saved || '1';
  return [
    '---', 'format: 1', `id: ${yamlId(id)}`, `title: ${yamlText(title)}`, `version: ${yamlText(version)}`,
    ...(read.saved === undefined ? [] : [`issued: ${read.saved}`]), `lang: ${read.lang ?? 'en-GB'}`, 'audiences: [members]',
    ...(original === undefined ? [] : [`powerpoint: ${yamlText(original)}`]), '---', '',
  ].join('\n');
}

/** The section that begins with a slide, unless the slide is the one that says so itself. */
function sectionAt({ sections }: ReadPresentation, slide: ReadSlide): string | undefined {
  const name = sections.find(({ slides }) => slides[0] === slide.number)?.name;
  const same = slide.layout.type === 'secHead' && titleWords(slide).toLowerCase() === name?.toLowerCase();
  return same || name === undefined ? undefined : withoutTokens(name) || 'Section';
}

/** Each picture once, whichever parts it stands for. */
const usedPictures = (pictures: ReadonlyMap<string, KeptPicture>): KeptPicture[] => [...new Map([...pictures.values()].map((each) => [each.name, each])).values()];
