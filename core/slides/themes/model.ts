import type { ScaleColour } from '../../deck/content.ts';

export const THEME_NAMES = ['campaign', 'plain', 'high-contrast'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** What a deck or a branch chose; `makeLook` makes the colours of it. */
export interface LookChoice {
  theme: ThemeName;
  /** `#rrggbb` that `checkAccent` let through; undefined for the theme's own. */
  accent: string | undefined;
  /** The branch's own, on every slide. */
  logo: Logo | undefined;
}

export interface Logo {
  /** Named as pictures on slides are. */
  src: string;
  alt: string;
}

export const USUAL_LOOK: LookChoice = { theme: 'campaign', accent: undefined, logo: undefined };

/** Every colour of a slide, as `#rrggbb`: the only place that screen, charts and PowerPoint take theirs from. */
export interface SlideColours {
  /** What a slide is, where nothing stands on it. */
  ground: string;
  /** The ground under a decoration so quiet that text may run over it. */
  wash: string;
  ink: string;
  /** Sources, captions, footers. */
  quiet: string;
  /** A band behind text: every other row of a table, code. */
  tint: string;
  /** Hairlines, which carry no meaning. */
  rule: string;
  /** The one accent: titles, marks, the heads of tables, links, the first series of a chart. */
  accent: string;
  /** The ground of title and section slides. */
  deep: string;
  deepTint: string;
  deepRule: string;
  onDeep: string;
  onDeepQuiet: string;
  /** The axis of a chart. */
  axis: string;
  grid: string;
}

/** A colour with the text that stands on it. */
export interface Paint {
  fill: string;
  ink: string;
}

export interface Theme {
  name: ThemeName;
  /** As people choose it. */
  label: string;
  /** One sentence for whoever chooses. */
  about: string;
  colours: SlideColours;
  /** What a branch's own accent brings with it: everything else stays the theme's. */
  withAccent: (accent: string) => Partial<SlideColours>;
  /** Light text on a dark ground. */
  dark: boolean;
  /** Whether title slides stand on the accent or on the ordinary ground, where their titles take it. */
  opening: 'filled' | 'open';
  /** Least contrast of text and of what has to be made out, such as a bar. */
  least: { text: number; graphic: number };
  /** Where the series of a chart after the first take their colours from; `seriesFills` puts them in order. */
  series: readonly string[];
  /** The same in order for the theme's own accent: reckoning it takes a short export longer than drawing its charts. */
  fills: readonly string[];
  scale: Readonly<Record<ScaleColour, Paint>>;
}
