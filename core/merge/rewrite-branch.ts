import { parse, parseDocument, type Document } from 'yaml';
import { parseBranch } from '../branch/parse.ts';
import { branchYaml } from '../branch/write.ts';
import type { BranchLayer } from '../branch/model.ts';

/**
 * A branch's file with other changes in it: what did not change stays as somebody wrote it, with comments and with keys
 * that this version doesn't know. A file that can't be changed in that way is written anew.
 * @param text of the file, which was read without an error
 * @param before what it holds
 * @param after what it is to hold
 */
export function rewriteBranch(text: string, before: BranchLayer, after: BranchLayer): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  const document = parseDocument(text.replace(/^\uFEFF/, ''));
  change(document, [], parse(branchYaml(before)), parse(branchYaml(after)));
  const written = document.toString({ lineWidth: 0 });
  const { layer, findings } = parseBranch({ name: 'branch.yaml', text: written });
  const sound = findings.every(({ level }) => level !== 'error') && JSON.stringify(sorted(layer)) === JSON.stringify(sorted(after));
  return sound ? written : branchYaml(after);
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function change(document: Document, path: readonly string[], before: unknown, after: unknown): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  // What the file itself says of a part in another form, such as nothing at all, is put in whole.
  if (isMap(before) && isMap(after) && (path.length === 0 || isMap(document.getIn(path)))) {
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) change(document, [...path, key], Object.hasOwn(before, key) ? before[key] : undefined, value);
  } else document.setIn(path, typeof after === 'object' ? document.createNode(after) : after);
}

/** Keys in one order, and nothing undefined, so that layers can be compared. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted)
    : isMap(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
      : value;
