import type { ReadBox, ReadShape } from './model.ts';

/** A shape, or a group whose shapes belong together. */
export interface Unit {
  box: ReadBox | undefined;
  /** It fills a place of the layout, or is no text. */
  placed: boolean;
  shapes: ReadShape[];
}

/** Shapes that stand side by side are read from the left: as much of the lower one must lie beside the other. */
const BESIDE = 0.5;

/** Units from top to bottom, and those side by side from left to right; those that lie nowhere come last, in the file's order. */
export function byPlace<T extends { box: ReadBox | undefined }>(units: readonly T[]): T[] {
  const lying = units.filter(({ box }) => box !== undefined).toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0));
  const rows: { box: ReadBox; units: T[] }[] = [];
  for (const unit of lying) {
    const box = unit.box ?? { x: 0, y: 0, w: 0, h: 0 };
    const row = rows.at(-1);
    const shared = row === undefined ? 0 : Math.min(row.box.y + row.box.h, box.y + box.h) - Math.max(row.box.y, box.y);
    if (row !== undefined && shared >= BESIDE * Math.max(1, Math.min(row.box.h, box.h))) row.units.push(unit);
    else rows.push({ box, units: [unit] });
  }
  return [...rows.flatMap((row) => row.units.toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))), ...units.filter(({ box }) => box === undefined)];
}

/** The box around several. */
function around(units: readonly Unit[]): ReadBox | undefined {
  const boxes = units.flatMap(({ box }) => (box === undefined ? [] : [box]));
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
}

/** How much of the slide's width a column takes at least, and how far two may lie over each other. */
const NARROWEST = 0.22;
const OVERLAP = 0.02;

/** Each edge is tried with each of them: a slide with thousands of shapes is a map, and would take minutes. */
const MOST_IN_COLUMNS = 300;

interface Split {
  above: Unit[];
  left: Unit[];
  right: Unit[];
  below: Unit[];
}

/** Two columns side by side, with what may run over both above and below them. */
function splitColumns(units: readonly Unit[], width: number): Split | undefined {
  if (units.length < 2 || units.length > MOST_IN_COLUMNS || units.some(({ box }) => box === undefined)) return undefined;
  const edges = units.map(({ box }) => (box?.x ?? 0) + (box?.w ?? 0));
  for (const edge of [...new Set(edges)].toSorted((a, b) => a - b)) {
    const slack = width * OVERLAP;
    const left = units.filter(({ box }) => box !== undefined && box.x + box.w <= edge + slack);
    const right = units.filter(({ box }) => box !== undefined && box.x >= edge - slack && box.x + box.w > edge + slack);
    const [leftBox, rightBox] = [around(left), around(right)];
    if (leftBox === undefined || rightBox === undefined || leftBox.w < width * NARROWEST || rightBox.w < width * NARROWEST) continue;
    const beside = Math.min(leftBox.y + leftBox.h, rightBox.y + rightBox.h) - Math.max(leftBox.y, rightBox.y);
    if (beside < 0.3 * Math.min(leftBox.h, rightBox.h)) continue;
    const rest = units.filter((unit) => !left.includes(unit) && !right.includes(unit));
    const top = Math.min(leftBox.y, rightBox.y);
    const bottom = Math.max(leftBox.y + leftBox.h, rightBox.y + rightBox.h);
    const above = rest.filter(({ box }) => box !== undefined && box.y + box.h / 2 <= top);
    const below = rest.filter(({ box }) => box !== undefined && box.y + box.h / 2 >= bottom);
    if (above.length + below.length === rest.length) return { above, left, right, below };
  }
  return undefined;
}

/**
 * Shapes in reading order: the title and the subtitle, then what fills a place of the layout, with pictures, charts and
 * tables, then loose text, each by its place; of two columns the left one first.
 * @param width of the slide
 */
export function readingOrder(units: readonly Unit[], width: number): { shapes: ReadShape[]; right: number | undefined } {
  const isRole = (role: ReadShape['role']) => ({ shapes }: Unit): boolean => shapes.some((shape) => shape.role === role);
  const titles = units.filter(isRole('title'));
  const subtitles = units.filter((unit) => isRole('subtitle')(unit) && !titles.includes(unit));
  const rest = units.filter((unit) => !titles.includes(unit) && !subtitles.includes(unit) && unit.shapes.length > 0);
  const inOrder = (some: readonly Unit[]): ReadShape[] => [...byPlace(some.filter(({ placed }) => placed)), ...byPlace(some.filter(({ placed }) => !placed))].flatMap(({ shapes }) => shapes);
  const first = [...byPlace(titles), ...byPlace(subtitles)].flatMap(({ shapes }) => shapes);
  const split = splitColumns(rest, width);
  // Three or more in a row are no two columns.
  if (split === undefined || splitColumns(split.left, width / 2) !== undefined || splitColumns(split.right, width / 2) !== undefined) return { shapes: [...first, ...inOrder(rest)], right: undefined };
  const left = [...first, ...inOrder(split.above), ...inOrder(split.left)];
  return { shapes: [...left, ...inOrder(split.right), ...inOrder(split.below)], right: left.length };
}
