import { unitKey, type Unit } from './units.ts';

const NUMBERED = /^(\s*)(\d{1,9})([.)])(?=\s|$)/;

/** Where a list's numbers start, by the words of its items. */
type Starts = ReadonlyMap<string, number>;

/** The texts that a text was made of. */
export interface NumberedBy {
  base: readonly Unit[];
  ours: readonly Unit[];
  theirs: readonly Unit[];
}

/**
 * The items of each numbered list in their order again; a list whose items all have one number keeps it.
 * A list starts with the number that its items had: where one side changed it, with that side's.
 */
export function renumber(units: readonly Unit[], { base, ours, theirs }: NumberedBy): Unit[] {
  const [was, mine, other] = [base, ours, theirs].map(startsOf) as [Starts, Starts, Starts];
  const out = [...units];
  for (const items of listsOf(units)) {
    const numbers = items.map((index) => numberOf(units[index]));
    const keys = items.map((index) => unitKey(units[index] as Unit));
    const found = (starts: Starts): number | undefined => keys.flatMap((key) => starts.get(key) ?? [])[0];
    const [a, b, c] = [found(other), found(mine), found(was)];
    const first = (a === c ? (b ?? a) : (a ?? b)) ?? numbers[0] ?? 1;
    if (numbers.every((number) => number === numbers[0]) && numbers.length > 1) continue;
    items.forEach((index, place) => {
      const unit = out[index];
      if (unit) out[index] = { ...unit, text: unit.text.replace(NUMBERED, (_, indent: string, __, mark: string) => `${indent}${first + place}${mark}`) };
    });
  }
  return out;
}

const numberOf = (unit: Unit | undefined): number => Number(NUMBERED.exec(unit?.text ?? '')?.[2] ?? 1);

function startsOf(units: readonly Unit[]): Starts {
  const starts = new Map<string, number>();
  for (const items of listsOf(units)) {
    for (const index of items) {
      const key = unitKey(units[index] as Unit);
      if (!starts.has(key)) starts.set(key, numberOf(units[items[0] ?? 0]));
    }
  }
  return starts;
}

/** The numbered lists of a text: indexes of their items. */
function listsOf(units: readonly Unit[]): number[][] {
  const lists: number[][] = [];
  /** The lists that are open, by how far they are set in. */
  const open = new Map<number, number[]>();
  const close = (least: number): void => {
    for (const [depth, items] of open) {
      if (depth < least) continue;
      open.delete(depth);
      lists.push(items);
    }
  };
  units.forEach(({ kind, text }, index) => {
    if (kind !== 'item') return close(0);
    const depth = /^\s*/.exec(text)?.[0].length ?? 0;
    close(NUMBERED.test(text) ? depth + 1 : depth);
    if (NUMBERED.test(text)) open.set(depth, [...(open.get(depth) ?? []), index]);
  });
  close(0);
  return lists;
}
