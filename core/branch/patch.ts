/** One difference between two values made of plain objects, lists and texts. `at` is the path to it. */
export type Edit =
  | { at: readonly string[]; set: unknown }
  | { at: readonly string[]; drop: true }
  /** In a list or a text: from this index on so many are cut and these put in. */
  | { at: readonly string[]; from: number; cut: number; put: string | readonly unknown[] };

/** Everything that differs: small where two states of a branch's changes differ little. */
export type Patch = readonly Edit[];

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What turns one value into another. Parts that are the same object are not looked into. */
export function makePatch(before: unknown, after: unknown, at: readonly string[] = []): Patch {
  if (Object.is(before, after)) return [];
  if (typeof before === 'string' && typeof after === 'string') return [splice(before, after, at)];
  if (Array.isArray(before) && Array.isArray(after)) return isSame(before, after) ? [] : [splice(before, after, at)];
  if (!isPlain(before) || !isPlain(after)) return [after === undefined ? { at, drop: true } : { at, set: after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): Patch => makePatch(own(before, key), own(after, key), [...at, key]));
}

const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Whether two values would be written as the same JSON. */
const isSame = (one: unknown, other: unknown): boolean => Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);

function splice<T extends string | readonly unknown[]>(before: T, after: T, at: readonly string[]): Edit {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && isSame(before[from], after[from])) from += 1;
  let end = 0;
  while (end < most - from && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  return { at, from, cut: before.length - from - end, put: after.slice(from, after.length - end) };
}

/** The value with a patch laid over it; what it does not touch stays the same object. Undefined where the patch does not fit. */
export function applyPatch(value: unknown, patch: Patch): unknown {
  let now = value;
  for (const edit of patch) {
    now = applyEdit(now, edit, edit.at);
    if (now === undefined) return undefined;
  }
  return now;
}

function applyEdit(value: unknown, edit: Edit, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return changed(value, edit);
  if (!isPlain(value)) return undefined;
  if ('drop' in edit && rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  const inner = applyEdit(own(value, key), edit, rest);
  if (inner === undefined) return undefined;
  // By entries, so that a key called __proto__ is a key like any other.
  const kept = Object.entries(value).map(([each, old]): [string, unknown] => [each, each === key ? inner : old]);
  return Object.fromEntries(Object.hasOwn(value, key) ? kept : [...kept, [key, inner]]);
}

function changed(value: unknown, edit: Edit): unknown {
  if ('set' in edit) return edit.set;
  if ('drop' in edit) return undefined;
  const { from, cut, put } = edit;
  if (typeof value === 'string' && typeof put === 'string') return from + cut > value.length ? undefined : value.slice(0, from) + put + value.slice(from + cut);
  if (!Array.isArray(value) || typeof put === 'string' || from + cut > value.length) return undefined;
  const list: readonly unknown[] = value;
  return [...list.slice(0, from), ...put, ...list.slice(from + cut)];
}
