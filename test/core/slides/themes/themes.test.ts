import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textureOf } from '../../../../core/slides/chart-fill.ts';
import { checkAccent } from '../../../../core/slides/themes/accent.ts';
import { contrast, greyness, leastDifference, lightnessChromaHue, readColour } from '../../../../core/slides/themes/colour.ts';
import { makeLook, THEMES, type SlideLook } from '../../../../core/slides/themes/look.ts';
import { THEME_NAMES, USUAL_LOOK } from '../../../../core/slides/themes/model.ts';
import { faintPairings, pairings } from '../../../../core/slides/themes/pairings.ts';
import { seriesFills } from '../../../../core/slides/themes/series.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom(...THEME_NAMES);
const told = (look: SlideLook): string[] => faintPairings(look).map(({ what, front, back }) => `${what}: ${front} on ${back} is ${contrast(front, back).toFixed(2)}`);
/** The colour itself where it fits, or the nearest that does. */
const fitting = (name: (typeof THEME_NAMES)[number], accent: string): string => {
  const verdict = checkAccent(name, accent);
  return verdict.fits ? accent : verdict.nearest;
};

describe('the themes', () => {
  it('each have a folder with a style sheet, and there is no other', () => {
    const folders = readdirSync('resources/themes', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual([...THEME_NAMES].toSorted());
    for (const name of THEME_NAMES) expect(existsSync(`resources/themes/${name}/theme.css`)).toBe(true);
  });

  it.each(THEME_NAMES)('%s names the fills that are reckoned from its accent and colours', (name) => {
    const { colours, series, fills } = THEMES[name];
    expect(fills).toEqual(seriesFills(colours.accent, series));
  });

  it.each(THEME_NAMES)('%s has enough contrast in every pairing', (name) => {
    const look = makeLook({ ...USUAL_LOOK, theme: name });
    expect(pairings(look).length).toBeGreaterThan(25);
    expect(told(look)).toEqual([]);
    expect(Math.min(...pairings(look).filter(({ what }) => what.startsWith('text')).map(({ front, back }) => contrast(front, back))))
      .toBeGreaterThanOrEqual(name === 'high-contrast' ? 7 : 4.5);
  });

  it('have enough contrast in every pairing with any accent that is let through', () => {
    fc.assert(fc.property(theme, colour, (name, accent) => {
      expect(told(makeLook({ theme: name, accent: fitting(name, accent) }))).toEqual([]);
    }), { numRuns: 400 });
  });
});

describe('a branch\'s accent', () => {
  it('is refused with the ratio that it has, the one that is needed, and the nearest that works', () => {
    expect(checkAccent('campaign', '#0b5563')).toEqual({ fits: true });
    const verdict = checkAccent('campaign', '#ff8800');
    expect(verdict).toMatchObject({ fits: false });
    expect('reason' in verdict && verdict.reason).toMatch(/^White words on this colour would be too faint: 2\.3 to 1, and 4\.5 to 1 is needed\. The nearest that works is #[0-9a-f]{6}\.$/);
    expect(checkAccent('high-contrast', '#0b5563')).toMatchObject({ reason: expect.stringMatching(/^This colour on black would be too faint: .* and 7 to 1 is needed/) as string });
  });

  it('gets a nearest that fits, of the same hue', () => {
    fc.assert(fc.property(theme, colour, (name, accent) => {
      const verdict = checkAccent(name, accent);
      if (verdict.fits) return;
      expect(checkAccent(name, verdict.nearest)).toEqual({ fits: true });
      const [own, near] = [lightnessChromaHue(accent), lightnessChromaHue(verdict.nearest)];
      // The hue of what is nearly grey is an accident of rounding.
      if (own.c < 0.04 || near.c < 0.04) return;
      const apart = Math.abs(own.h - near.h) % 360;
      expect(Math.min(apart, 360 - apart)).toBeLessThan(6);
    }), { numRuns: 500 });
  });

  it('is read as people write it, and nothing else is', () => {
    expect(['#0B5563', '0b5563', ' #abc ', 'teal', '#12345', '', 'url(x)'].map(readColour)).toEqual(['#0b5563', '#0b5563', '#aabbcc', undefined, undefined, undefined, undefined]);
  });
});

/** CIEDE2000 over full sight, protanopia, deuteranopia and tritanopia (Machado et al. 2009). */
const LEAST_APART = 10;
/** With an accent of any hue a neighbour may be nearer; the patterns part them too. */
const LEAST_WITH_ACCENT = 7;

describe('the series of a chart', () => {
  const apart = ({ series }: SlideLook, least: number): void => {
    expect(new Set(series).size).toBe(6);
    series.slice(1).forEach((fill, index) => {
      const before = series[index] ?? '';
      expect(leastDifference(fill, before), `${before} and ${fill} to colour-blind people`).toBeGreaterThanOrEqual(least);
      expect(Math.abs(greyness(fill) - greyness(before)), `${before} and ${fill} in grey`).toBeGreaterThanOrEqual(10);
    });
  };

  it.each(THEME_NAMES)('are told apart from their neighbours in grey and by colour-blind people in %s', (name) => apart(makeLook({ ...USUAL_LOOK, theme: name }), LEAST_APART));

  it('are so with any accent that is let through', () => {
    fc.assert(fc.property(theme, colour, (name, accent) => apart(makeLook({ theme: name, accent: fitting(name, accent) }), LEAST_WITH_ACCENT)), { numRuns: 300 });
  });

  it('from the third on each have a pattern, and no two of twelve are alike in both', () => {
    const look = makeLook(USUAL_LOOK);
    const looks = Array.from({ length: 12 }, (_, index) => `${look.series[index % 6] ?? ''} ${textureOf(index)}`);
    expect(new Set(looks).size).toBe(12);
    expect(looks.slice(2).filter((one) => one.endsWith('none'))).toEqual([]);
    expect(new Set(Array.from({ length: 4 }, (_, index) => textureOf(index + 2))).size).toBe(4);
  });

  it('carry the ground as the text on them', () => {
    for (const name of THEME_NAMES) expect(makeLook({ ...USUAL_LOOK, theme: name }).seriesInk).toBe(THEMES[name].colours.ground);
  });
});
