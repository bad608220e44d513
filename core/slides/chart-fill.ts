import { tag } from './escape.ts';
import { seriesPaint, type SlideLook } from './themes/look.ts';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a fill has besides its colour. */
export type Texture = 'none' | 'rising' | 'falling' | 'level' | 'upright' | 'crossed';

// Two solid fills are told apart by lightness; from the third series on each has a pattern as well, which
// holds on a grey print. When the colours come round again the patterns are others.
const FIRST: readonly Texture[] = ['none', 'none', 'rising', 'level', 'crossed', 'falling'];
const AGAIN: readonly Texture[] = ['upright', 'rising', 'falling', 'crossed', 'level', 'upright'];
const SPACING = 12;

/** The pattern of a series, counted from 0. */
export const textureOf = (index: number): Texture =>
  (index < FIRST.length ? FIRST : AGAIN)[index % FIRST.length] ?? 'none';

/**
 * A bar, column or swatch of a series. The stripes are drawn one by one and cut to the bar here:
 * an SVG pattern needs an id, and one slide may stand on a page many times.
 */
export function barSvg(area: Area, index: number, look: SlideLook): string {
  const { fill } = seriesPaint(look, index);
  const bar = tag('rect', { x: area.x, y: area.y, width: area.width, height: area.height, rx: area.width > 8 ? 2 : undefined, fill });
  const stripes = stripesOf(textureOf(index), area);
  return stripes === '' ? bar : bar + tag('path', { d: stripes, stroke: look.colours.ground, 'stroke-width': 2.5, fill: 'none' });
}

function stripesOf(texture: Texture, area: Area): string {
  switch (texture) {
    case 'none':
      return '';
    case 'rising':
      return slanted(area, 1);
    case 'falling':
      return slanted(area, -1);
    case 'crossed':
      return slanted(area, 1) + slanted(area, -1);
    case 'level':
      return steps(area.height).map((away) => `M${round(area.x)} ${round(area.y + away)}h${round(area.width)}`).join('');
    case 'upright':
      return steps(area.width).map((away) => `M${round(area.x + away)} ${round(area.y)}v${round(area.height)}`).join('');
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

const steps = (length: number): number[] => {
  const count = Math.floor(length / SPACING);
  return Array.from({ length: count }, (_, index) => ((index + 0.5) * length) / count);
};

/** Stripes at 45 degrees, each cut where it leaves the bar. @param way 1 rises to the right, -1 falls */
function slanted({ x, y, width, height }: Area, way: 1 | -1): string {
  const apart = SPACING * Math.SQRT2;
  const stripes: string[] = [];
  for (let start = -height + apart / 2; start < width; start += apart) {
    const [left, right] = [Math.max(0, start), Math.min(width, start + height)];
    if (right - left < 3) continue;
    // `start` is where the stripe crosses the bar's bottom (rising) or top (falling), measured from its left edge.
    const heightAt = (across: number): number => (way === 1 ? y + height - (across - start) : y + (across - start));
    stripes.push(`M${round(x + left)} ${round(heightAt(left))}L${round(x + right)} ${round(heightAt(right))}`);
  }
  return stripes.join('');
}
