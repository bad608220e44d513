import { serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPaths, unpackPaths } from '../../main/handed-over.ts';

it('hands any paths over, without a zero byte in the message', () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { maxLength: 8 }), (paths) => {
    const packed = packPaths(paths);
    expect(serialize(packed).includes(0)).toBe(false);
    expect(unpackPaths(packed)).toEqual(paths.map((path) => path.toWellFormed()));
  }));
});

it('hands over what fits in the message', () => {
  const paths = Array.from({ length: 100 }, (_, index) => `/${'é'.repeat(100)}/${index}`);
  const packed = packPaths(paths);
  expect(packed.paths.length).toBeLessThan(9000);
  expect(unpackPaths(packed)).toEqual(paths.slice(0, unpackPaths(packed).length));
  expect(unpackPaths(packed).length).toBeGreaterThan(5);
});

it.each([undefined, null, {}, { paths: ['/a'] }, 'x', { paths: 'decks ' }])('takes %j for no path', (data) => {
  expect(unpackPaths(data)).toEqual([]);
});
