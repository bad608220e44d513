import { contrast } from './colour.ts';
import { THEMES, type SlideLook } from './look.ts';

/** Two colours that meet on some slide or in some file, and how much contrast they need. */
export interface Pairing {
  front: string;
  back: string;
  least: number;
  /** "title on the slide" */
  what: string;
  accent: boolean;
}

/** Every pairing of text and of what carries meaning with what lies behind it: slides, charts and PowerPoint files. */
export function pairings(look: SlideLook): Pairing[] {
  const { colours: c, series, seriesInk, scale } = look;
  const { text, graphic } = THEMES[look.theme].least;
  const pair = (front: string, back: string, least: number, what: string): Pairing =>
    ({ front, back, least, what, accent: [front, back].includes(c.accent) });
  const grounds = [[c.ground, 'the slide'], [c.wash, 'the quiet arc'], [c.tint, 'a band']] as const;
  const deeps = [[c.deep, 'a title slide'], [c.deepTint, 'a title slide’s arc or band']] as const;
  return [
    ...grounds.flatMap(([back, where]) => [
      pair(c.ink, back, text, `text on ${where}`),
      pair(c.quiet, back, text, `a source on ${where}`),
      pair(c.accent, back, text, `a title or link on ${where}`),
    ]),
    ...deeps.flatMap(([back, where]) => [
      pair(c.onDeep, back, text, `the title on ${where}`),
      pair(c.onDeepQuiet, back, text, `words on ${where}`),
    ]),
    pair(c.ground, c.accent, text, 'words on a band of the accent'),
    ...series.flatMap((fill) => [
      pair(seriesInk, fill, text, 'a value in a chart'),
      pair(fill, c.ground, graphic, 'a series of a chart'),
    ]),
    pair(c.axis, c.ground, 3, 'the axis of a chart'),
    ...Object.values(scale).map(({ fill, ink }) => pair(ink, fill, text, 'a word of a scale')),
  ];
}

/** Those that are too faint. */
export const faintPairings = (look: SlideLook): Pairing[] =>
  pairings(look).filter(({ front, back, least }) => contrast(front, back) < least);
