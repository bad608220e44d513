import type { DisplayInfo } from '../../bridge/contract.ts';

/** Where a display is drawn, in per cent of the drawing. */
export interface DrawnPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface DisplayMap {
  /** Width over height of the whole. */
  ratio: number;
  places: ReadonlyMap<number, DrawnPlace>;
}

/** Where each display is drawn, as they lie on the desktop. Those that show the same lie upon each other there: they are drawn side by side. */
export function mapDisplays(displays: readonly DisplayInfo[]): DisplayMap {
  const laid: { id: number; x: number; y: number; width: number; height: number }[] = [];
  for (const { id, bounds } of displays) {
    const right = Math.max(0, ...laid.map((each) => each.x + each.width));
    const covers = laid.some((each) => bounds.x < each.x + each.width && each.x < bounds.x + bounds.width && bounds.y < each.y + each.height && each.y < bounds.y + bounds.height);
    laid.push({ id, ...bounds, ...(covers && { x: right }) });
  }
  const left = Math.min(...laid.map(({ x }) => x));
  const top = Math.min(...laid.map(({ y }) => y));
  const width = Math.max(1, Math.max(...laid.map((each) => each.x + each.width)) - left);
  const height = Math.max(1, Math.max(...laid.map((each) => each.y + each.height)) - top);
  return {
    ratio: width / height,
    places: new Map(laid.map((each) => [each.id, {
      left: ((each.x - left) / width) * 100, top: ((each.y - top) / height) * 100, width: (each.width / width) * 100, height: (each.height / height) * 100,
    }])),
  };
}
