import type { Unit } from '../deck/content.ts';
import { printValue } from '../figures/value.ts';
import type { SlideLook } from './themes/look.ts';

/** Size of everything that stands in a chart: legible at the back of a hall on a 1280 × 720 slide. */
export const LABEL_SIZE = 24;
export const LINE_HEIGHT = 29;
/** Lines of text nearer than this would touch. */
export const LEAST_PITCH = 24;

/** A value as people in the UK write it: 91%, £1,400, 1,400. */
export const unitText = (unit: Unit, value: number): string => printValue(unit, value) || outOfRange(unit, value);

// A fall of 3% or a tick at 0.5 is no figure that a person may type, and still stands on an axis.
const outOfRange = (unit: Unit, value: number): string =>
  `${value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−')}${unit === 'percent' ? '%' : ''}`;

/** The space that a chart has on its slide, in slide pixels. */
export interface ChartBox {
  width: number;
  height: number;
}

/** What a chart is drawn in: its space, and its colours. */
export interface ChartFrame extends ChartBox {
  look: SlideLook;
}
