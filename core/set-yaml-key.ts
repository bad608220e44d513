import { isMap, isScalar, parseDocument, type Pair } from 'yaml';
import { protectTokens, restoreTokens } from './figures/tokens.ts';

/**
 * Gives a key of a YAML map another value and leaves every other character as it was.
 * @param text a map in either form, or nothing
 * @param value as it is to be written, on one line
 * @returns undefined where the text is no map that can be read
 */
export function setYamlKey(text: string, key: string, value: string, lineEnd: string): string | undefined {
  const { text: safe, tokens } = protectTokens(text, 1);
  if (restoreTokens(safe, tokens) !== text) return undefined;
  const doc = parseDocument(safe, { prettyErrors: false, stringKeys: true });
  if (doc.errors.length > 0) return undefined;
  const put = (from: number, to: number, written: string): string => restoreTokens(safe.slice(0, from) + written + safe.slice(to), tokens);
  const map = doc.contents;
  if (map === null) return `${text.trimEnd()}${lineEnd}${key}: ${value}${lineEnd}`;
  if (!isMap(map) || !map.range) return undefined;
  const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
  const [from] = map.range;
  if (pair) return replaceValue(pair, safe, value, put);
  if (map.flow === true) return put(from + 1, from + 1, `${key}: ${value}${map.items.length > 0 ? ', ' : ''}`);
  // Before the first key, in its column: what stands before it on its line stays before it.
  const column = from - (Math.max(safe.lastIndexOf('\n', from - 1), safe.lastIndexOf('\r', from - 1)) + 1);
  return put(from, from, `${key}: ${value}${lineEnd}${' '.repeat(column)}`);
}

function replaceValue({ key, value: old }: Pair, safe: string, value: string, put: (from: number, to: number, written: string) => string): string | undefined {
  const range = typeof old === 'object' && old !== null && 'range' in old ? (old.range as [number, number, number] | null | undefined) : undefined;
  const keyRange = isScalar(key) ? key.range : undefined;
  if (!range || !keyRange) return undefined;
  const [from, to] = range;
  const end = from + safe.slice(from, to).trimEnd().length;
  // A list may stand below its key: it goes up beside it, unless a remark stands between the two.
  const gap = /^([ \t]*:)\s*$/.exec(safe.slice(keyRange[1], from));
  if (gap) return put(keyRange[1], end, `${gap[1] ?? ':'} ${value}`);
  return put(from, end, /[\r\n]$/.test(safe.slice(0, from)) ? `  ${value}` : value);
}
