import type { Unit } from '../deck/content.ts';
import { printValue } from '../figures/value.ts';

/** Size of everything that stands in a chart: legible at the back of a hall on a 1280 × 720 slide. */
export const LABEL_SIZE = 24;
export const LINE_HEIGHT = 29;

export const INK = '#14252a';
export const QUIET_INK = '#4c5f64';
export const GRID = '#d3dcde';
export const AXIS = '#71858a';

export interface SeriesLook {
  fill: string;
  /** Text on the fill, at least 4.5:1. */
  ink: string;
}

// Each is at least 4.5:1 on white, so that white words can stand on it in every program; neighbours differ in lightness as well as in hue,
// so that the order can be told without seeing colour and on a grey print.
export const SERIES_LOOKS: readonly SeriesLook[] = [
  { fill: '#0b5563', ink: '#ffffff' },
  { fill: '#b85c00', ink: '#ffffff' },
  { fill: '#5b3a8c', ink: '#ffffff' },
  { fill: '#2e7d52', ink: '#ffffff' },
  { fill: '#8f1d3f', ink: '#ffffff' },
  { fill: '#64747a', ink: '#ffffff' },
];

/** The colours of a series or slice; they come round again after six. */
export const seriesLook = (index: number): SeriesLook => SERIES_LOOKS[index % SERIES_LOOKS.length] ?? { fill: INK, ink: '#ffffff' };

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
