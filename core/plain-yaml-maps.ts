import { NOT_TEXT, readList, WHOLE } from './plain-yaml.ts';
import { readLiteral, readWordsBelow } from './plain-yaml-blocks.ts';

type Scalar = string | number | boolean;
export interface PlainMap {
  [key: string]: Scalar | string[] | PlainMap;
}

interface PlainAt {
  line: number;
  source: string | undefined;
  keys: string[];
  runs?: true;
}

/** Maps within maps, as most people write them. */
export interface PlainMaps {
  value: PlainMap;
  /** What stands at each path, its keys joined by dots: the index of its line, its scalar as it was written, its own keys; whether it runs on below. */
  at: ReadonlyMap<string, PlainAt>;
}

const LINE = /^( *)([a-z][a-z0-9-]*):(?: +([^ ].*?))? *$/;
const NOTHING = /^ *(?:#.*)?$/;
/** What can be nothing but text: a day, a span and a version only begin like numbers. */
const TEXT = /^(?:[A-Za-z][A-Za-z0-9 ,.;'’()%£/–@_+&-]*|\d{4}-\d{2}(?:-\d{2})?|\d{1,4} [A-Za-z][A-Za-z0-9 ,.'()-]*|\d+\.\d+\.\d+)$/;
const DECIMAL = /^(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}$/;
const QUOTED = /^(?:'([^'\t]*)'|"([^"\\\t]*)")$/;
const LIST = /^\[((?:[a-z][a-z-]*(?:, ?(?=[a-z]))?)*)\]$/;

interface Level {
  indent: number;
  map: PlainMap;
  path: string;
  keys: string[];
}

/**
 * Reads YAML of that kind without the library, as most tables of figures are: keys with a plain text, a number, a
 * switch or a list of words behind them, or with more of them, such a list or a text of lines under them. @returns undefined for anything else
 */
export function readPlainMaps(text: string): PlainMaps | undefined {
  const root: Level = { indent: 0, map: {}, path: '', keys: [] };
  const at = new Map<string, PlainAt>([['', { line: 0, source: undefined, keys: root.keys }]]);
  const open: Level[] = [root];
  // A key with nothing behind it, which the next line has to fill.
  let empty: Level | undefined;
  const lines = text.split(/\r\n|\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (NOTHING.test(line)) continue;
    const [, spaces, key = '', written] = LINE.exec(line) ?? [];
    if (spaces === undefined || NOT_TEXT.test(key)) return undefined;
    const indent = spaces.length;
    if (empty !== undefined) {
      if (indent <= empty.indent) return undefined;
      open.push({ ...empty, indent });
      empty = undefined;
    }
    while ((open.at(-1)?.indent ?? 0) > indent) open.pop();
    const level = open.at(-1);
    if (level?.indent !== indent || Object.hasOwn(level.map, key)) return undefined;
    const path = level.path === '' ? key : `${level.path}.${key}`;
    level.keys.push(key);
    if (written === '|' || written === '|-') {
      const literal = readLiteral(lines, index + 1, indent, written);
      if (literal === undefined) return undefined;
      level.map[key] = literal.value;
      at.set(path, { line: index, source: literal.value, keys: [], runs: true });
      index = literal.end - 1;
      continue;
    }
    const words = written === undefined ? readWordsBelow(lines, index + 1, indent) : undefined;
    if (words !== undefined) {
      level.map[key] = words.value;
      at.set(path, { line: index, source: undefined, keys: [] });
      for (const [place, word] of words.value.entries()) at.set(`${path}.${place}`, { line: index + 1 + place, source: word, keys: [] });
      index = words.end - 1;
      continue;
    }
    if (written === undefined) {
      empty = { indent, map: {}, path, keys: [] };
      level.map[key] = empty.map;
      at.set(path, { line: index, source: undefined, keys: empty.keys });
      continue;
    }
    const read = readValue(written);
    if (read === undefined) return undefined;
    level.map[key] = read;
    at.set(path, { line: index, source: Array.isArray(read) ? undefined : typeof read === 'string' ? read : written, keys: [] });
  }
  return empty === undefined && root.keys.length > 0 ? { value: root.map, at } : undefined;
}

function readValue(written: string): Scalar | string[] | undefined {
  if (written === 'true' || written === 'false') return written === 'true';
  if (WHOLE.test(written) || DECIMAL.test(written)) return Number(written);
  if (TEXT.test(written)) return NOT_TEXT.test(written) ? undefined : written;
  const [, single, double] = QUOTED.exec(written) ?? [];
  if (single !== undefined || double !== undefined) return single ?? double;
  const list = LIST.exec(written)?.[1];
  return list === undefined ? undefined : readList(list);
}
