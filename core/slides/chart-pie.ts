import { arc, pie } from 'd3-shape';
import type { PieArcDatum } from 'd3-shape';
import type { Chart, ChartSeries } from '../deck/content.ts';
import { AXIS, LABEL_SIZE, LINE_HEIGHT, seriesLook, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { spreadOut } from './spread-out.ts';
import { textWidth, wrapLabel } from './text-width.ts';

interface Slice {
  category: number;
  value: number;
}

const TITLE_ROOM = LINE_HEIGHT + 14;
const WIDEST_PIE = 250;
const LEADER = 22;
const AROUND = LEADER + 24;

/** A pie or ring for each series, each slice named beside it so that no colour need be matched to a legend. */
export function pieChart(chart: Chart, box: ChartBox): string {
  const series = chart.series.filter((one) => one.values.some((value) => value !== undefined && value > 0));
  const width = box.width / Math.max(1, series.length);
  return series
    .map((one, index) => {
      const titled = chart.series.length > 1;
      const top = titled ? TITLE_ROOM : 0;
      const centre = { x: width * (index + 0.5), y: top + (box.height - top) / 2 };
      const name = wrapLabel(one.name, { size: LABEL_SIZE, width: width - 20, maxLines: 1, bold: true });
      const title = titled ? labelSvg(name, { x: centre.x, y: LINE_HEIGHT / 2 + 2, anchor: 'middle', bold: true }) : '';
      return title + tag('g', { transform: `translate(${Math.round(centre.x)} ${Math.round(centre.y)})` }, onePie(chart, one, { width, height: box.height - top }));
    })
    .join('');
}

function onePie(chart: Chart, series: ChartSeries, box: ChartBox): string {
  const slices = series.values.flatMap((value, category): Slice[] => (value !== undefined && value > 0 ? [{ category, value }] : []));
  const radius = Math.max(60, Math.min(box.height / 2 - 8, box.width / 2 - AROUND - labelRoom(chart, box.width), WIDEST_PIE));
  const arcs = pie<Slice>().sortValues(null).value((slice) => slice.value)(slices);
  const shape = arc<PieArcDatum<Slice>>().innerRadius(chart.chart === 'doughnut' ? radius * 0.56 : 0).outerRadius(radius);
  const paths = arcs.map((one) =>
    tag('path', { d: shape(one) ?? '', fill: seriesLook(one.data.category).fill, stroke: '#ffffff', 'stroke-width': 3 }),
  );
  return paths.join('') + sliceLabels(chart, arcs, { ...box, radius });
}

/** What the names need beside the pie: their longest word whole, and no more than two lines as a rule. */
function labelRoom(chart: Chart, width: number): number {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)));
  const words = widest(chart.categories.flatMap((name) => name.split(/\s+/)));
  return Math.min(Math.max(words + 4, widest(chart.categories) * 0.6), width * 0.32);
}

function sliceLabels(chart: Chart, arcs: readonly PieArcDatum<Slice>[], box: ChartBox & { radius: number }): string {
  const room = box.width / 2 - box.radius - AROUND;
  const labels = arcs.map((one) => {
    const angle = (one.startAngle + one.endAngle) / 2;
    const name = wrapLabel(chart.categories[one.data.category] ?? '', { size: LABEL_SIZE, width: room, maxLines: 2 });
    return { lines: name, value: unitText(chart.unit, one.data.value), angle, right: Math.sin(angle) >= 0, y: -Math.cos(angle) * (box.radius + 12) };
  });
  return [true, false]
    .map((right) => {
      const side = labels.filter((label) => label.right === right);
      const tallest = Math.max(0, ...side.map((label) => label.lines.length + 1)) * LINE_HEIGHT;
      const gap = Math.min(tallest + 6, box.height / Math.max(1, side.length));
      const spread = spreadOut(side.map((label) => label.y), gap, -box.height / 2 + tallest / 2, box.height / 2 - tallest / 2);
      return side.map((label, index) => oneLabel(label, { y: spread[index] ?? label.y, radius: box.radius, sign: right ? 1 : -1 })).join('');
    })
    .join('');
}

interface SliceLabel {
  lines: string[];
  value: string;
  angle: number;
}

function oneLabel(label: SliceLabel, { y, radius, sign }: { y: number; radius: number; sign: 1 | -1 }): string {
  const edge = { x: Math.sin(label.angle) * radius * 0.99, y: -Math.cos(label.angle) * radius * 0.99 };
  const knee = radius + LEADER;
  const leader = tag('polyline', {
    points: [[edge.x, edge.y], [knee * sign, y], [(knee + 8) * sign, y]].map((point) => point.map((part) => Math.round(part)).join(',')).join(' '),
    fill: 'none', stroke: AXIS, 'stroke-width': 2,
  });
  const x = (knee + 16) * sign;
  const anchor = sign === 1 ? 'start' : 'end';
  const top = y - (label.lines.length * LINE_HEIGHT) / 2;
  return (
    leader +
    labelSvg([label.value], { x, y: top, anchor, bold: true }) +
    labelSvg(label.lines, { x, y: top + LINE_HEIGHT / 2 + (label.lines.length * LINE_HEIGHT) / 2, anchor })
  );
}
