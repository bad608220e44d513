import { withoutControls } from '../../controls.ts';

/** What else XML 1.0 can't carry, or renders as a box: lone surrogates, non-characters. */
const UNPRINTABLE = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What nearly every text is: there is nothing to take out of it. */
const PLAIN = /^[ -~]*$/;

/** Text that is safe in a part, with its line breaks and tabs kept as `\n` and `\t`. */
export const cleanLines = (text: string): string => withoutControls(text.replace(/\r\n?/g, '\n')).replace(UNPRINTABLE, '');

/** Text for a run: as `cleanLines`, with every line break and tab as a space. */
export const cleanText = (text: string): string => (PLAIN.test(text) ? text : cleanLines(text).replace(/[\n\t]/g, ' '));

/** One trimmed line, for properties, names and alt text. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
