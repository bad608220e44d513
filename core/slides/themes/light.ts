import type { Theme } from './model.ts';

// Two sets in turn, dark and middling, so that neighbours differ on a grey print too. White words can stand on each.
export const LIGHT_SERIES: readonly string[] = ['#b85c00', '#3d1a5b', '#2a7f58', '#5c0f2b', '#66757b', '#7563b0', '#1f3312', '#0d2340'];

/** The colours of a scale and the words on them. */
export const LIGHT_SCALE: Theme['scale'] = {
  red: { fill: '#b3261e', ink: '#ffffff' },
  orange: { fill: '#e58a00', ink: '#14252a' },
  'light-green': { fill: '#8cc98f', ink: '#14252a' },
  green: { fill: '#2f7d3b', ink: '#ffffff' },
  'dark-green': { fill: '#12492a', ink: '#ffffff' },
};
