import { expect, it } from 'vitest';
import { guessLabel } from '../../../core/import/figures/guess-label.ts';

const around = (before: string, number: string, behind: string) => ({ sentence: before + number + behind, before, behind, cells: [] });

it('calls a figure by the words behind it, or by those before, without a number or a small word at the start', () => {
  expect(guessLabel(around('', '63%', ' of the heads thought of leaving, up from 48%.'), 'Slide')).toBe('Heads thought of leaving');
  expect(guessLabel(around('63% of heads thought of leaving, up from ', '48%', '.'), 'Slide')).toBe('Heads thought of leaving');
  expect(guessLabel(around('', '48%', '.'), 'Leaders who stay')).toBe('Leaders who stay');
});
