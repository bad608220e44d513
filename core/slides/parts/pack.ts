/** Stretches of a slide that stay together, in order, and what it takes to know how they fill slides. */
export interface Stretches {
  count: number;
  /** Whether stretches [from, to) fit one slide, which is the first part or a further one. */
  fits(from: number, to: number, further: boolean): boolean;
  /** Height of one stretch, for an even spread; any unit. */
  height(index: number): number;
}

/** Fills one part after another up to a height; the ends of the parts. One stretch at least goes on each. */
function fill({ count, fits, height }: Stretches, most: number): number[] {
  const ends: number[] = [];
  let from = 0;
  while (from < count) {
    let to = from + 1;
    let filled = height(from);
    while (to < count && filled + height(to) <= most && fits(from, to + 1, from > 0)) {
      filled += height(to);
      to += 1;
    }
    ends.push(to);
    from = to;
  }
  return ends;
}

const STEPS = 8;

/** Spreads stretches over as few parts as will hold them, and as evenly as that allows: no lone last line. Returns the ends of the parts. */
export function pack(stretches: Stretches): number[] {
  let best = fill(stretches, Infinity);
  if (best.length < 2) return best;
  const whole = Array.from({ length: stretches.count }, (_, index) => stretches.height(index)).reduce((sum, height) => sum + height, 0);
  let low = whole / best.length;
  let high = whole;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const ends = fill(stretches, middle);
    if (ends.length > best.length) low = middle;
    else {
      best = ends;
      high = middle;
    }
  }
  return best;
}
