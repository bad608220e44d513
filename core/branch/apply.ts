import type { Audience } from '../audience/model.ts';
import type { Deck, Slide, SlideContent } from '../deck/model.ts';
import { shelfOf, type PictureShelf } from '../deck/picture-shelf.ts';
import { readSlide, type SlideSetting } from '../deck/read-slide.ts';
import { freeId } from '../deck/slug.ts';
import type { Finding } from '../findings.ts';
import type { AddedSlide, BranchLayer, SlideEdit } from './model.ts';
import { orderSlides } from './order.ts';
import type { LayerPlaces } from './places.ts';

/** What laying changes over a deck needs to know. */
interface Applying {
  national: Deck;
  layer: BranchLayer;
  places: LayerPlaces;
  images: PictureShelf;
  findings: Finding[];
  warn(code: string, path: readonly PropertyKey[], message: string, slide?: string): void;
}

/**
 * Lays a branch's changes over the national deck, which stays as it was.
 * With a layer made for another deck only its profile and figures apply, and a warning says so.
 * @param branchImages paths of the pictures in the branch's own folder
 */
export function applyLayer(national: Deck, layer: BranchLayer, places: LayerPlaces, branchImages: readonly string[] = []): { deck: Deck; findings: Finding[] } {
  const findings: Finding[] = [];
  const warn: Applying['warn'] = (code, path, message, slide) =>
    void findings.push({ level: 'warning', code, ...places.at(path), slide, message });
  if (layer.deck !== national.meta.id) {
    if (layer.deck !== '') warn('other-deck', ['deck'], `These changes belong to the deck "${layer.deck}". Only the branch's details and figures are used here.`);
    return { deck: national, findings };
  }
  const applying: Applying = { national, layer, places, images: shelfOf(national.images, branchImages), findings, warn };
  const placed = placeAdded(national.slides.map((slide) => editSlide(slide, applying)), addedSlides(applying));
  const byId = new Map(placed.map((slide) => [slide.id, slide]));
  warnUnknown(byId, applying);
  const off = new Set(layer.slides.off);
  const on = new Set(layer.slides.on);
  const slides = orderSlides([...byId.keys()], layer.slides.order).flatMap((id) => byId.get(id) ?? []);
  return {
    findings,
    deck: {
      ...national,
      slides: slides.map((slide): Slide => ({
        ...slide,
        on: off.has(slide.id) ? false : on.has(slide.id) || slide.on,
        branchNotes: own(layer.slides.notes, slide.id) ?? '',
      })),
    },
  };
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Changes to slides that the deck doesn't have: the national deck has moved on, or an id is misspelt. */
function warnUnknown(known: ReadonlyMap<string, Slide>, { layer: { slides }, warn }: Applying): void {
  const named: [string, readonly string[]][] = [
    ['off', slides.off], ['on', slides.on], ['order', slides.order], ['edits', Object.keys(slides.edits)], ['notes', Object.keys(slides.notes)],
  ];
  for (const [part, ids] of named) {
    ids.forEach((id, index) => {
      const path = ['slides', part, part === 'edits' || part === 'notes' ? id : index];
      if (!known.has(id)) warn('unknown-slide', path, `There is no slide "${id}" in this deck.`);
    });
  }
}

function editSlide(slide: Slide, applying: Applying): Slide {
  const edit = own(applying.layer.slides.edits, slide.id);
  if (!edit) return slide;
  if (edit.from !== '' && edit.from.trim() !== slide.source.body.trim()) {
    applying.warn('edit-behind', ['slides', 'edits', slide.id], 'The national text of this slide has changed since you edited it. Your text is kept.', slide.id);
  }
  return editedSlide(slide, edit, applying);
}

/** The branch's text with the national attributes and notes: an edit never changes whom a slide is for. */
function editedSlide(slide: Slide, edit: SlideEdit, applying: Applying): Slide {
  const path = ['slides', 'edits', slide.id, 'markdown'];
  const { slide: mine } = readSlide(rawSlide(edit.markdown, path, applying), { ...setting(path, applying), opening: slide.opening });
  mine.id = slide.id;
  mine.layout = slide.layout;
  return {
    ...slide,
    file: mine.file,
    line: mine.line,
    bodyLine: mine.bodyLine,
    flat: mine.flat,
    source: { ...slide.source, lead: '', body: mine.source.body },
    origin: 'edited',
    content: (audience) => withNationalNotes(mine.content(audience), slide, audience),
  };
}

/** Notes that were written into the edited text come first, then the national ones. */
function withNationalNotes(mine: SlideContent, slide: Slide, audience: Audience | undefined): SlideContent {
  const national = slide.content(audience);
  const notesLine = slide.bodyLine + countLines(slide.source.body);
  return {
    ...mine,
    notes: [...mine.notes, ...national.notes],
    findings: [...mine.findings, ...national.findings.filter((finding) => finding.line >= notesLine && !national.refused)],
  };
}

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

const rawSlide = (text: string, path: readonly PropertyKey[], { places }: Applying): Parameters<typeof readSlide>[0] =>
  ({ text, line: places.textAt(path).line, separator: '' });

const setting = (path: readonly PropertyKey[], { national, images, places }: Applying): SlideSetting =>
  ({ file: places.file, foreign: national.foreign, images, opening: [], audience: undefined, flat: !places.textAt(path).runs });

/** The slides that the branch added, by the id of the slide that they follow; '' stands for the end. */
function addedSlides(applying: Applying): Map<string, Slide[]> {
  const { national, layer, warn } = applying;
  const taken = new Set(national.slides.map((slide) => slide.id));
  const known = new Set([...taken, ...layer.slides.added.map((added) => added.id)]);
  const after = new Map<string, Slide[]>();
  layer.slides.added.forEach((added, index) => {
    const slide = addedSlide(added, ['slides', 'added', index, 'markdown'], applying);
    slide.id = freeId(slide.id, taken);
    taken.add(slide.id);
    if (added.after !== undefined && !known.has(added.after)) {
      warn('unknown-slide', ['slides', 'added', index], `There is no slide "${added.after}" in this deck for an added slide to follow. The added slide comes last.`, slide.id);
    }
    const key = added.after !== undefined && known.has(added.after) ? added.after : '';
    after.set(key, [...(after.get(key) ?? []), slide]);
  });
  return after;
}

function addedSlide(added: AddedSlide, path: readonly PropertyKey[], applying: Applying): Slide {
  const { slide, findings } = readSlide(rawSlide(added.markdown, path, applying), { ...setting(path, applying), audience: added.audience ?? ['members'] });
  slide.id = added.id;
  slide.origin = 'added';
  applying.findings.push(...findings.map((finding) => ({ ...finding, slide: slide.id })));
  return slide;
}

/** Puts the added slides in. Several after the same one keep the order they were added in. */
function placeAdded(slides: readonly Slide[], after: ReadonlyMap<string, readonly Slide[]>): Slide[] {
  const out: Slide[] = [];
  const seen = new Set<Slide>();
  // Added slides may follow added ones in a chain of any length, so this keeps its own stack.
  const put = (first: readonly Slide[]): void => {
    const waiting = first.toReversed();
    for (let slide = waiting.pop(); slide; slide = waiting.pop()) {
      if (seen.has(slide)) continue;
      seen.add(slide);
      out.push(slide);
      waiting.push(...(after.get(slide.id) ?? []).toReversed());
    }
  };
  put(slides);
  put(after.get('') ?? []);
  // Slides that follow each other in a circle hang on nothing.
  for (const group of after.values()) put(group);
  return out;
}
