/** A box on a slide, in inches from its top left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Slide size in inches: 16:9, PowerPoint's own default. */
export const SLIDE: Readonly<Pick<Box, 'w' | 'h'>> = { w: 13.333, h: 7.5 };

/** Inches to the units of the file. */
export const emu = (inches: number): number => Math.round(inches * 914_400);

/** Points to inches. */
export const pointsToInches = (points: number): number => points / 72;

/** Points to the hundredths in which the file gives font sizes. */
export const hundredths = (points: number): number => Math.round(points * 100);
