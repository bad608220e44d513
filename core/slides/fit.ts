import type { ShownSlide } from './model.ts';
import { columnHeight } from './measure.ts';
import { BODY_STEPS, bodyRoom, columnBox, type Fitting } from './slide-frame.ts';

export interface Fit {
  fit: Fitting;
  /** Even at the smallest size the text runs over. */
  overfull: boolean;
}

/** A chart smaller than this can't be read at the back of a hall, in pixels. */
const LEAST_CHART = 300;

/** What is looked at to fit a slide. */
export type FittedSlide = Pick<ShownSlide, 'layout' | 'title' | 'blocks' | 'right'>;

/** Whether a slide fits the screen at a step of `fit`, measured with the letters' widths. */
function fitsAt({ layout, title, blocks, right }: FittedSlide, fit: Fitting): boolean {
  const columns = right.length > 0 || layout === 'two-column' ? [blocks, right] : [blocks];
  const box = columnBox(layout, fit, columns.length === 2 ? 2 : 1);
  const heights = columns.map((column) =>
    columnHeight(column, box) + column.filter((block) => block.type === 'chart').length * LEAST_CHART);
  return Math.max(...heights) <= bodyRoom(layout, title, fit);
}

/** How far a slide's text must be reduced to fit the screen. */
export function fitSlide(slide: FittedSlide): Fit {
  const fit = BODY_STEPS.findIndex((_, step) => fitsAt(slide, step as Fitting));
  return fit < 0 ? { fit: 3, overfull: true } : { fit: fit as Fitting, overfull: false };
}

/** Whether a slide fits the screen at the smallest size that can be read in a hall. */
export const fitsScreen = (slide: FittedSlide): boolean => fitsAt(slide, 3);
