import type { Block } from '../deck/content.ts';
import type { ChartBox } from './chart-look.ts';
import { BODY_HEIGHT, BODY_STEPS, BODY_WIDTH, blocksHeight, CAPTION_SIZE, COLUMN_WIDTH, titleHeight } from './measure.ts';
import type { ShownSlide } from './model.ts';

const LEAST = 200;

/**
 * The space that is left for each chart of a column once everything else has its own, in slide pixels:
 * what the chart is drawn for. Where that is a little off, the theme scales the chart.
 */
export function chartSpace(slide: Pick<ShownSlide, 'layout' | 'title' | 'fit'>, column: readonly Block[], columns: 1 | 2): ChartBox {
  const width = columns === 2 ? COLUMN_WIDTH : BODY_WIDTH;
  const box = { width, ...BODY_STEPS[slide.fit] };
  const first = column.findIndex((block) => block.type === 'chart');
  const captioned = slide.layout === 'chart' && first >= 0;
  // The theme prints what follows the chart of a chart slide as its caption.
  const before = captioned ? column.slice(0, first) : column;
  const after = captioned ? column.slice(first + 1) : [];
  const others = blocksHeight(before.filter((block) => block.type !== 'chart'), box);
  const captions = blocksHeight(after.filter((block) => block.type !== 'chart'), { ...box, size: CAPTION_SIZE });
  const gaps = Math.max(0, column.length - 1) * box.gap;
  const charts = Math.max(1, column.filter((block) => block.type === 'chart').length);
  const height = (BODY_HEIGHT - titleHeight(slide.title) - others - captions - gaps) / charts;
  return { width, height: Math.max(LEAST, Math.floor(height)) };
}
