import { legibleBlend } from './colour.ts';
import { LIGHT_SCALE, LIGHT_SERIES } from './light.ts';
import type { Theme } from './model.ts';

/** Black on white with one sober blue: nothing that a weak projector or a printer could spoil. */
export const PLAIN: Theme = {
  name: 'plain',
  label: 'Plain',
  about: 'White slides without decoration: the clearest on a weak projector and in print.',
  colours: {
    ground: '#ffffff', wash: '#ffffff', ink: '#1a1a1a', quiet: '#505050', tint: '#f3f3f3', rule: '#cccccc',
    accent: '#1b4b91', deep: '#ffffff', deepTint: '#f3f3f3', deepRule: '#cccccc', onDeep: '#1b4b91', onDeepQuiet: '#505050',
    axis: '#767676', grid: '#d9d9d9',
  },
  withAccent: (accent) => {
    const tint = legibleBlend('#ffffff', accent, 0.05, [accent], 4.5);
    return { accent, onDeep: accent, tint, deepTint: tint };
  },
  dark: false,
  opening: 'open',
  least: { text: 4.5, graphic: 3 },
  series: LIGHT_SERIES,
  fills: ['#1b4b91', '#b85c00', '#5c0f2b', '#66757b', '#1f3312', '#2a7f58'],
  scale: LIGHT_SCALE,
};
