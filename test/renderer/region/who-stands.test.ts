import { expect, it } from 'vitest';
import { whoStands } from '../../../renderer/region/who-stands.ts';

it('tells branches from the region’s own changes', () => {
  expect(whoStands(0, false)).toBe('');
  expect(whoStands(1, false)).toBe('1 branch is');
  expect(whoStands(21, true)).toBe('21 branches and the region’s own changes are');
  expect(whoStands(0, true)).toBe('The region’s own changes are');
  expect(whoStands(1, true)).toBe('1 branch and the region’s own changes are');
  expect(whoStands(1200, false)).toBe('1,200 branches are');
});
