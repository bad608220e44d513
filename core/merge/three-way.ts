import { diffArrays } from 'diff';

/** What one side put in the place of a stretch of the base. */
export interface Hunk<T> {
  from: number;
  to: number;
  put: readonly T[];
}

/** A stretch of a three-way merge: one that both sides agree on or only one of them changed, or one that both changed. */
export type Stretch<T> =
  | { kind: 'same' | 'ours' | 'theirs' | 'both'; out: readonly T[]; base: readonly T[] }
  | { kind: 'clash'; base: readonly T[]; ours: readonly T[]; theirs: readonly T[] };

/** More changes than these between two texts are not looked for: they are one change. */
const MOST_EDITS = 4_000;

/**
 * When two changes clash. `loose`: they changed the same, or both put something in at one place. `usual`: also where one
 * put something in beside what the other took out. `close`: also side by side, with nothing of the base between them.
 */
export type Rule = 'loose' | 'usual' | 'close';

/**
 * Merges two lists that were made of one.
 * @param isSame whether one thing is another with changed words: several such side by side are changes of their own
 */
export function mergeLists<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[], keyOf: (each: T) => string, rule: Rule, isSame?: (was: T, is: T) => boolean): Stretch<T>[] {
  const changes = (side: readonly T[]): Hunk<T>[] => hunksOf(base, side, keyOf).flatMap((hunk) => (isSame ? eachApart(hunk, base, isSame) : hunk));
  const mine = changes(ours).map((hunk) => ({ ...hunk, side: 'ours' as const }));
  const other = changes(theirs).map((hunk) => ({ ...hunk, side: 'theirs' as const }));
  const all = [...mine, ...other].toSorted((a, b) => a.from - b.from || a.to - b.to);
  const out: Stretch<T>[] = [];
  let at = 0;
  while (all.length > 0) {
    const group = takeGroup(all, rule);
    const from = Math.min(...group.map((hunk) => hunk.from));
    const to = Math.max(...group.map((hunk) => hunk.to));
    if (from > at) out.push({ kind: 'same', out: base.slice(at, from), base: base.slice(at, from) });
    out.push(stretchOf(base, from, to, group, keyOf));
    at = to;
  }
  if (at < base.length) out.push({ kind: 'same', out: base.slice(at), base: base.slice(at) });
  return out;
}

/** A change of several things side by side, each of which can be told in what was put in their place, as one change of each. */
function eachApart<T>(hunk: Hunk<T>, base: readonly T[], isSame: (was: T, is: T) => boolean): Hunk<T>[] {
  const { from, to, put } = hunk;
  const isClear = put.length > 1 && put.length === to - from && put.every((each, index) => isSame(base[from + index] as T, each));
  return isClear ? put.map((each, index) => ({ from: from + index, to: from + index + 1, put: [each] })) : [hunk];
}

type Sided<T> = Hunk<T> & { side: 'ours' | 'theirs' };

/** Takes the first hunk and all that touch it, one through the other. */
function takeGroup<T>(all: Sided<T>[], rule: Rule): Sided<T>[] {
  const first = all.shift();
  const group = first ? [first] : [];
  for (let next = all[0]; next !== undefined; next = all[0]) {
    const hunk = next;
    if (!group.some((each) => each.side !== hunk.side && touches(each, hunk, rule))) break;
    group.push(hunk);
    all.shift();
  }
  return group;
}

function touches<T>(one: Hunk<T>, other: Hunk<T>, rule: Rule): boolean {
  if (rule === 'close') return one.from <= other.to && other.from <= one.to;
  const [a, b] = one.from === one.to ? [one, other] : [other, one];
  if (a.from !== a.to) return a.from < b.to && b.from < a.to;
  // Put in where the other side put something in too, took something out, or in the midst of what it changed.
  if (b.from === b.to) return a.from === b.from;
  return b.put.length === 0 && rule === 'usual' ? a.from >= b.from && a.from <= b.to : a.from > b.from && a.from < b.to;
}

function stretchOf<T>(base: readonly T[], from: number, to: number, group: readonly Sided<T>[], keyOf: (each: T) => string): Stretch<T> {
  const was = base.slice(from, to);
  const side = (name: 'ours' | 'theirs'): T[] => {
    const out: T[] = [];
    let at = from;
    for (const hunk of group.filter((each) => each.side === name)) {
      out.push(...base.slice(at, hunk.from), ...hunk.put);
      at = hunk.to;
    }
    return [...out, ...base.slice(at, to)];
  };
  const [ours, theirs] = [side('ours'), side('theirs')];
  if (group.every((hunk) => hunk.side === 'theirs')) return { kind: 'theirs', out: theirs, base: was };
  if (group.every((hunk) => hunk.side === 'ours')) return { kind: 'ours', out: ours, base: was };
  const same = ours.length === theirs.length && ours.every((each, index) => keyOf(each) === keyOf(theirs[index] as T));
  return same ? { kind: 'both', out: theirs, base: was } : { kind: 'clash', base: was, ours, theirs };
}

/** What one side changed, from first to last. */
export function hunksOf<T>(base: readonly T[], side: readonly T[], keyOf: (each: T) => string): Hunk<T>[] {
  const changes = diffArrays([...base], [...side], { comparator: (one, other) => keyOf(one) === keyOf(other), maxEditLength: MOST_EDITS });
  if (!changes) return [{ from: 0, to: base.length, put: side }];
  const out: Hunk<T>[] = [];
  let at = 0;
  let open: { from: number; to: number; put: T[] } | undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open) out.push(open);
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { from: at, to: at, put: [] };
    if (added) open.put.push(...value);
    else {
      at += value.length;
      open.to = at;
    }
  }
  return open ? [...out, open] : out;
}
