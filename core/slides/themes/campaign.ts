import { atLightness, blend, legibleBlend, lightnessChromaHue } from './colour.ts';
import { LIGHT_SCALE, LIGHT_SERIES } from './light.ts';
import type { Theme } from './model.ts';

/** The look of the campaign decks: deep teal on white, with two quiet arcs. */
export const CAMPAIGN: Theme = {
  name: 'campaign',
  label: 'Campaign',
  about: 'The campaign’s own look: white slides with a coloured opening.',
  colours: {
    ground: '#ffffff', wash: '#eff6f6', ink: '#14252a', quiet: '#4c5f64', tint: '#eef4f5', rule: '#cfdadc',
    accent: '#0b5563', deep: '#0b4650', deepTint: '#0f5a66', deepRule: '#3b7f8a', onDeep: '#ffffff', onDeepQuiet: '#cbe4e7',
    axis: '#71858a', grid: '#d3dcde',
  },
  withAccent: (accent) => {
    const deep = atLightness(accent, lightnessChromaHue(accent).l - 0.05);
    return {
      accent, deep, deepTint: accent, deepRule: blend(accent, '#ffffff', 0.3),
      onDeepQuiet: legibleBlend('#ffffff', accent, 0.12, [accent, deep], 4.5),
      tint: legibleBlend('#ffffff', accent, 0.06, [accent], 4.5),
      wash: legibleBlend('#ffffff', accent, 0.05, [accent], 4.5),
      rule: blend('#ffffff', accent, 0.2),
    };
  },
  dark: false,
  opening: 'filled',
  least: { text: 4.5, graphic: 3 },
  series: LIGHT_SERIES,
  fills: ['#0b5563', '#b85c00', '#1f3312', '#7563b0', '#5c0f2b', '#66757b'],
  scale: LIGHT_SCALE,
};
