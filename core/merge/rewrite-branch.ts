import { isMap as isYamlMap, isScalar, isSeq, parse, parseDocument, type Document } from 'yaml';
import { parseBranch } from '../branch/parse.ts';
import { branchYaml } from '../branch/write.ts';
import type { BranchLayer } from '../branch/model.ts';
import { keepWritten } from './keep-written.ts';
import { evenLines } from './same-text.ts';

/**
 * A branch's file with other changes in it: what did not change stays as somebody wrote it, with comments, line endings
 * and keys that this version doesn't know. A file that can't be changed in that way is written anew.
 * @param text of the file, which was read without an error
 * @param before what it holds
 * @param after what it is to hold
 */
export function rewriteBranch(text: string, before: BranchLayer, after: BranchLayer): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  const bare = evenLines(text.replace(/^\uFEFF/, ''));
  const was: unknown = parse(branchYaml(before));
  const is: unknown = parse(branchYaml(after));
  const begin = (): { document: Document; write: () => string } => {
    const document = parseDocument(bare);
    const write = keepWritten(document, bare);
    change(document, [], was, is);
    return { document, write };
  };
  const sound = [() => begin().write(), () => begin().document.toString({ lineWidth: 0 })].map((write) => write()).find((written) => holds(written, after));
  const out = sound ?? branchYaml(after);
  return text.includes('\r\n') ? out.replaceAll('\n', '\r\n') : out;
}

function holds(written: string, after: BranchLayer): boolean {
  const { layer, findings } = parseBranch({ name: 'branch.yaml', text: written });
  return findings.every(({ level }) => level !== 'error') && JSON.stringify(sorted(layer)) === JSON.stringify(sorted(after));
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
type Path = readonly (string | number)[];

function change(document: Document, path: Path, before: unknown, after: unknown): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  // What the file itself says of a part in another form, such as nothing at all, is put in whole.
  if (isMap(before) && isMap(after) && isYamlMap(node)) {
    const names = renamedKeys(before, after);
    for (const { key } of node.items) {
      const name = isScalar(key) ? names.get(String(key.value)) : undefined;
      if (name !== undefined && isScalar(key)) [key.value, key.source] = [name, name];
    }
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key) && !names.has(key)) document.deleteIn([...path, key]);
    const old = new Map(Object.entries(before).map(([key, value]) => [names.get(key) ?? key, value]));
    for (const [key, value] of Object.entries(after)) change(document, [...path, key], old.get(key), value);
  } else if (Array.isArray(before) && Array.isArray(after) && isSeq(node) && node.items.length === before.length) changeList(document, path, before, after);
  else document.setIn(path, typeof after === 'object' ? document.createNode(after) : after);
}

/** Entries that are still there keep what stands beside them; in a list as long as before, one that is new takes its place. */
function changeList(document: Document, path: Path, before: readonly unknown[], after: readonly unknown[]): void {
  const seq = document.getIn(path, true);
  if (!isSeq(seq)) return;
  const [olds, news] = [before, after].map((list) => list.map((each) => JSON.stringify(each))) as [string[], string[]];
  if (before.length === after.length) for (const [index, each] of after.entries()) if (!olds.includes(news[index] ?? '') && !news.includes(olds[index] ?? '')) {
    change(document, [...path, index], before[index], each);
    olds[index] = news[index] ?? '';
  }
  const items = [...seq.items];
  seq.items = after.map((each, index) => {
    const at = olds.indexOf(news[index] ?? '');
    if (at < 0) return document.createNode(each);
    olds[at] = '';
    return items[at];
  });
}

/** Keys under which the same stands now that stood under another, old to new; where as many are gone as are new, in their order. */
function renamedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Map<string, string> {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const fresh = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const names = new Map<string, string>();
  for (const key of gone) {
    const same = fresh.find((each) => JSON.stringify(after[each]) === JSON.stringify(before[key]) && ![...names.values()].includes(each));
    if (same !== undefined) names.set(key, same);
  }
  const [left, others] = [gone.filter((key) => !names.has(key)), fresh.filter((key) => ![...names.values()].includes(key))];
  if (left.length === others.length) left.forEach((key, index) => names.set(key, others[index] ?? key));
  return names;
}

/** Keys in one order, and nothing undefined, so that layers can be compared. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted)
    : isMap(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
      : value;
