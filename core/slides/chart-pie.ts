import { arc, pie } from 'd3-shape';
import type { PieArcDatum } from 'd3-shape';
import type { Chart } from '../deck/content.ts';
import { isThere } from './chart-domain.ts';
import { LABEL_SIZE, LINE_HEIGHT, unitText } from './chart-look.ts';
import type { ChartFrame } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { spreadOut } from './spread-out.ts';
import { textWidth, wrapLabel } from './text-width.ts';
import { seriesPaint } from './themes/look.ts';

interface Slice {
  category: number;
  value: number;
}

interface SliceLabel {
  lines: string[];
  value: string;
  angle: number;
  right: boolean;
  y: number;
}

const WIDEST_PIE = 250;
const LEAST_PIE = 90;
const LEADER = 22;
const AROUND = LEADER + 24;
const HOLE = 0.56;
/** In radians: about one part in twenty. */
const THIN = 0.32;
const MOST_THIN = 3;

/** Everything that follows from the space before anything is drawn. */
function plan(chart: Chart, frame: ChartFrame) {
  const values = chart.series[0]?.values ?? [];
  const slices = values.flatMap((value, category): Slice[] => (isThere(value) && value > 0 ? [{ category, value }] : []));
  const radius = Math.max(LEAST_PIE, Math.min(frame.height / 2 - 8, frame.width / 2 - AROUND - labelRoom(chart, frame.width), WIDEST_PIE));
  const arcs = roundFrom(startOf(slices), slices);
  // Two lines to a name, or one where the slices are many.
  const labels = [2, 1].map((maxLines) => labelsFor(chart, arcs, { frame, radius, maxLines }));
  const labelled = labels.find((one) => sidesOf(one).every((side) => sideHeight(side) <= frame.height)) ?? labels[1] ?? [];
  return { radius, arcs, labels: labelled };
}

const roundFrom = (start: number, slices: Slice[]): PieArcDatum<Slice>[] =>
  pie<Slice>().sortValues(null).value((slice) => slice.value).startAngle(start).endAngle(start + 2 * Math.PI)(slices);

/** Twelve o'clock; where many slices are thin, turned so that those point to the left, where their words have the whole height. */
function startOf(slices: Slice[]): number {
  const thin = roundFrom(0, slices).filter((one) => one.endAngle - one.startAngle < THIN);
  if (thin.length <= MOST_THIN) return 0;
  const middle = thin.reduce((sum, one) => sum + (one.startAngle + one.endAngle) / 2, 0) / thin.length;
  return 1.5 * Math.PI - middle;
}

const sidesOf = (labels: readonly SliceLabel[]): SliceLabel[][] => [true, false].map((right) => labels.filter((label) => label.right === right));
const pitchOf = (side: readonly SliceLabel[]): number => Math.max(0, ...side.map((label) => label.lines.length + 1)) * LINE_HEIGHT + 4;
const sideHeight = (side: readonly SliceLabel[]): number => side.length * pitchOf(side);

/** A pie or ring, each slice named beside it so that no colour need be matched to a legend. */
export function pieChart(chart: Chart, frame: ChartFrame): string {
  const { radius, arcs, labels } = plan(chart, frame);
  const { look, width, height } = frame;
  const shape = arc<PieArcDatum<Slice>>().innerRadius(chart.chart === 'doughnut' ? radius * HOLE : 0).outerRadius(radius);
  const paths = arcs.map((one, place) =>
    tag('path', {
      d: shape(one) ?? '', fill: seriesPaint(look, colourAt(one.data.category, place, arcs.length)).fill,
      stroke: look.colours.ground, 'stroke-width': arcs.length > 1 ? 3 : undefined, 'stroke-linejoin': 'round',
    }),
  );
  const words = sidesOf(labels).map((side) => {
    const pitch = pitchOf(side);
    const spread = spreadOut(side.map((label) => label.y), pitch, -height / 2 + pitch / 2, height / 2 - pitch / 2);
    return side.map((label, index) => oneLabel(label, { frame, radius, y: spread[index] ?? label.y })).join('');
  });
  return tag('g', { transform: `translate(${Math.round(width / 2)} ${Math.round(height / 2)})` }, paths.join('') + words.join(''));
}

/** The last slice meets the first: where the colours have come round it takes another. */
const colourAt = (category: number, place: number, slices: number): number =>
  place > 0 && place === slices - 1 && category % 6 === 0 ? 2 : category;

/** What the names need beside the pie: their longest word whole, and no more than two lines as a rule. */
function labelRoom(chart: Chart, width: number): number {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)));
  const words = widest(chart.categories.flatMap((name) => name.split(/\s+/)));
  const values = (chart.series[0]?.values ?? []).filter(isThere).map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true));
  return Math.max(...values, Math.min(Math.max(words + 4, widest(chart.categories) * 0.6), width * 0.32));
}

function labelsFor(chart: Chart, arcs: readonly PieArcDatum<Slice>[], { frame, radius, maxLines }: { frame: ChartFrame; radius: number; maxLines: number }): SliceLabel[] {
  const room = frame.width / 2 - radius - AROUND;
  return arcs.map((one) => {
    const angle = (one.startAngle + one.endAngle) / 2;
    const lines = wrapLabel(chart.categories[one.data.category] ?? '', { size: LABEL_SIZE, width: room, maxLines });
    return { lines, value: unitText(chart.unit, one.data.value), angle, right: Math.sin(angle) >= 0, y: -Math.cos(angle) * (radius + 12) };
  });
}

function oneLabel(label: SliceLabel, { frame, radius, y }: { frame: ChartFrame; radius: number; y: number }): string {
  const { colours } = frame.look;
  const sign = label.right ? 1 : -1;
  const edge = { x: Math.sin(label.angle) * radius * 0.99, y: -Math.cos(label.angle) * radius * 0.99 };
  const knee = radius + LEADER;
  const leader = tag('polyline', {
    points: [[edge.x, edge.y], [knee * sign, y], [(knee + 8) * sign, y]].map((point) => point.map((part) => Math.round(part)).join(',')).join(' '),
    fill: 'none', stroke: colours.axis, 'stroke-width': 2,
  });
  const place = { x: (knee + 16) * sign, anchor: label.right ? ('start' as const) : ('end' as const), fill: colours.ink };
  const top = y - (label.lines.length * LINE_HEIGHT) / 2;
  return (
    leader +
    labelSvg([label.value], { ...place, y: top, bold: true }) +
    labelSvg(label.lines, { ...place, y: top + LINE_HEIGHT / 2 + (label.lines.length * LINE_HEIGHT) / 2 })
  );
}

/** Whether every slice has its words beside it. */
export function pieFits(chart: Chart, frame: ChartFrame): boolean {
  const { labels, radius } = plan(chart, frame);
  return sidesOf(labels).every((side) => sideHeight(side) <= frame.height) && 2 * radius + 16 <= frame.height && labelRoom(chart, frame.width) + radius + AROUND <= frame.width / 2;
}
