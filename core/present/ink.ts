import type { Point } from './pointer.ts';

/** A place on a slide and how hard the pen is pressed there, 0 to 1. */
export interface InkPoint extends Point {
  pressure: number;
}

/** One stroke of the pen, on one slide. */
export interface Stroke {
  slideId: string;
  points: readonly InkPoint[];
}

/** All that has been drawn on slides in a run of presenting, oldest first. */
export interface Ink {
  strokes: readonly Stroke[];
  /** What was rubbed out last, while nothing was drawn since. */
  erased: readonly Stroke[];
}

export const NO_INK: Ink = { strokes: [], erased: [] };

export type InkAction =
  /** `begin` starts a stroke; otherwise the last one goes on. */
  | { do: 'draw'; begin: boolean; points: readonly InkPoint[] }
  /** Takes away every stroke that the way from one place to the next crosses. */
  | { do: 'erase'; from: Point; to: Point }
  /** Brings back what was rubbed out last, or takes the last stroke of the slide away. */
  | { do: 'undo' }
  | { do: 'clear' };

/** More than anyone draws in a meeting; beyond it the oldest strokes go. */
export const MOST_STROKES = 2_000;
export const MOST_POINTS = 100_000;
export const MOST_IN_STROKE = 1_000;

/** Of the slide's width, to either side of a stroke. */
const REACH = 0.012;
/** A slide is 16 by 9: shares of its height in shares of its width. */
const HIGH = 9 / 16;

/** What an action on a slide makes of all that is drawn; the same object where it changes nothing. */
export function drawOn(ink: Ink, slideId: string, action: InkAction): Ink {
  const here = (stroke: Stroke): boolean => stroke.slideId === slideId;
  const without = (isGone: (stroke: Stroke) => boolean): Ink => {
    const gone = ink.strokes.filter(isGone);
    if (gone.length === 0) return ink;
    const before = ink.erased.every(here) ? ink.erased : [];
    return { strokes: ink.strokes.filter((stroke) => !gone.includes(stroke)), erased: [...before, ...gone] };
  };
  switch (action.do) {
    case 'draw':
      return draw(ink, slideId, action);
    case 'erase':
      return without((stroke) => here(stroke) && crosses(stroke, action.from, action.to));
    case 'clear':
      return without(here);
    case 'undo': {
      if (ink.erased.length > 0 && ink.erased.every(here)) return { strokes: [...ink.strokes, ...ink.erased], erased: [] };
      const last = ink.strokes.findLastIndex(here);
      return last < 0 ? ink : { strokes: ink.strokes.toSpliced(last, 1), erased: [] };
    }
  }
}

function draw({ strokes }: Ink, slideId: string, { begin, points }: { begin: boolean; points: readonly InkPoint[] }): Ink {
  const last = strokes.at(-1);
  const goesOn = !begin && last?.slideId === slideId && last.points.length + points.length <= MOST_IN_STROKE;
  // A stroke that is too long goes on as another, from where it ended.
  const start = begin || last?.slideId !== slideId ? [] : last.points.slice(-1);
  const stroke: Stroke = { slideId, points: goesOn ? [...last.points, ...points] : [...start, ...points].slice(0, MOST_IN_STROKE) };
  return { strokes: bounded([...(goesOn ? strokes.slice(0, -1) : strokes), stroke]), erased: [] };
}

function bounded(strokes: readonly Stroke[]): readonly Stroke[] {
  let points = 0;
  let from = strokes.length;
  while (from > 0 && strokes.length - from < MOST_STROKES) {
    points += strokes[from - 1]?.points.length ?? 0;
    if (points > MOST_POINTS) break;
    from -= 1;
  }
  return from === 0 ? strokes : strokes.slice(from);
}

function crosses({ points }: Stroke, from: Point, to: Point): boolean {
  return points.some((point, index) => apart(from, to, points[index - 1] ?? point, point) <= REACH);
}

/** The least distance between two straight ways, in shares of the slide's width; 0 where they cross. */
function apart(a: Point, b: Point, c: Point, d: Point): number {
  if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return 0;
  return Math.min(distance(a, c, d), distance(b, c, d), distance(c, a, b), distance(d, a, b));
}

const side = (a: Point, b: Point, c: Point): boolean => (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);

/** From a place to the straight way between two others. */
function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, (to.y - from.y) * HIGH];
  const [px, py] = [at.x - from.x, (at.y - from.y) * HIGH];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - share * dx, py - share * dy);
}
