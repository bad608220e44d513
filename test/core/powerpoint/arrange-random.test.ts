import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangeSlide } from '../../../core/powerpoint/arrange/arrange.ts';
import type { ArrangedSlide, Shape } from '../../../core/powerpoint/arrange/shape.ts';
import { emu, SLIDE, type Box } from '../../../core/powerpoint/units.ts';
import { randomSlide } from './random-slide.ts';

const size = fc.record({ width: fc.integer({ min: 0, max: 20_000 }), height: fc.integer({ min: 0, max: 20_000 }), scalable: fc.boolean() });

/** The box in which a shape stands; a placeholder without one of its own stands in its layout's. */
const boxOf = (shape: Shape): Box | undefined => shape.box ?? (shape.kind === 'text' ? shape.placeholder?.box : undefined);

const boxesOf = ({ title, titleHidden, shapes }: ArrangedSlide): Box[] =>
  [...(titleHidden ? [] : [title]), ...shapes].map(boxOf).filter((box) => box !== undefined);

/** An inch's hundredth is within what rounding does. */
const ROUNDING = 0.01;
const overlap = (one: Box, other: Box): boolean =>
  one.x + one.w > other.x + ROUNDING && other.x + other.w > one.x + ROUNDING
  && one.y + one.h > other.y + ROUNDING && other.y + other.h > one.y + ROUNDING;

it('gives every shape of any slide a box with an inside, on the slide and clear of the others', () => {
  fc.assert(fc.property(randomSlide, size, size, (slide, png, svg) => {
    const boxes = boxesOf(arrangeSlide(slide, 1, new Map([['a.png', png], ['b.svg', svg]])));
    for (const { x, y, w, h } of boxes) {
      expect(Math.min(emu(w), emu(h))).toBeGreaterThan(0);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(SLIDE.w + ROUNDING);
      expect(y + h).toBeLessThanOrEqual(SLIDE.h + ROUNDING);
    }
    for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }), { numRuns: Number(process.env['RANDOM_SLIDES'] ?? 300) });
});

it('gives the rows and columns of any table sizes with an inside', () => {
  fc.assert(fc.property(randomSlide, (slide) => {
    for (const shape of arrangeSlide(slide, 1, new Map()).shapes) {
      if (shape.kind !== 'table') continue;
      expect(Math.min(...shape.columns.map(emu), ...shape.heights.map(emu))).toBeGreaterThan(0);
    }
  }), { numRuns: Number(process.env['RANDOM_SLIDES'] ?? 300) });
});
