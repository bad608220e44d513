/** A text with one kind of line ending. */
export const evenLines = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

/** A text without what nobody sees: kinds of line endings, and white space at its ends. */
export const plainText = (text: string): string => evenLines(text).trim();

/** Whether two texts read the same. */
export const sameText = (one: string, other: string): boolean => one === other || plainText(one) === plainText(other);
