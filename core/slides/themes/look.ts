import { CAMPAIGN } from './campaign.ts';
import { HIGH_CONTRAST } from './high-contrast.ts';
import { THEME_NAMES, type LookChoice, type Paint, type SlideColours, type Theme, type ThemeName } from './model.ts';
import { PLAIN } from './plain.ts';
import { seriesFills } from './series.ts';

export const THEMES: Readonly<Record<ThemeName, Theme>> = { campaign: CAMPAIGN, plain: PLAIN, 'high-contrast': HIGH_CONTRAST };

/** How the slides of one presentation look: a theme, with the branch's accent where it gave one. */
export interface SlideLook {
  theme: ThemeName;
  colours: SlideColours;
  /** Chart fills in order, the accent first; `seriesInk` is the text on any of them. */
  series: readonly string[];
  seriesInk: string;
  scale: Theme['scale'];
}

export const isThemeName = (name: string): name is ThemeName => (THEME_NAMES as readonly string[]).includes(name);

/** The themes by name, as a message lists them. */
export const themeList = (): string => `${THEME_NAMES.slice(0, -1).join(', ')} and ${THEME_NAMES.at(-1) ?? ''}`;

const made = new Map<string, SlideLook>();
/** People try colours out; old ones need not be kept for ever. */
const MOST = 200;

/** The colours of a look: the same object for the same choice. */
export function makeLook({ theme, accent }: Pick<LookChoice, 'theme' | 'accent'>): SlideLook {
  const key = `${theme} ${accent ?? ''}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST) made.clear();
  const { colours: own, withAccent, series, fills, scale } = THEMES[theme];
  const colours = accent === undefined ? own : { ...own, ...withAccent(accent) };
  const look: SlideLook = { theme, colours, series: accent === undefined ? fills : seriesFills(accent, series), seriesInk: colours.ground, scale };
  made.set(key, look);
  return look;
}

/** The paint of a series or slice; the colours come round again after six. */
export const seriesPaint = (look: SlideLook, index: number): Paint =>
  ({ fill: look.series[index % look.series.length] ?? look.colours.accent, ink: look.seriesInk });
