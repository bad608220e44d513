import { LABEL_SIZE, LINE_HEIGHT } from './chart-look.ts';
import { escapeHtml, tag } from './escape.ts';

interface LabelOptions {
  x: number;
  /** Middle of the whole label. */
  y: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** The colour of an edge around the letters, for text that may stand on a line or a pattern. */
  halo?: string;
  /** Turned to read upwards, where the label is wider than its column. */
  turned?: boolean;
}

/** One or more lines of text, centred on `y`. The baseline is set by number: `dominant-baseline` differs between renderers. */
export function labelSvg(lines: readonly string[], options: LabelOptions): string {
  const { x, y, fill, anchor = 'start', bold = false, halo, turned = false } = options;
  if (lines.length === 0) return '';
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + LABEL_SIZE * 0.35;
  return tag(
    'text',
    {
      'font-size': LABEL_SIZE,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor,
      fill,
      stroke: halo,
      'stroke-width': halo === undefined ? undefined : 6,
      'stroke-linejoin': halo === undefined ? undefined : 'round',
      'paint-order': halo === undefined ? undefined : 'stroke',
      transform: turned ? `rotate(-90 ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` : undefined,
    },
    lines.map((line, index) => tag('tspan', { x, y: first + index * LINE_HEIGHT }, escapeHtml(line))).join(''),
  );
}
