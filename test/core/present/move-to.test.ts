import { expect, it } from 'vitest';
import { moveTo } from '../../../core/present/move-to.ts';

it.each([
  [0, 'next', 1], [4, 'next', 4], [0, 'previous', 0], [3, 'previous', 2], [3, 'first', 0], [0, 'last', 4],
  [0, 2, 2], [0, 99, 4], [0, -3, 0],
] as const)('from %j, %j leads to %j of five slides', (index, to, expected) => expect(moveTo(index, 5, to)).toBe(expected));
