/** What XML 1.0 can't carry, and what renders as a box: controls, lone surrogates, non-characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What nearly every text is: there is nothing to take out of it. */
const PLAIN = /^[ -~]*$/;

/** Text that is safe in a part, with its line breaks and tabs kept as `\n` and `\t`. */
export const cleanLines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');

/** Text for a run: as `cleanLines`, with every line break and tab as a space. */
export const cleanText = (text: string): string => (PLAIN.test(text) ? text : cleanLines(text).replace(/[\n\t]/g, ' '));

/** One trimmed line, for properties, names and alt text. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
