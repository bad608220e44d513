import { expect, it } from 'vitest';
import { readNumberText } from '../../../core/sheet/number-text.ts';

it('reads a number that is followed by more, and never looks for one in a text too long to be a number', () => {
  expect(readNumberText(`12${'*'.repeat(100)}`)).toMatchObject({ kind: 'guess', value: 12 });
  expect(readNumberText(`12${'*'.repeat(400)}`)).toEqual({ kind: 'none' });
  expect(readNumberText(`${'about '.repeat(100)}12`)).toEqual({ kind: 'none' });
});
