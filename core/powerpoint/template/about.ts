import type { Template } from './model.ts';

const SHAPES: readonly (readonly [name: string, ratio: number])[] = [['16:9', 16 / 9], ['4:3', 4 / 3], ['16:10', 16 / 10], ['A4', 297 / 210], ['A4 upright', 210 / 297]];

/** "11 layouts, slides of 16:9" */
export function aboutTemplate({ layouts, size: { w, h } }: Template): string {
  const shape = SHAPES.find(([, ratio]) => Math.abs(w / h / ratio - 1) < 0.01)?.[0] ?? 'a size of their own';
  return `${layouts.length} ${layouts.length === 1 ? 'layout' : 'layouts'}, slides of ${shape}`;
}
