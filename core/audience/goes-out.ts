import type { Edition } from '../branch/edition.ts';
import type { Block } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { placeOf } from '../deck/picture-shelf.ts';
import { ownerName, provenanceOf } from '../figures/provenance.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import { deckSlideOf } from '../slides/compose.ts';
import type { Presentation, ShownSlide } from '../slides/model.ts';
import type { Audience } from './model.ts';
import type { HeldFigure, HeldFile, HeldSlide } from './review-model.ts';

const writerOf = ({ origin, region }: Slide): HeldSlide['origin'] => (origin === 'national' && region !== undefined ? 'region' : origin);

/** The slides of a version, in order. What a slide goes on with on a further one is of the same hand. */
export function heldSlides({ slides }: Presentation, { deck }: Edition): HeldSlide[] {
  const origins = new Map<string, HeldSlide['origin']>(deck.slides.map((slide) => [slide.id, writerOf(slide)]));
  return slides.map((slide) => ({ id: slide.id, label: slide.label, notes: slide.notes.length > 0, ...countsOf(slide), origin: origins.get(deckSlideOf(slide).id) ?? 'made' }));
}

type Counts = Pick<HeldSlide, 'charts' | 'pictures'>;
const counted = new WeakMap<ShownSlide, Counts>();

/** Counted once for as long as the slide is the same. */
function countsOf(slide: ShownSlide): Counts {
  const known = counted.get(slide);
  if (known) return known;
  const blocks = blocksIn([...slide.blocks, ...slide.right]);
  const count = (type: Block['type']): number => blocks.filter((block) => block.type === type).length;
  const counts = { charts: count('chart'), pictures: count('image') };
  counted.set(slide, counts);
  return counts;
}

/** The figures that a version prints, and those that it says the others are shares of: its sources name them. */
export function heldFigures({ book }: Edition, uses: ReadonlyMap<string, string[]>, audience: Audience): HeldFigure[] {
  const printed = book.rows.filter(({ id }) => uses.has(id) && 'text' in book.print({ type: 'token', id, filter: undefined, raw: '', line: 0 }, audience));
  const slides = new Map(printed.map(({ id }) => [id, uses.get(id) ?? []]));
  for (const { id, baseId } of printed) {
    if (baseId === undefined || provenanceOf(id, book, audience)?.base === undefined) continue;
    slides.set(baseId, [...new Set([...(slides.get(baseId) ?? []), ...(uses.get(id) ?? [])])]);
  }
  return book.rows.flatMap(({ id, label, scope, owner, printed: words, source, asOfPrinted }): HeldFigure[] => {
    const on = slides.get(id);
    return on === undefined ? [] : [{ id, label, scope, owner, whose: ownerName(owner, book), printed: words, source, asOf: asOfPrinted, slides: on }];
  });
}

/** The pictures whose files go into a version, and the logo. */
export function heldFiles({ slides, look }: Presentation): HeldFile[] {
  const shown = new Map<string, string[]>();
  for (const slide of slides) for (const src of picturesOn(slide)) shown.set(src, [...(shown.get(src) ?? []), slide.id]);
  return [
    ...[...shown].map(([src, ids]): HeldFile => ({ ...placeOf(src), use: 'picture', slides: ids })),
    ...(look.logo === undefined ? [] : [{ ...placeOf(look.logo.src), use: 'logo' as const, slides: [] }]),
  ];
}

const pictured = new WeakMap<ShownSlide, ReadonlySet<string>>();

function picturesOn(slide: ShownSlide): ReadonlySet<string> {
  const srcs = pictured.get(slide) ?? new Set(blocksIn([...slide.blocks, ...slide.right, ...slide.notes]).flatMap((block) => (block.type === 'image' ? [block.src] : [])));
  pictured.set(slide, srcs);
  return srcs;
}
