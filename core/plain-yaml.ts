/** Small YAML that people write most: one word, number, switch or list of words a key. */
export interface PlainYaml {
  value: Record<string, string | number | boolean | string[]>;
  /** Index of the line that each key stands on. */
  lines: ReadonlyMap<string, number>;
  /** Each scalar as it was written. */
  sources: ReadonlyMap<string, string>;
}

const LINE = /^([a-z][a-z-]*):[ ]+(?:([A-Za-z0-9][A-Za-z0-9-]*)|\[((?:[a-z][a-z-]*(?:, ?(?=[a-z]))?)*)\])[ ]*$/;
/** Words that YAML 1.2 reads as something else than text. */
export const NOT_TEXT = /^(?:true|false|null|nan|inf)$/i;
const WORD = /^[A-Za-z][A-Za-z0-9-]*$/;
export const WHOLE = /^(?:0|[1-9][0-9]{0,8})$/;

/**
 * Reads YAML of that kind, which every slide's attributes are, without the library, which takes an eighth of the
 * time in which a long deck opens for it. @returns undefined for anything else, which the library then reads
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  const value: PlainYaml['value'] = {};
  const lines = new Map<string, number>();
  const sources = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n|\n/).entries()) {
    if (/^[ ]*$/.test(line)) continue;
    const [, key, word, list] = LINE.exec(line) ?? [];
    if (key === undefined || lines.has(key) || NOT_TEXT.test(key)) return undefined;
    const read = word === undefined ? readList(list ?? '') : readWord(word);
    if (read === undefined) return undefined;
    value[key] = read;
    lines.set(key, index);
    if (word !== undefined) sources.set(key, word);
  }
  return lines.size === 0 ? undefined : { value, lines, sources };
}

function readWord(word: string): string | number | boolean | undefined {
  if (word === 'true' || word === 'false') return word === 'true';
  if (WHOLE.test(word)) return Number(word);
  return WORD.test(word) && !NOT_TEXT.test(word) ? word : undefined;
}

export function readList(list: string): string[] | undefined {
  const words = list === '' ? [] : list.split(/, ?/);
  return words.some((word) => NOT_TEXT.test(word)) ? undefined : words;
}
