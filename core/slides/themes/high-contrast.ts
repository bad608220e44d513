import { legibleBlend } from './colour.ts';
import type { Theme } from './model.ts';

/** White on black with one bright accent, all text at least 7:1: for people with low sight and for dark halls. */
export const HIGH_CONTRAST: Theme = {
  name: 'high-contrast',
  label: 'High contrast',
  about: 'White and yellow on black, for people with low sight and for dark halls.',
  colours: {
    ground: '#000000', wash: '#000000', ink: '#ffffff', quiet: '#d9d9d9', tint: '#1f1f1f', rule: '#8c8c8c',
    accent: '#ffd84d', deep: '#000000', deepTint: '#1f1f1f', deepRule: '#8c8c8c', onDeep: '#ffd84d', onDeepQuiet: '#ffffff',
    axis: '#b3b3b3', grid: '#595959',
  },
  withAccent: (accent) => {
    const tint = legibleBlend('#000000', '#ffffff', 0.12, [accent], 7);
    return { accent, onDeep: accent, tint, deepTint: tint };
  },
  dark: true,
  opening: 'open',
  least: { text: 7, graphic: 4.5 },
  series: ['#3babef', '#f4f4dc', '#cd8817', '#dcd0ff', '#8fae9b', '#ffccd6', '#a0a0a0', '#c8f08f'],
  fills: ['#ffd84d', '#3babef', '#f4f4dc', '#a0a0a0', '#dcd0ff', '#cd8817'],
  scale: {
    red: { fill: '#8f1a14', ink: '#ffffff' },
    orange: { fill: '#ffb03b', ink: '#000000' },
    'light-green': { fill: '#b5e0b0', ink: '#000000' },
    green: { fill: '#1b5e20', ink: '#ffffff' },
    'dark-green': { fill: '#0d3b1f', ink: '#ffffff' },
  },
};
