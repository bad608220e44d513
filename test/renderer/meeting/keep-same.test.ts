import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSame } from '../../../renderer/meeting/parts/keep-same.ts';

const key = fc.constantFrom('a', 'b', 'log', '0', '__proto__', 'constructor');
const leaf = fc.oneof(fc.constantFrom(undefined, null, true, 0, -0, Number.NaN, '', 'a note'), fc.integer());
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** Alike in every value and in the order of their keys. */
const isAlike = (one: unknown, other: unknown): boolean => inspect(one, { depth: Infinity }) === inspect(other, { depth: Infinity });

/** Every part that says what it said in the same place is the very same. */
function expectKept(before: unknown, kept: unknown): void {
  if (typeof before !== 'object' || before === null || typeof kept !== 'object' || kept === null) return;
  if (isAlike(before, kept)) expect(kept).toBe(before);
  else if (Array.isArray(before) === Array.isArray(kept)) for (const [name, part] of Object.entries(kept)) if (Object.hasOwn(before, name)) expectKept(Object.entries(before).find(([each]) => each === name)?.[1], part);
}

test('what comes out says what came, with the parts of before in it, which stay as they were', () => {
  fc.assert(fc.property(value, value, (before, after) => {
    const [beforeWas, afterWas] = [structuredClone(before), structuredClone(after)];
    const kept = keepSame(before, after);
    expect(isAlike(kept, afterWas)).toBe(true);
    expect(isAlike(before, beforeWas)).toBe(true);
    expectKept(before, kept);
  }));
});

test('one note more keeps all others, and the same again is the one of before', () => {
  const before = { notes: { slides: { one: { text: 'Said.' } } }, log: [{ n: 1 }, { n: 2 }], gone: undefined };
  const after = structuredClone({ ...before, notes: { slides: { ...before.notes.slides, two: { text: 'Asked.' } } } });
  const kept = keepSame(before, after);
  expect(kept.notes.slides.one).toBe(before.notes.slides.one);
  expect(kept.log).toBe(before.log);
  expect(kept).not.toBe(before);
  expect(keepSame(before, structuredClone(before))).toBe(before);
});

test('another order of the same parts is a change', () => {
  expect(Object.keys(keepSame({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(['b', 'a']);
});

test('a part that is gone, or is there without a value, is a change', () => {
  expect(keepSame({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 });
  expect(keepSame({ a: 1, b: undefined }, { a: 1, c: undefined })).toStrictEqual({ a: 1, c: undefined });
  expect(keepSame([1, 2], [1])).toStrictEqual([1]);
});
