import type { Timeline } from '../../deck/content.ts';
import { cleanLine } from '../text/clean.ts';
import { countLines, LINE, naturalWidth } from '../text/measure.ts';
import { plainRun } from '../text/runs.ts';
import { pointsToInches } from '../units.ts';
import { tableTextSize } from './table-size.ts';

/** Between the dates and what happened: the axis with its dots. */
export const AXIS_WIDTH = 0.7;
const BETWEEN = 0.16;
/** Of the width, what dates may take before they wrap. */
const DATE_SHARE = 0.34;

/** Inches; `size` in points. */
export interface TimelineSize {
  size: number;
  dates: number;
  labels: number;
  rows: number[];
}

/** How large a timeline stands in a box of this width, reduced by `scale`. @param letters how wide they are against Arial's */
export function timelineSize({ events }: Timeline, width: number, scale: number, letters = 1): TimelineSize {
  const size = tableTextSize(scale);
  const widest = Math.max(0.6, ...events.map(({ date }) => naturalWidth([plainRun(cleanLine(date))], { size: size * letters, bold: true }).line));
  const dates = Math.min(widest * 1.03, width * DATE_SHARE);
  const labels = Math.max(width - dates - AXIS_WIDTH, width * 0.3);
  const rows = events.map(({ date, label }) => {
    const lines = Math.max(
      countLines([plainRun(cleanLine(date))], dates, { size: size * letters, bold: true }),
      countLines([plainRun(cleanLine(label))], labels, { size: size * letters, bold: false }));
    return pointsToInches(lines * size * LINE) + BETWEEN;
  });
  return { size, dates, labels, rows };
}

/** Height in inches of all of it. */
export const timelineHeight = (timeline: Timeline, width: number, scale: number, letters?: number): number =>
  timelineSize(timeline, width, scale, letters).rows.reduce((sum, row) => sum + row, 0);
