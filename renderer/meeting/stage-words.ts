import type { Stage } from '../../core/meeting/model.ts';
import type { Tone } from '../controls/chip.tsx';

/** How far a meeting is, in a word. */
export const STAGE_WORDS: Readonly<Record<Stage, readonly [Tone, string]>> = {
  planned: ['plain', 'Planned'],
  open: ['accent', 'Open now'],
  adjourned: ['warn', 'Adjourned'],
  closed: ['ok', 'Closed'],
};
