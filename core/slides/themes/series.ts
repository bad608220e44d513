import { greyness, leastDifference } from './colour.ts';

export const SERIES_COLOURS = 6;
/** Neighbours are at least so far apart in lightness (CIE L*) where there is such a colour. */
export const LEAST_STEP = 12;

/**
 * The fills of a chart's series: the accent, then from the theme's colours always the one that is least
 * like those before it to people who see colours differently, and lighter or darker than its neighbour.
 */
export function seriesFills(accent: string, colours: readonly string[]): string[] {
  const fills = [accent];
  while (fills.length < SERIES_COLOURS) {
    const last = fills.at(-1) ?? accent;
    const left = colours.filter((colour) => !fills.includes(colour));
    const stepped = left.filter((colour) => Math.abs(greyness(colour) - greyness(last)) >= LEAST_STEP);
    const next = mostUnlike(stepped.length > 0 ? stepped : left, fills);
    if (next === undefined) break;
    fills.push(next);
  }
  return fills;
}

function mostUnlike(colours: readonly string[], fills: readonly string[]): string | undefined {
  const distance = (colour: string): number => Math.min(...fills.map((fill) => leastDifference(colour, fill)));
  return colours.toSorted((one, other) => distance(other) - distance(one))[0];
}
