/** "a", "a and b", "a, b and c" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** "1 person", "2 people" */
export const counted = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

export const people = (number: number): string => counted(number, 'person', 'people');

/** On one line. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Ends as a sentence does, so that the next one can follow. */
export const sentence = (text: string): string => (/[.!?…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
