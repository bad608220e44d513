import type { ItemKind } from '../../../core/meeting/model.ts';

/** What an item of an agenda is for, in words. */
export const KIND_NAMES: Readonly<Record<ItemKind, string>> = {
  opening: 'Opening',
  apologies: 'Apologies',
  minutes: 'Minutes of the last meeting',
  'matters-arising': 'Matters arising',
  report: 'Report',
  presentation: 'Presentation',
  discussion: 'Discussion',
  motion: 'Motion',
  'show-of-hands': 'Show of hands',
  election: 'Election',
  'other-business': 'Any other business',
  'next-meeting': 'Next meeting',
  close: 'Close',
};
