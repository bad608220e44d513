import type { Block, Inline } from '../deck/content.ts';
import { BODY_HEIGHT, BODY_STEPS, BODY_WIDTH, blocksHeight, COLUMN_WIDTH, titleHeight } from './measure.ts';

export interface Fit {
  fit: 0 | 1 | 2 | 3;
  /** Even at the smallest size the text runs over. */
  overfull: boolean;
}

/** A chart smaller than this can't be read at the back of a hall, in pixels. */
const LEAST_CHART = 300;

/**
 * How far a slide's text must be reduced to fit its box, measured with the letters' widths,
 * so that screen and PowerPoint start from the same answer.
 */
export function fitSlide(title: readonly Inline[] | undefined, blocks: readonly Block[], right: readonly Block[]): Fit {
  const room = BODY_HEIGHT - titleHeight(title);
  const columns = right.length > 0 ? [blocks, right] : [blocks];
  const width = right.length > 0 ? COLUMN_WIDTH : BODY_WIDTH;
  for (const [step, { size, gap }] of BODY_STEPS.entries()) {
    const heights = columns.map((column) =>
      blocksHeight(column, { width, size, gap }) + column.filter((block) => block.type === 'chart').length * LEAST_CHART);
    if (Math.max(...heights) <= room) return { fit: step as Fit['fit'], overfull: false };
  }
  return { fit: 3, overfull: true };
}
