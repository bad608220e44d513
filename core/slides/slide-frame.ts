import type { Inline } from '../deck/content.ts';
import type { Layout } from '../deck/model.ts';
import { lineCount } from './text-lines.ts';

/** Width of a slide's text, in pixels of a 1280 × 720 slide. */
const BODY_WIDTH = 1136;
const BETWEEN_COLUMNS = 48;
/** From the title's top to the footer's. */
const BODY_HEIGHT = 618;

/** Sizes at each step of `fit`, in pixels: of body text, the gap between blocks, captions and titles. The themes' `slide/frame.css` has the same. */
export const BODY_STEPS = [
  { size: 34, gap: 24, small: 24, title: 46 },
  { size: 29, gap: 17, small: 23, title: 46 },
  { size: 25, gap: 12, small: 22, title: 42 },
  { size: 22, gap: 9, small: 20, title: 38 },
] as const;

export type Fitting = 0 | 1 | 2 | 3;

/** What a layout changes: the width of its text and the size of its text and title, as shares of the step's. */
interface Measures {
  width: number;
  /** Height that the layout keeps free. */
  free: number;
  text: number;
  title: { share: number; line: number; after: number; width: number };
}

const USUAL: Measures = { width: BODY_WIDTH, free: 0, text: 1, title: { share: 1, line: 1.14, after: 28, width: BODY_WIDTH } };
const LAYOUTS: Partial<Record<Layout, Measures>> = {
  title: { width: 900, free: 0, text: 1, title: { share: 1.56, line: 1.08, after: 32, width: 1000 } },
  section: { width: 900, free: 0, text: 1, title: { share: 1.3, line: 1.14, after: 24, width: 960 } },
  quote: { ...USUAL, width: BODY_WIDTH - 40, free: 30 },
  blank: { ...USUAL, text: 1.16 },
};

const measuresOf = (layout: Layout): Measures => LAYOUTS[layout] ?? USUAL;

/** The column that text is set in, in pixels: its width, the text's size and gaps, and the size of captions. */
export interface TextBox {
  layout: Layout;
  width: number;
  size: number;
  gap: number;
  small: number;
}

/** The box of one of a slide's columns at a step of `fit`. */
export function columnBox(layout: Layout, fit: Fitting, columns: 1 | 2): TextBox {
  const { width, text } = measuresOf(layout);
  const { size, gap, small } = BODY_STEPS[fit];
  return { layout, width: columns === 1 ? width : (width - BETWEEN_COLUMNS) / 2, size: size * text, gap, small };
}

/** Height that is left for a slide's content under its title. */
export function bodyRoom(layout: Layout, title: readonly Inline[] | undefined, fit: Fitting): number {
  const { free, title: { share, line, after, width } } = measuresOf(layout);
  if (title === undefined || title.length === 0) return BODY_HEIGHT - free;
  const size = BODY_STEPS[fit].title * share;
  return BODY_HEIGHT - free - lineCount(title, width, size, true) * size * line - after;
}
