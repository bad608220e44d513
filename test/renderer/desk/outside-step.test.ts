import { expect, it } from 'vitest';
import { blankLayer } from '../../../core/branch/model.ts';
import { outsideFirst } from '../../../renderer/desk/outside-step.ts';

it('is taken back before the branch’s changes only while none was made since', () => {
  const at = blankLayer('deck', '');
  const outside = { says: 'changed who may see 1 slide', back: () => Promise.reject(new Error('not here')), at };
  expect(outsideFirst({ outside, history: { present: at } })).toBe(outside);
  expect(outsideFirst({ outside, history: { present: blankLayer('deck', '') } })).toBeUndefined();
  expect(outsideFirst({ outside: undefined, history: { present: at } })).toBeUndefined();
});
