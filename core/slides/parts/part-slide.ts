import { fitsFile } from '../../powerpoint/arrange/arrange.ts';
import type { Block, Inline } from '../../deck/content.ts';
import { fitSlide, fitsScreen } from '../fit.ts';
import { columnHeight } from '../measure.ts';
import type { ShownSlide } from '../model.ts';
import { columnBox } from '../slide-frame.ts';
import { pack, type Stretches } from './pack.ts';
import { MOST_RELUCTANT, placesInBlocks, type Reluctance } from './places.ts';
import { CONTINUED, takeAtoms } from './take-atoms.ts';

/** Whether a slide fits as it is. */
export type Fits = (slide: ShownSlide) => boolean;

/** The content of one part. */
type Columns = Pick<ShownSlide, 'blocks' | 'right'>;

/** What a slide has to be to fit: the screen and the file both, whichever has less room. */
export const fitsOneSlide = (slide: ShownSlide): boolean => fitsScreen(slide) && fitsFile(slide);

/**
 * A slide as it is shown: itself where it fits, or else in parts with the same title, none with text too small to be
 * read. It is parted between blocks, items and rows, then between sentences, and never evenly at the cost of another
 * part. The notes and the planned time stay with the first part. What can't be parted is left too full.
 * @param fits what counts as fitting, which a template may be stricter about
 */
export function partSlide(slide: ShownSlide, fits: Fits = fitsOneSlide): readonly [ShownSlide, ...ShownSlide[]] {
  if (fits(slide)) return [slide];
  const [first, ...others] = slide.right.length > 0 ? partColumns(slide, fits) : partColumn(slide, 'blocks', fits).map((blocks) => ({ blocks, right: [] }));
  if (first === undefined || others.length === 0) return [slide];
  const count = others.length + 1;
  const rest = others.map((columns, index) => withPart(slide, columns, index + 2, count));
  const start = withPart(slide, first, 1, count);
  // Text that grows from one part to the next looks like a mistake.
  const steps = [start, ...rest].map(({ fit }) => fit);
  const fit = steps.reduce((most, step) => (step > most ? step : most));
  return [{ ...start, fit }, ...rest.map((part) => ({ ...part, fit }))];
}

function withPart(slide: ShownSlide, columns: Columns, number: number, count: number): ShownSlide {
  const part = { of: slide.id, label: slide.label, number, count };
  const shown = number === 1 ? { ...slide, ...columns } : further(slide, columns, count === 2 ? CONTINUED : ` (${number} of ${count})`, number);
  return { ...shown, fit: fitSlide(shown).fit, part };
}

/** A part after the first. An opening slide goes on as an ordinary one, and what is left of two columns has the whole width. */
function further(slide: ShownSlide, columns: Columns, mark: string, number: number): ShownSlide {
  const alone = slide.right.length > 0 && (columns.blocks.length === 0 || columns.right.length === 0);
  const opening = slide.layout === 'title' || slide.layout === 'section';
  return {
    ...slide,
    ...(alone ? { blocks: [...columns.blocks, ...columns.right], right: [] } : columns),
    // "~" can't be in an id of a deck.
    id: `${slide.id}~${number}`,
    layout: alone || opening ? 'content' : slide.layout,
    title: slide.title && [...slide.title, { type: 'text', text: mark }],
    label: slide.label + mark,
    notes: slide.notes.length === 0 ? [] : REST,
    minutes: undefined,
    section: undefined,
  };
}

const words = (text: string): Inline[] => [{ type: 'text', text }];
/** The notes of a further part of a slide with notes. */
export const REST: Block[] = [{ type: 'paragraph', line: 1, children: words('Continued. The notes are with the first of these slides.') }];

