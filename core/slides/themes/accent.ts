import { atLightness, contrast, lightnessChromaHue } from './colour.ts';
import { THEMES } from './look.ts';
import type { ThemeName } from './model.ts';

/** Whether a branch's accent can be used, or why not and what is nearest to it that can. */
export type AccentVerdict = { fits: true } | { fits: false; reason: string; nearest: string };

/** Rounded down: 4.49 is not 4.5. */
const inWords = (ratio: number): string => `${Math.floor(ratio * 10) / 10} to 1`;

// Every tint that comes of an accent is made to suit it, so this one pairing decides; the tests walk all.
const strength = (theme: ThemeName, accent: string): number => contrast(accent, THEMES[theme].colours.ground);

/**
 * Says whether a branch's accent is strong enough for every place that a theme would put it.
 * @param accent `#rrggbb`
 */
export function checkAccent(theme: ThemeName, accent: string): AccentVerdict {
  const { dark, least } = THEMES[theme];
  const ratio = strength(theme, accent);
  if (ratio >= least.text) return { fits: true };
  const nearest = nearestAccent(theme, accent);
  const words = dark ? 'This colour on black' : 'White words on this colour';
  return {
    fits: false,
    nearest,
    reason: `${words} would be too faint: ${inWords(ratio)}, and ${inWords(least.text)} is needed. The nearest that works is ${nearest}.`,
  };
}

const STEP = 0.002;

/** The colour of the same hue that fits and is nearest in lightness. */
function nearestAccent(theme: ThemeName, accent: string): string {
  const { colours, dark, least } = THEMES[theme];
  const { l } = lightnessChromaHue(accent);
  const towards = dark ? 1 : -1;
  for (let away = STEP; away <= 1; away += STEP) {
    const colour = atLightness(accent, Math.min(1, Math.max(0, l + towards * away)));
    if (strength(theme, colour) >= least.text) return colour;
  }
  return colours.accent;
}
