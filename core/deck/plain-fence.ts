import type { YamlText } from '../yaml.ts';

type Scalar = string | number | null;
type Value = Scalar | Scalar[];

/** Words, with stand-ins for tokens among them, that YAML reads as they stand: in a list, and behind a key. */
const FLOW = "[\\p{L}\\uFDD0][\\p{L}\\p{N}\\uFDD0\\uFDD1 .'’()/&%£–-]*";
const PHRASE = "[\\p{L}\\uFDD0][\\p{L}\\p{N}\\uFDD0\\uFDD1 .,;'’()/&%£–-]*";
const QUOTED = '"([^"\\\\\\p{Cc}\\p{Cs}\\uFEFF\\u2028\\u2029]*)"';
const NUMBER = '-?(?:[1-9][0-9]{0,8}|0(?=\\.))(?:\\.[0-9]{1,6})?|0';

const LINE = new RegExp(`^(  )?(?:${QUOTED}|([\\p{L}\\uFDD0](?:[\\p{L}\\p{N}\\uFDD0\\uFDD1 ()'’–-]*[\\p{L}\\p{N}\\uFDD1)])?)):(?: +(\\S.*?))? *$`, 'u');
const SCALAR = new RegExp(`^(?:${QUOTED}|(${NUMBER})|(~)|(${PHRASE}))$`, 'u');
const ITEM = new RegExp(`(?:${QUOTED}|(${NUMBER})|(~)|(${FLOW}?)) *(?:, *|$)`, 'uy');
/** Words that YAML 1.2 reads as something else than text. */
const NOT_TEXT = /^(?:true|false|null)$/i;
const LONGEST_KEY = 200;

/**
 * Reads the YAML that charts and scales are mostly written in, keys with a value or a list on their line and one step
 * of keys below a key, without the library, which takes a quarter of the time in which a long deck with charts opens.
 * @param line line of the file on which the text starts
 * @returns undefined for anything else, which the library then reads
 */
export function readPlainFence(text: string, line: number): Pick<YamlText, 'value' | 'lineAt' | 'keysAt' | 'findings'> | undefined {
  const value: Record<string, Value | Record<string, Value>> = {};
  const lines = new Map<string, number>();
  let open: { key: string; own: Record<string, Value> } | undefined;
  for (const [index, written] of text.split(/\r\n|\n/).entries()) {
    if (/^ *$/.test(written)) continue;
    const [, indent, quoted, word, rest] = LINE.exec(written) ?? [];
    const key = quoted ?? word;
    if (key === undefined || key.length > LONGEST_KEY || key.startsWith('_') || NOT_TEXT.test(key)) return undefined;
    if (indent === undefined && open && Object.keys(open.own).length === 0) return undefined;
    if (indent === undefined) open = undefined;
    else if (!open) return undefined;
    const path = open ? `${open.key}\n${key}` : key;
    if (lines.has(path)) return undefined;
    lines.set(path, line + index);
    if (rest === undefined && !open) {
      open = { key, own: {} };
      value[key] = open.own;
      continue;
    }
    const read = readValue(rest ?? '');
    if (read === undefined) return undefined;
    (open ? open.own : value)[key] = read;
  }
  if (lines.size === 0 || (open && Object.keys(open.own).length === 0)) return undefined;
  const lineAt = ([first, second]: readonly PropertyKey[]): number =>
    lines.get(`${String(first)}\n${String(second)}`) ?? lines.get(String(first)) ?? line;
  const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
    const [first] = path;
    const keys = [...lines.keys()];
    if (path.length > 1) return [];
    return path.length === 0 ? keys.filter((key) => !key.includes('\n')) : keys.flatMap((key) => (key.startsWith(`${String(first)}\n`) ? key.slice(String(first).length + 1) : []));
  };
  return { value, lineAt, keysAt, findings: [] };
}

function readValue(written: string): Value | undefined {
  if (written.startsWith('[') && written.endsWith(']')) return readItems(written.slice(1, -1).trim());
  return readScalar(SCALAR.exec(written));
}

function readItems(written: string): Scalar[] | undefined {
  const items: Scalar[] = [];
  if (written.endsWith(',')) return undefined;
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < written.length) {
    const item = readScalar(ITEM.exec(written));
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readScalar(match: RegExpExecArray | null): Scalar | undefined {
  const [, quoted, number, nothing, phrase] = match ?? [];
  if (quoted !== undefined) return quoted;
  if (number !== undefined) return Number(number);
  if (nothing !== undefined) return null;
  const words = phrase?.trimEnd();
  return words === undefined || words === '' || NOT_TEXT.test(words) ? undefined : words;
}
