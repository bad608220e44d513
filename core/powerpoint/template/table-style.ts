import { contrast } from '../../slides/themes/colour.ts';
import { LEAST, type Palette, type SchemeColour } from './palette.ts';

/** The ground of a table's header: the first accent on which the theme's ground can be read as text, or its text colour. */
export const headColour = (palette: Palette): SchemeColour =>
  (['accent1', 'tx2', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const).find((name) => contrast(palette[name], palette.bg1) >= LEAST.text) ?? 'tx1';

/** The ground of every other row: the theme's second ground where text can be read on it. */
export const bandColour = (palette: Palette): SchemeColour => (contrast(palette.bg2, palette.tx1) >= LEAST.text ? 'bg2' : 'bg1');
