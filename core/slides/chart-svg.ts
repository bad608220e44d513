import type { Chart, ChartType } from '../deck/content.ts';
import { barChart, barsFit } from './chart-bar.ts';
import { columnChart, columnsFit } from './chart-column.ts';
import { chartValues } from './chart-domain.ts';
import { lineChart, linesFit } from './chart-line.ts';
import { LABEL_SIZE } from './chart-look.ts';
import type { ChartBox, ChartFrame } from './chart-look.ts';
import { pieChart, pieFits } from './chart-pie.ts';
import { stackedChart, stacksFit } from './chart-stacked.ts';
import { drawnAs } from './drawn-as.ts';
import { tag } from './escape.ts';
import type { SlideLook } from './themes/look.ts';

interface Kind {
  draw: (chart: Chart, frame: ChartFrame) => string;
  /** Whether no label would run into another or be cut in this space. */
  fits: (chart: Chart, frame: ChartFrame) => boolean;
}

const PIE: Kind = { draw: pieChart, fits: pieFits };
const KINDS: Readonly<Record<ChartType, Kind>> = {
  bar: { draw: barChart, fits: barsFit },
  column: { draw: columnChart, fits: columnsFit },
  line: { draw: lineChart, fits: linesFit },
  stacked: { draw: stackedChart, fits: stacksFit },
  pie: PIE,
  doughnut: PIE,
};

const LEAST_HEIGHT = 180;
/** How much larger than its space a chart may be drawn. The slide then shows it, and its text, so much smaller. */
const ENLARGED = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8, 10, 12] as const;
/** From here on its text is too small for the back of a hall: under 18 of 720 pixels. */
const TOO_SMALL = 1.35;

const enlarge = (space: ChartBox, by: number): ChartBox => ({ width: space.width * by, height: Math.max(space.height, LEAST_HEIGHT) * by });

function enlargement(chart: Chart, space: ChartBox, look: SlideLook): number {
  const { fits } = KINDS[drawnAs(chart)];
  return ENLARGED.find((by) => fits(chart, { ...enlarge(space, by), look })) ?? 12;
}

/** Whether a chart holds more than can be read at the back of a hall in this space. */
export const isCrowded = (chart: Chart, space: ChartBox, look: SlideLook): boolean =>
  chartValues(chart).length > 0 && enlargement(chart, space, look) > TOO_SMALL;

/** A chart as SVG with presentation attributes alone: the content security policy blocks style attributes. */
export function chartSvg(chart: Chart, space: ChartBox, look: SlideLook): string {
  const empty = chartValues(chart).length === 0;
  const frame: ChartFrame = { ...enlarge(space, empty ? 1 : enlargement(chart, space, look)), look };
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`,
      role: 'img', 'aria-label': chart.alt || 'Chart; its figures are in the table that follows',
    },
    empty ? noFigures(frame) : KINDS[drawnAs(chart)].draw(chart, frame),
  );
}

const noFigures = ({ width, height, look }: ChartFrame): string =>
  tag(
    'text',
    { x: width / 2, y: height / 2, 'text-anchor': 'middle', 'font-size': LABEL_SIZE, fill: look.colours.quiet },
    'No figures to show yet',
  );
