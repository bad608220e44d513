import { getStroke } from 'perfect-freehand';
import type { Stroke } from './ink.ts';

/** A slide's own size, in which strokes are drawn. */
export const INK_BOX = { width: 1280, height: 720 } as const;

const PEN = { size: 9, thinning: 0.45, smoothing: 0.6, streamline: 0.45, last: true } as const;
const kept = new WeakMap<Stroke, string>();

const place = (value: number): string => String(Math.round(value * 10) / 10);

/** The outline of a stroke as an SVG path in `INK_BOX`: smooth, thicker where it was pressed harder, or drawn slower with a mouse. */
export function strokePath(stroke: Stroke): string {
  const known = kept.get(stroke);
  if (known !== undefined) return known;
  // A mouse and a finger say no more than that they are down, always the same.
  const pressed = new Set(stroke.points.map(({ pressure }) => pressure)).size > 1;
  const points = stroke.points.map(({ x, y, pressure }) => [x * INK_BOX.width, y * INK_BOX.height, pressure]);
  const outline = getStroke(points, { ...PEN, simulatePressure: !pressed });
  const path = outlinePath(outline);
  kept.set(stroke, path);
  return path;
}

function outlinePath(outline: readonly (readonly [number, number])[]): string {
  const [first] = outline;
  if (first === undefined) return '';
  const curves = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[index + 1] ?? first;
    return `${place(x)} ${place(y)} ${place((x + nextX) / 2)} ${place((y + nextY) / 2)}`;
  });
  return `M${place(first[0])} ${place(first[1])}Q${curves.join(' ')}Z`;
}
