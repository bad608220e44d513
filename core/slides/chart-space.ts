import type { Block } from '../deck/content.ts';
import type { ChartBox } from './chart-look.ts';
import { columnHeight } from './measure.ts';
import type { ShownSlide } from './model.ts';
import { bodyRoom, columnBox } from './slide-frame.ts';

const LEAST = 200;

/**
 * The space that is left for each chart of a column once everything else has its own, in slide pixels:
 * what the chart is drawn for. Where that is a little off, the theme scales the chart.
 */
export function chartSpace(slide: Pick<ShownSlide, 'layout' | 'title' | 'fit'>, column: readonly Block[], columns: 1 | 2): ChartBox {
  const box = columnBox(slide.layout, slide.fit, columns);
  // The theme prints what follows the chart of a chart slide as its caption, which its place behind the chart decides.
  const charts = column.filter((block) => block.type === 'chart').length;
  const height = (bodyRoom(slide.layout, slide.title, slide.fit) - columnHeight(column, box)) / Math.max(1, charts);
  return { width: box.width, height: Math.max(LEAST, Math.floor(height)) };
}
