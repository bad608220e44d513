import { THEMES, type SlideLook } from '../slides/themes/look.ts';
import type { Paint, SlideColours } from '../slides/themes/model.ts';

/** Colours are six hex digits without `#`: the room screen's, so that a slide and its file look the same. */
export interface PowerPointTheme {
  name: string;
  fonts: { heading: string; body: string; code: string };
  colours: SlideColours;
  /** Light text on a dark ground: the master then maps its colours the other way round. */
  dark: boolean;
  /** Chart colours in order; `colours.ground` is the text on them. */
  series: readonly string[];
  scale: SlideLook['scale'];
}

/** On every computer with Office; no theme has a font for code. */
export const CODE_FONT = 'Courier New';
/** How many accents a theme has; the series of a chart take them in order. */
const ACCENTS = 6;

/** The colour of the theme that a series of a chart has, counted from 0. */
export const seriesColour = (index: number): string => `accent${(index % ACCENTS) + 1}`;

const digits = (colour: string): string => colour.replace('#', '').toUpperCase();

const allDigits = <K extends string>(colours: Readonly<Record<K, string>>): Record<K, string> =>
  Object.fromEntries(Object.entries<string>(colours).map(([name, colour]) => [name, digits(colour)])) as Record<K, string>;

const themes = new WeakMap<SlideLook, PowerPointTheme>();

/** How a look is written into a file: the same object for the same look. Arial is there on every computer; the slides' own face can't be carried in a file. */
export function powerPointTheme(look: SlideLook): PowerPointTheme {
  const theme = themes.get(look) ?? makeTheme(look);
  themes.set(look, theme);
  return theme;
}

function makeTheme(look: SlideLook): PowerPointTheme {
  return {
    name: THEMES[look.theme].label,
    fonts: { heading: 'Arial', body: 'Arial', code: CODE_FONT },
    colours: allDigits({ ...look.colours }),
    dark: THEMES[look.theme].dark,
    series: look.series.map(digits),
    scale: Object.fromEntries(Object.entries(look.scale).map(([name, { fill, ink }]): [string, Paint] => [name, { fill: digits(fill), ink: digits(ink) }])) as SlideLook['scale'],
  };
}
