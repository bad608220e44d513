/** Sizes in half points and spaces in twentieths of a point, as Word has them. */
export const FONT = 'Arial';
export const CODE_FONT = 'Courier New';
export const INK = '1A1A1A';
/** Seven to one on white. */
export const QUIET = '505050';
export const LINK = '0B5563';
/** Behind a gap that is still to be filled, and behind the head of a table. */
export const GAP_FILL = 'FFF1B8';
export const HEAD_FILL = 'E4EDF0';
export const RULE = '8A979C';

export const PAGE = { long: 16838, short: 11906, margin: 1247, end: 1077, narrow: 964 } as const;
const STEP = 425;
/** Where the text of a list begins, by its depth. */
export const listIndent = (depth: number): { left: number; hanging: number } => ({ left: STEP * (Math.min(depth, 8) + 1), hanging: STEP });
