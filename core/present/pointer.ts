/** A place on a slide, in shares of its width and height from its top left corner: 0 to 1. */
export interface Point {
  x: number;
  y: number;
}

/** Keys that move the pointer, and where to. */
export type Nudge = 'left' | 'right' | 'up' | 'down';

const STEP = 0.02;
export const MIDDLE: Point = { x: 0.5, y: 0.5 };
const BY: Readonly<Record<Nudge, Point>> = { left: { x: -STEP, y: 0 }, right: { x: STEP, y: 0 }, up: { x: 0, y: -STEP }, down: { x: 0, y: STEP } };

const within = (share: number): number => Math.max(0, Math.min(1, share)) || 0;

/** A place that lies on the slide: the nearest, where that beside it was meant. */
export const onSlide = ({ x, y }: Point): Point => ({ x: within(x), y: within(y) });

/** Where a key moves the pointer; from the middle of the slide, where there is none yet. */
export function nudge(point: Point | undefined, key: Nudge): Point {
  const { x, y } = point ?? MIDDLE;
  return onSlide({ x: x + BY[key].x, y: y + BY[key].y });
}

/** How many times larger a part of a slide is shown. */
export const ZOOM = 2;

/** The part of a slide that is seen at this place while it is zoomed in on: its top left corner. It never reaches beyond the slide. */
export const zoomedPart = ({ x, y }: Point): Point => ({ x: x - x / ZOOM, y: y - y / ZOOM });
