import { NOT_TEXT } from './plain-yaml.ts';

/** What stands below a key, and the index of the line behind it. */
export interface PlainBlock<T> {
  value: T;
  end: number;
}

const ITEM = /^( *)- ([a-z][a-z0-9-]*) *$/;
const BLANK = /^ *$/;
const NOTHING = /^ *(?:#.*)?$/;
const CONTROL = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A list of words, each on a line of its own, deeper than its key. @param from index of its first line; undefined for anything else */
export function readWordsBelow(lines: readonly string[], from: number, parent: number): PlainBlock<string[]> | undefined {
  const value: string[] = [];
  let indent = -1;
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const [, spaces, word = ''] = ITEM.exec(line) ?? [];
    if (spaces === undefined) break;
    if (indent === -1) indent = spaces.length;
    if (spaces.length !== indent || indent <= parent || NOT_TEXT.test(word)) return undefined;
    value.push(word);
  }
  if (value.length === 0) return undefined;
  let next = end;
  while (next < lines.length && NOTHING.test(lines[next] ?? '')) next += 1;
  // Whatever follows it deeper than the key is no part that is plain.
  return indentOf(lines[next] ?? '') <= parent ? { value, end } : undefined;
}

/** A text behind `|` or `|-`. @param from index of its first line; undefined where only the library can tell what it is */
export function readLiteral(lines: readonly string[], from: number, parent: number, mark: '|' | '|-'): PlainBlock<string> | undefined {
  const first = lines[from];
  if (first === undefined || first.startsWith('\t')) return undefined;
  const indent = /^ */.exec(first)?.[0].length ?? 0;
  if (BLANK.test(first) || indent <= parent) return undefined;
  const taken: string[] = [];
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (CONTROL.test(line)) return undefined;
    if (BLANK.test(line)) {
      if (line.length > indent) return undefined;
      taken.push('');
    } else if (line.startsWith(' '.repeat(indent))) taken.push(line.slice(indent));
    else if (indentOf(line) > parent || line.includes('\t')) return undefined;
    else break;
  }
  while (taken.at(-1) === '') taken.pop();
  return { value: taken.join('\n') + (mark === '|' ? '\n' : ''), end };
}
