import type { Unit } from './units.ts';

const NUMBERED = /^(\s*)(\d{1,9})([.)])(?=\s|$)/;

/** The items of each numbered list in their order again; a list whose items all have one number keeps it. */
export function renumber(units: readonly Unit[]): Unit[] {
  const out = [...units];
  /** The lists that are open, by how far they are set in: indexes of their items. */
  const open = new Map<number, number[]>();
  const close = (least: number): void => {
    for (const [depth, items] of open) {
      if (depth < least) continue;
      open.delete(depth);
      count(items, out);
    }
  };
  units.forEach(({ kind, text }, index) => {
    if (kind !== 'item') return close(0);
    const depth = /^\s*/.exec(text)?.[0].length ?? 0;
    close(NUMBERED.test(text) ? depth + 1 : depth);
    if (NUMBERED.test(text)) open.set(depth, [...(open.get(depth) ?? []), index]);
  });
  close(0);
  return out;
}

function count(items: readonly number[], units: Unit[]): void {
  const numbers = items.map((index) => Number(NUMBERED.exec(units[index]?.text ?? '')?.[2] ?? 1));
  const [first = 1] = numbers;
  if (numbers.every((number) => number === first) && numbers.length > 1) return;
  items.forEach((index, place) => {
    const unit = units[index];
    if (unit) units[index] = { ...unit, text: unit.text.replace(NUMBERED, (_, indent: string, __, mark: string) => `${indent}${first + place}${mark}`) };
  });
}
