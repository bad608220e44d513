import { LABEL_SIZE, LINE_HEIGHT } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { textWidth, wrapLabel } from './text-width.ts';

const LABEL_GAP = 18;
const MOST_LINES = 3;
const UNDER_AXIS = 12;
/** Share of the chart's height that turned names may take. */
const TURNED_SHARE = 0.42;

/** Category labels on the left, as narrow as their text allows, wrapped at two fifths of the chart. */
export function categoryColumn(categories: readonly string[], width: number): { lines: string[][]; width: number; gap: number } {
  const lines = categories.map((name) => wrapLabel(name, { size: LABEL_SIZE, width: width * 0.4, maxLines: MOST_LINES }));
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, LABEL_SIZE)));
  return { lines, width: widest === 0 ? 0 : widest + LABEL_GAP, gap: LABEL_GAP };
}

interface CategoryRow {
  lines: string[][];
  height: number;
  /** They read upwards, since they are wider than their columns. */
  turned: boolean;
  /** Only every so-manieth is named: the others would run into each other. */
  every: number;
}

/** Category labels under a chart: wrapped to the width that each has, or turned where that would tear words apart. */
export function categoryRow(categories: readonly string[], step: number, height: number): CategoryRow {
  const room = step - 12;
  const words = categories.flatMap((name) => name.split(/\s+/));
  const level = categories.map((name) => wrapLabel(name, { size: LABEL_SIZE, width: room, maxLines: MOST_LINES }));
  const whole = words.every((word) => textWidth(word, LABEL_SIZE) <= room)
    && level.every((lines, index) => lines.join(' ') === (categories[index] ?? '').split(/\s+/).filter((word) => word !== '').join(' '));
  if (whole) {
    return { lines: level, height: Math.max(1, ...level.map((lines) => lines.length)) * LINE_HEIGHT + UNDER_AXIS, turned: false, every: 1 };
  }
  const perLabel = Math.max(1, Math.min(MOST_LINES, Math.floor(step / LINE_HEIGHT)));
  const lines = categories.map((name) => wrapLabel(name, { size: LABEL_SIZE, width: height * TURNED_SHARE, maxLines: perLabel }));
  const longest = Math.max(0, ...lines.flat().map((line) => textWidth(line, LABEL_SIZE)));
  return { lines, height: longest + UNDER_AXIS, turned: true, every: Math.max(1, Math.ceil(LINE_HEIGHT / step)) };
}

/** One of them. @param x middle of its column; `top` where the row begins */
export function categorySvg(row: CategoryRow, category: number, { x, top, fill }: { x: number; top: number; fill: string }): string {
  const lines = row.lines[category] ?? [];
  if (category % row.every !== 0) return '';
  if (row.turned) return labelSvg(lines, { x, y: top + UNDER_AXIS, anchor: 'end', fill, turned: true });
  return labelSvg(lines, { x, y: top + UNDER_AXIS + (lines.length * LINE_HEIGHT) / 2, anchor: 'middle', fill });
}
