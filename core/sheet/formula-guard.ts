/**
 * What a spreadsheet could take for a formula or a command, after blanks that it skips; the wide forms are taken too
 * where the keyboard writes them. An apostrophe before it makes it text.
 */
const FORMULA = /^'*(?:[\s\uFEFF]*[=+\-@|%＝＋－＠]|[\t\r\n])/;

/** Text for a cell of a CSV file that no spreadsheet takes for a formula. `withoutGuard` gives the very text back. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was guarded; any other as it is. */
export const withoutGuard = (text: string): string => (text.startsWith('\'') && FORMULA.test(text) ? text.slice(1) : text);