/** The cuts between stretches that each fit a slide where they can; only those that don't are parted where it is less welcome. */
function cutsOf(places: readonly Reluctance[], fits: (from: number, to: number) => boolean): number[] {
  const refine = (from: number, to: number, reluctance: number): number[] => {
    if (to - from <= 1 || reluctance > MOST_RELUCTANT || (reluctance > 1 && fits(from, to))) return [to];
    const ends = places.flatMap((place, index) => (place <= reluctance && index + 1 > from && index + 1 < to ? [index + 1] : []));
    return [...ends, to].flatMap((end, index) => refine(ends[index - 1] ?? from, end, reluctance + 1));
  };
  return [0, ...refine(0, places.length + 1, 1)];
}

/** One of a slide's columns in parts. */
function partColumn(slide: ShownSlide, side: keyof Columns, fitsSlide: Fits): Block[][] {
  const blocks = slide[side];
  const other = side === 'blocks' ? 'right' : 'blocks';
  const take = (from: number, to: number): Block[] => takeAtoms(blocks, from, to);
  const fits = (from: number, to: number, isFurther: boolean): boolean => {
    const columns = { blocks: [], right: [], [side]: take(from, to), [other]: [] };
    return fitsSlide(isFurther ? { ...further({ ...slide, right: [] }, columns, CONTINUED, 2), ...columns } : { ...slide, ...columns });
  };
  const cuts = cutsOf(placesInBlocks(blocks, 0), (from, to) => fits(from, to, from > 0));
  return partsAt(cuts, stretches(cuts, fits, (from, to) => heightOf(slide, take(from, to)))).map(([from, to]) => take(from, to));
}

/** Both columns in step where they have as many stretches; else each for itself, and a column that fits stays whole. */
function partColumns(slide: ShownSlide, fitsSlide: Fits): Columns[] {
  const sides = [slide.blocks, slide.right].map((blocks) => cutsOf(placesInBlocks(blocks, 0), () => true));
  const [left = [], right = []] = sides;
  if (left.length === right.length && left.length > 2) {
    const take = (from: number, to: number): Columns => ({
      blocks: takeAtoms(slide.blocks, left[from] ?? 0, left[to] ?? 0), right: takeAtoms(slide.right, right[from] ?? 0, right[to] ?? 0),
    });
    const steps = left.map((_, index) => index);
    const fits = (from: number, to: number, isFurther: boolean): boolean =>
      fitsSlide(isFurther ? further(slide, take(from, to), CONTINUED, 2) : { ...slide, ...take(from, to) });
    const each = stretches(steps, fits, (from, to) => Math.max(heightOf(slide, take(from, to).blocks), heightOf(slide, take(from, to).right)));
    if (steps.slice(1).every((step) => fits(step - 1, step, step > 1))) return partsAt(steps, each).map(([from, to]) => take(from, to));
  }
  const [lefts, rights] = [partColumn(slide, 'blocks', fitsSlide), partColumn(slide, 'right', fitsSlide)];
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => ({ blocks: lefts[index] ?? [], right: rights[index] ?? [] }));
}

const heightOf = (slide: ShownSlide, blocks: readonly Block[]): number =>
  columnHeight(blocks, columnBox(slide.layout, 3, slide.layout === 'two-column' ? 2 : 1));

/** Stretches between cuts, each asked about once. */
const stretches = (cuts: readonly number[], fits: Stretches['fits'], height: (from: number, to: number) => number): Stretches => {
  const known = new Map<string, boolean>();
  const heights = cuts.slice(1).map((cut, index) => height(cuts[index] ?? 0, cut));
  return {
    count: cuts.length - 1,
    fits(from, to, isFurther) {
      const key = `${from} ${to} ${isFurther}`;
      const fitted = known.get(key) ?? fits(cuts[from] ?? 0, cuts[to] ?? 0, isFurther);
      known.set(key, fitted);
      return fitted;
    },
    height: (index) => heights[index] ?? 0,
  };
};

/** The parts as [from, to), in the units of the cuts. */
function partsAt(cuts: readonly number[], each: Stretches): [number, number][] {
  const ends = pack(each);
  return ends.map((end, index) => [cuts[ends[index - 1] ?? 0] ?? 0, cuts[end] ?? 0]);
}
