import {
  clampChroma, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, formatHex,
  modeLab65, modeLrgb, modeOklch, modeRgb, useMode as convertTo, wcagContrast,
} from 'culori/fn';
import type { Oklch, Rgb } from 'culori/fn';

const toRgb = convertTo(modeRgb);
const toOklch = convertTo(modeOklch);
const toLab = convertTo(modeLab65);
// The difference and the filters below convert by way of these.
convertTo(modeLrgb);

const WRITTEN = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const BLACK: Rgb = { mode: 'rgb', r: 0, g: 0, b: 0 };

/** A colour as people write it (`#0b5563`, `0B5563`, `#abc`) as `#rrggbb` in small letters; undefined for anything else. */
export function readColour(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (!WRITTEN.test(text)) return undefined;
  const digits = text.replace('#', '');
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

const rgb = (hex: string): Rgb => toRgb(hex) ?? BLACK;

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export const contrast = (one: string, other: string): number => wcagContrast(rgb(one), rgb(other));

/** Lightness, chroma and hue (in degrees; 0 for a grey) in OKLCH. */
export function lightnessChromaHue(hex: string): { l: number; c: number; h: number } {
  const { l, c, h } = toOklch(rgb(hex));
  return { l, c, h: h ?? 0 };
}

/** The same hue at another lightness from 0 to 1, with as much of its chroma as a screen can show there. */
export function atLightness(hex: string, l: number): string {
  const own: Oklch = toOklch(rgb(hex));
  return formatHex(clampChroma({ ...own, l }, 'oklch')) ?? hex;
}

/** Some of one colour in another. @param share of `over`, from 0 to 1 */
export function blend(under: string, over: string, share: number): string {
  const [a, b] = [rgb(under), rgb(over)];
  const part = (from: number, to: number): number => from + (to - from) * share;
  return formatHex({ mode: 'rgb', r: part(a.r, b.r), g: part(a.g, b.g), b: part(a.b, b.b) });
}

/** `blend` with as much of `share` as leaves every text its contrast; in the end none. */
export function legibleBlend(under: string, over: string, share: number, texts: readonly string[], least: number): string {
  const fits = (colour: string): boolean => texts.every((text) => contrast(text, colour) >= least);
  return [1, 0.75, 0.5, 0.25].map((part) => blend(under, over, share * part)).find(fits) ?? under;
}

/** How light a colour looks, from 0 to 100 (CIE L*): what is left of it in a grey print. */
export const greyness = (hex: string): number => toLab(rgb(hex)).l;

// Machado et al. 2009: how people without one kind of cone see, and everybody else.
const EYES = [(colour: Rgb): Rgb => colour, filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];
const difference = differenceCiede2000();

/** How far apart two colours look to whoever tells them apart least: CIEDE2000, over full sight and three kinds of colour blindness. */
export const leastDifference = (one: string, other: string): number =>
  Math.min(...EYES.map((eye) => difference(eye(rgb(one)), eye(rgb(other)))));
