import { INK, LABEL_SIZE, LINE_HEIGHT } from './chart-look.ts';
import { escapeHtml, tag } from './escape.ts';

interface LabelOptions {
  x: number;
  /** Middle of the whole label. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  fill?: string;
  /** A white edge, for text that may stand on a line. */
  halo?: boolean;
  /** Turned to read upwards, where the label is wider than its column. */
  turned?: boolean;
}

/** One or more lines of text, centred on `y`. The baseline is set by number: `dominant-baseline` differs between renderers. */
export function labelSvg(lines: readonly string[], options: LabelOptions): string {
  const { x, y, anchor = 'start', bold = false, fill = INK, halo = false, turned = false } = options;
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + LABEL_SIZE * 0.35;
  return tag(
    'text',
    {
      'font-size': LABEL_SIZE,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor,
      fill,
      stroke: halo ? '#ffffff' : undefined,
      'stroke-width': halo ? 6 : undefined,
      'stroke-linejoin': halo ? 'round' : undefined,
      'paint-order': halo ? 'stroke' : undefined,
      transform: turned ? `rotate(-90 ${Math.round(x)} ${Math.round(y)})` : undefined,
    },
    lines.map((line, index) => tag('tspan', { x, y: first + index * LINE_HEIGHT }, escapeHtml(line))).join(''),
  );
}
