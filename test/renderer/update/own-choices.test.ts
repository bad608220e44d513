import { expect, it } from 'vitest';
import type { Choice, Conflict } from '../../../core/merge/model.ts';
import { choicesFor } from '../../../renderer/update/own/use-kept-update.ts';

const conflict = (slide: string, combined?: string): Conflict =>
  ({ slide, was: [slide], title: slide, kind: 'changed', nationalOld: 'old', nationalNew: 'new', ours: 'ours', combined, parts: [], narrowed: false });

it('keeps what was chosen about these slides, and not both in one where that can’t be had any more', () => {
  const chosen = new Map<string, Choice>([['a', 'combined'], ['b', 'combined'], ['c', { text: 'Mine' }], ['elsewhere', 'ours']]);
  expect([...choicesFor([conflict('a', 'both'), conflict('b'), conflict('c'), conflict('d')], chosen)]).toEqual([['a', 'combined'], ['c', { text: 'Mine' }]]);
});
