import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Pair, type YAMLMap } from 'yaml';
import type { PlainYaml } from './plain-yaml.ts';
import type { PlainMaps } from './plain-yaml-maps.ts';

/** Where a piece of YAML stands, for findings. */
export interface Place {
  file: string;
  /** Line of the file on which the text starts. */
  line: number;
  slide: string | undefined;
}

/** Where a long text stands in its file. */
export interface TextPlace {
  line: number;
  /** The text runs line by line in the file, as after `|`; quoted it does not. */
  runs: boolean;
}

/** Where the parts of a YAML text stand in its file. */
export interface YamlPlaces {
  /** Line of the file of the node at a path, or of its nearest parent. */
  lineAt(path: readonly PropertyKey[]): number;
  /** Where the text at a path starts. */
  textAt(path: readonly PropertyKey[]): TextPlace;
  /** The keys of the map at a path in the order that they were written in: an object puts whole numbers first. */
  keysAt(path: readonly PropertyKey[]): readonly string[];
  /** The scalar at a path as it was written: `2025.10` stays `2025.10`. */
  sourceAt(path: readonly PropertyKey[]): string | undefined;
}

/** Only keys have places of their own there: what stands behind one is on its line. */
export function plainPlaces({ lines, sources }: PlainYaml, place: Place): YamlPlaces {
  const lineAt = ([key]: readonly PropertyKey[]): number => place.line + (lines.get(String(key ?? '')) ?? 0);
  return {
    lineAt,
    textAt: (path) => ({ line: lineAt(path), runs: false }),
    keysAt: (path) => (path.length === 0 ? [...lines.keys()] : []),
    sourceAt: (path) => (path.length === 1 ? sources.get(String(path[0])) : undefined),
  };
}

/** The same of maps within maps. */
export function mapPlaces({ at }: PlainMaps, place: Place): YamlPlaces {
  const found = (path: readonly PropertyKey[]): ReturnType<typeof at.get> => at.get(path.map(String).join('.'));
  const lineAt = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const known = found(path.slice(0, length));
      if (known !== undefined) return place.line + known.line;
    }
    return place.line;
  };
  return {
    lineAt,
    textAt: (path) => (found(path)?.runs === true ? { line: lineAt(path) + 1, runs: true } : { line: lineAt(path), runs: false }),
    keysAt: (path) => found(path)?.keys ?? [],
    sourceAt: (path) => found(path)?.source,
  };
}

/** The places in a text that the library read. */
export function findPlaces(doc: Document.Parsed, place: Place, lines: LineCounter): YamlPlaces {
  const step = stepper();
  const nodeAt = (path: readonly PropertyKey[]): unknown => path.reduce<unknown>((node, key) => step(node, key)?.value, doc.contents);
  const lineOf = (offset: number): number => place.line + lines.linePos(offset).line - 1;
  const lineAt = (path: readonly PropertyKey[]): number => {
    let node: unknown = doc.contents;
    let line = place.line;
    for (const key of path) {
      const next = step(node, key);
      const offset = next?.at;
      if (offset === undefined) return line;
      line = lineOf(offset);
      node = next?.value;
    }
    return line;
  };
  return {
    lineAt,
    textAt(path) {
      const node = nodeAt(path);
      const start = isScalar(node) && node.type === 'BLOCK_LITERAL' ? node.range?.[0] : undefined;
      return start === undefined ? { line: lineAt(path), runs: false } : { line: lineOf(start) + 1, runs: true };
    },
    keysAt(path) {
      const node = nodeAt(path);
      return isMap(node) ? node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
    },
    sourceAt(path) {
      const node = nodeAt(path);
      if (!isScalar(node)) return undefined;
      return node.source ?? (typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : '');
    },
  };
}

interface Step {
  value: unknown;
  /** Where a person looks: at the key, even when its value starts on the next line. */
  at: number | undefined;
}

/** Goes from a node to one of its parts. Maps are indexed once: the library looks through them pair by pair. */
function stepper(): (node: unknown, key: PropertyKey) => Step | undefined {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  const indexOf = (map: YAMLMap): Map<string, Pair> => {
    const known = indexes.get(map);
    if (known) return known;
    const index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    indexes.set(map, index);
    return index;
  };
  return (node, key) => {
    if (isMap(node)) {
      const pair = indexOf(node).get(String(key));
      return pair && { value: pair.value, at: startOf(pair.key) };
    }
    const item: unknown = isSeq(node) ? node.items[Number(key)] : undefined;
    return isNode(item) ? { value: item, at: startOf(item) } : undefined;
  };
}

/** Where a node starts, as an offset into its text. */
export const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
