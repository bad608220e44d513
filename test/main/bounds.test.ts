import { expect, it } from 'vitest';
import { usableBounds } from '../../main/windows/bounds.ts';

const laptop = { x: 0, y: 0, width: 1280, height: 700 };
const wall = { x: 1280, y: 0, width: 1920, height: 1080 };

it('keeps a place that can be seen', () => {
  const saved = { x: 1300, y: 20, width: 1000, height: 800 };
  expect(usableBounds(saved, [laptop, wall])).toEqual(saved);
});

it('forgets a place on a display that is gone', () => {
  expect(usableBounds({ x: 1300, y: 20, width: 1000, height: 800 }, [laptop])).toBeUndefined();
  expect(usableBounds({ x: 100, y: -300, width: 1000, height: 800 }, [laptop])).toBeUndefined();
  expect(usableBounds(undefined, [laptop])).toBeUndefined();
});

it('cuts a window to the display that it lies on', () => {
  expect(usableBounds({ x: 0, y: 0, width: 1900, height: 1000 }, [laptop])).toEqual({ x: 0, y: 0, width: 1280, height: 700 });
});
