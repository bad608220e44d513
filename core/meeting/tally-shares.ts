import type { Tally } from './tally-model.ts';

/** What may be said of an answer: how many hands, and of how many in a hundred where that is said. */
export interface Share {
  id: string;
  label: string;
  count: number;
  /** Whole per cent of the base; undefined where no share is shown. */
  percent: number | undefined;
}

/** A show of hands as it may be shown. */
export interface Shares {
  rows: Share[];
  /** Why no percentages are shown, as a sentence; '' where they are. */
  withheld: string;
  /** What to look at again, as a sentence; '' where nothing is. */
  remark: string;
}

/** @param minBase how many people below which a share could tell who put up a hand */
export function sharesOf({ options, base }: Pick<Tally, 'options' | 'base'>, minBase: number): Shares {
  const shown = base > 0 && base >= minBase;
  const rows = options.map(({ id, label, count }) => ({ id, label, count, percent: shown && count <= base ? Math.round((count / base) * 100) : undefined }));
  const withheld = shown ? ''
    : base === 0 ? 'No percentages: nobody has said out of how many.'
    : `No percentages: a share of fewer than ${minBase} people could tell who put up a hand, and this is out of ${base}.`;
  return { rows, withheld, remark: remarkOn(options, base) };
}

/** An answer with more hands than there are people is wrong; all of them together may be right, where one may put up a hand twice. */
function remarkOn(options: Tally['options'], base: number): string {
  const most = options.find(({ count }) => count > base);
  if (most) return `“${most.label}” has ${most.count} hands, and this is out of ${base}. Count again, or correct out of how many.`;
  const sum = options.reduce((total, { count }) => total + count, 0);
  return sum > base ? `${sum} hands were counted, and this is out of ${base}. Unless each may put up a hand more than once, count again.` : '';
}
