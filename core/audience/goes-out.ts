import type { Edition } from '../branch/edition.ts';
import type { Block } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { placeOf } from '../deck/picture-shelf.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import type { Presentation, ShownSlide } from '../slides/model.ts';
import type { Audience } from './model.ts';
import type { HeldFigure, HeldFile, HeldSlide } from './review-model.ts';

/** The slides of a version, in order. */
export function heldSlides({ slides }: Presentation, { deck }: Edition): HeldSlide[] {
  const origins = new Map<string, Slide['origin']>(deck.slides.map((slide) => [slide.id, slide.origin]));
  return slides.map((slide) => {
    const blocks = blocksIn([...slide.blocks, ...slide.right]);
    const count = (type: Block['type']): number => blocks.filter((block) => block.type === type).length;
    return { id: slide.id, label: slide.label, notes: slide.notes.length > 0, charts: count('chart'), pictures: count('image'), origin: origins.get(slide.id) ?? 'made' };
  });
}

/** The figures that a version prints. */
export function heldFigures({ book }: Edition, uses: ReadonlyMap<string, string[]>, audience: Audience): HeldFigure[] {
  return book.rows.flatMap((row): HeldFigure[] => {
    const slides = uses.get(row.id);
    if (slides === undefined || !('text' in book.print({ type: 'token' as const, id: row.id, filter: undefined, raw: '', line: 0 }, audience))) return [];
    return [{ id: row.id, label: row.label, scope: row.scope, printed: row.printed, source: row.source, asOf: row.asOfPrinted, slides }];
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

const picturesOn = (slide: ShownSlide): Set<string> =>
  new Set(blocksIn([...slide.blocks, ...slide.right, ...slide.notes]).flatMap((block) => (block.type === 'image' ? [block.src] : [])));
