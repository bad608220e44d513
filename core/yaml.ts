import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { ZodError, ZodType } from 'zod';
import type { Finding } from './findings.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readPlainMaps } from './plain-yaml-maps.ts';
import { findPlaces, mapPlaces, plainPlaces, startOf, type Place, type YamlPlaces } from './yaml-places.ts';
import { yamlFault } from './yaml-words.ts';

/** What was read, and where its parts stand. */
export interface YamlText extends YamlPlaces {
  value: unknown;
  findings: Finding[];
}

/**
 * Reads YAML 1.2. Never throws: broken text gives an error finding and `value` undefined.
 * Aliases are bounded by the library, so that a small text can't grow into a large value.
 */
export function readYaml(text: string, place: Place): YamlText {
  const plain = readPlainYaml(text);
  if (plain) return { value: plain.value, findings: [], ...plainPlaces(plain, place) };
  const maps = readPlainMaps(text);
  if (maps) return { value: maps.value, findings: [], ...mapPlaces(maps, place) };
  return readAnyYaml(text, place);
}

/** The same by the library, whatever the text is. */
export function readAnyYaml(text: string, place: Place): YamlText {
  const lines = new LineCounter();
  if (isTooDeep(text)) return broken('Brackets are nested too deep', place, 1);
  try {
    // The library compares every key with every other, so keys given twice are looked for below.
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false });
    const [error] = doc.errors;
    const fault = error ? { message: error.message, at: error.pos[0] } : findFault(doc);
    if (fault) return broken(fault.message, place, lines.linePos(fault.at).line);
    const value: unknown = doc.toJS();
    return { value, findings: [], ...findPlaces(doc, place, lines) };
  } catch (error) {
    return broken(error instanceof Error ? error.message : 'too deep', place, 1);
  }
}

/** No text that people write comes near; the library would go down to the end of its stack, and slowly. */
const DEEPEST = 500;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The library goes through the whole text for each alias. */
const MOST_ALIASES = 100;

/** A key that stands twice in one map, or more aliases than anyone writes. */
function findFault(doc: Document.Parsed): { message: string; at: number } | undefined {
  let fault: { message: string; at: number } | undefined;
  let aliases = 0;
  visit(doc, {
    Map(_, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.source ?? key.value) : '';
        if (keys.has(name)) fault = { message: `The key "${name}" stands here twice.`, at: startOf(key) ?? 0 };
        if (fault) return visit.BREAK;
        keys.add(name);
      }
      return undefined;
    },
    Alias(_, alias) {
      aliases += 1;
      if (aliases <= MOST_ALIASES) return undefined;
      fault = { message: 'There are too many aliases.', at: startOf(alias) ?? 0 };
      return visit.BREAK;
    },
  });
  return fault;
}

const broken = (message: string, place: Place, line: number): YamlText => ({
  value: undefined,
  lineAt: () => place.line,
  textAt: () => ({ line: place.line, runs: false }),
  keysAt: () => [],
  sourceAt: () => undefined,
  findings: [{
    level: 'error', code: 'broken-yaml', file: place.file, slide: place.slide, line: place.line + line - 1,
    message: `This can't be read as YAML: ${yamlFault(message)}`,
  }],
});

/**
 * Holds a value against a shape.
 * @returns the value, or undefined with one finding a fault, each with the line it stands on.
 */
export function readShape<T>(
  yaml: Pick<YamlText, 'value' | 'lineAt'>,
  schema: ZodType<T>,
  place: Place,
  code: string,
): { value: T | undefined; findings: Finding[] } {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { value: undefined, findings: shapeFindings(yaml, parsed.error, place, code) };
}

/**
 * One error finding for each fault that zod found.
 * @param base path of what was held against the shape, where that is not the whole text
 */
export const shapeFindings = (yaml: Pick<YamlText, 'lineAt'>, error: ZodError, place: Place, code: string, base: readonly PropertyKey[] = []): Finding[] =>
  error.issues.map((issue) => ({
    level: 'error',
    code,
    file: place.file,
    slide: place.slide,
    line: yaml.lineAt([...base, ...issue.path]),
    message: issue.path.length > 0 ? `"${issue.path.map(String).join('.')}": ${issue.message}` : issue.message,
  }));

/** The entries of a map that was read, in the order that they were written in. @param path where the map stands */
export function writtenEntries<T>(yaml: Pick<YamlText, 'keysAt'>, path: readonly PropertyKey[], map: Readonly<Record<string, T>>): [string, T][] {
  const places = new Map(yaml.keysAt(path).map((key, index) => [key, index]));
  return Object.entries(map).toSorted(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}
