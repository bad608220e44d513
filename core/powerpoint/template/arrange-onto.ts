import type { ShownSlide } from '../../slides/model.ts';
import { ANY_PICTURE, arrangeColumn, arrangeSource, arrangeTitle, sideBySide, type Column } from '../arrange/arrange.ts';
import { fitsAt, fittingScale } from '../arrange/column.ts';
import { toSegments, type PictureSizes } from '../arrange/segments.ts';
import type { PlacedSlide, Shape } from '../arrange/shape.ts';
import type { LayoutSpec, ObjectPlaceholder } from '../layouts.ts';
import { runsText, toRuns } from '../text/runs.ts';
import { FLOOR_SCALE } from '../text/style.ts';
import type { Lacking, Plan, Planner } from './plans.ts';

const isTitleless = ({ title }: Pick<ShownSlide, 'title'>): boolean => title === undefined || runsText(toRuns(title)) === '';

type Arranged = Pick<ShownSlide, 'layout' | 'title' | 'blocks' | 'right' | 'sourceLine'>;

const plansOf = (slide: Arranged, planner: Planner, sizes: PictureSizes): [Plan, ...Plan[]] =>
  planner.plans(slide, toSegments(slide.blocks, sizes), toSegments(slide.right, sizes), isTitleless(slide));

const besideOf = ({ columns, spec }: Plan, most = 1): Shape[] | undefined => (columns.length === 1 && spec.bodies.length < 2 ? sideBySide(columns[0], most) : undefined);

const fitsPlan = (plan: Plan): boolean => plan.columns.every(({ segments, area, style }) => fitsAt(segments, area, style, FLOOR_SCALE)) || besideOf(plan) !== undefined;

/** Whether a slide can be put onto the template with no text under its floor. */
export const fitsOnto = (slide: Arranged, planner: Planner): boolean => plansOf(slide, planner, ANY_PICTURE).some(fitsPlan);

/** Points of body text that can be read at the back of a hall. */
const LEAST_SIZE = 16;

const TYPES = { chart: 'chart', table: 'tbl', picture: 'pic' } as const;

/** Gives the first chart, table or picture of a column the place that the layout keeps for it, or the one that no text took. */
function inPlace(shapes: Shape[], { body }: Column, { objects }: LayoutSpec): Shape[] {
  const free = body?.type === 'obj' && !shapes.some((shape) => shape.kind === 'text' && shape.placeholder === body);
  const at = shapes.findIndex(({ kind }) => kind in TYPES);
  return shapes.map((shape, index): Shape => {
    if (index !== at || (shape.kind !== 'chart' && shape.kind !== 'table' && shape.kind !== 'picture')) return shape;
    const own = body === undefined ? objects.find(({ type }) => type === TYPES[shape.kind]) : undefined;
    const placeholder: ObjectPlaceholder | undefined = own ?? (free ? { type: 'obj', idx: body.idx, box: body.box } : undefined);
    return placeholder === undefined ? shape : { ...shape, placeholder };
  });
}

/** A slide on a layout of a template, and what the template has no layout for. */
export interface Worn {
  placed: PlacedSlide;
  lacks: Lacking | undefined;
  /** Its text is smaller than it may be. */
  tooFull: boolean;
}

const scaleOf = ({ columns }: Plan): number => Math.min(...columns.map((one) => fittingScale(one.segments, one.area, one.style)));

/** The way that is taken: the first in which everything fits, or else the one with the largest text. */
function planOf(slide: Arranged, planner: Planner, sizes: PictureSizes): Plan {
  const plans = plansOf(slide, planner, sizes);
  return plans.find(fitsPlan) ?? plans.toSorted((one, other) => scaleOf(other) - scaleOf(one))[0] ?? plans[0];
}

/** What slides are put onto, and what is known of their pictures. */
export interface Setting {
  planner: Planner;
  sizes: PictureSizes;
}

/** The scale that all parts of a slide share, by the slide's id, as `scalesOfParts` says of our own layouts. */
export function scalesOnto(slides: readonly ShownSlide[], { planner, sizes }: Setting): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const slide of slides) {
    if (slide.part === undefined) continue;
    const plan = planOf(slide, planner, sizes);
    if (besideOf(plan) === undefined) scales.set(slide.part.of, Math.min(scales.get(slide.part.of) ?? 1, scaleOf(plan)));
  }
  return scales;
}

/**
 * Places everything of a slide on the layout of a template that suits it best. `number` counts slides from 1.
 * @param most the scale that its parts share
 */
export function arrangeOnto(slide: ShownSlide, number: number, { planner, sizes }: Setting, most = 1): Worn {
  const plan = planOf(slide, planner, sizes);
  const { spec, columns, lacks } = plan;
  const { title, hidden } = arrangeTitle(slide, spec, number);
  const beside = besideOf(plan, most);
  const scale = Math.min(most, scaleOf(plan));
  const shapes = beside === undefined ? columns.flatMap((column) => inPlace(arrangeColumn(column, scale), column, spec)) : beside;
  const inBoxes = shapes.map((shape): Shape => (shape.kind === 'text' && shape.placeholder?.shared === 'first' && shape.box === undefined ? { ...shape, box: shape.placeholder.box } : shape));
  return { placed: { title, titleHidden: hidden, shapes: inBoxes, source: arrangeSource(slide, spec), layout: spec }, lacks, tooFull: !fitsPlan(plan) && columns.some(({ style }) => style.sizes[0] * scale < LEAST_SIZE) };
}
