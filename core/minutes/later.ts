import { diffArrays } from 'diff';

/** Something that the meeting says otherwise since its minutes were edited: lines of the draft that are gone, and those in their place. */
export interface LaterChange {
  /** Which line of the older draft it follows, counted from 0; it stands for itself in every list of changes from that draft. */
  after: number;
  gone: readonly string[];
  fresh: readonly string[];
  /** The heading that it stands under; '' at the top. */
  under: string;
}

const linesOf = (text: string): string[] => text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
const textOf = (lines: readonly string[]): string => `${lines.join('\n').replace(/\n{3,}/g, '\n\n').replace(/\n+$/, '')}\n`;
const isBlank = (line: string): boolean => line.trim() === '';
const isHeading = (line: string): boolean => /^#{1,6}\s/.test(line);
const isRow = (line: string | undefined): boolean => line !== undefined && line.startsWith('|');

/**
 * What happened after minutes were edited.
 * @param from the draft that was edited @param now the draft as it would be today
 */
export function laterChanges(from: string, now: string): LaterChange[] {
  const [older, newer] = [linesOf(from), linesOf(now)];
  const changes: LaterChange[] = [];
  let at = 0;
  let [gone, fresh]: [string[], string[]] = [[], []];
  const settle = (end: number): void => {
    const [gonesaid, freshsaid] = [gone.some((line) => !isBlank(line)), fresh.some((line) => !isBlank(line))];
    if (gonesaid || freshsaid) {
      const after = end - gone.length - 1;
      changes.push({ after, gone, fresh, under: headingBefore(older, after) });
    }
    [gone, fresh] = [[], []];
  };
  for (const { added, removed, value } of diffArrays(older, newer)) {
    if (removed) {
      gone.push(...value);
      at += value.length;
    } else if (added) fresh.push(...value);
    else {
      settle(at);
      at += value.length;
    }
  }
  settle(at);
  return changes;
}

function headingBefore(lines: readonly string[], at: number): string {
  for (let line = at; line >= 0; line -= 1) if (isHeading(lines[line] ?? '')) return (lines[line] ?? '').replace(/^#+\s+/, '');
  return '';
}

/** The draft with one change in it: that change is then settled, whether it was taken in or left out. */
export function settleChange(from: string, { after, gone, fresh }: LaterChange): string {
  const lines = linesOf(from);
  return textOf([...lines.slice(0, after + 1), ...fresh, ...lines.slice(after + 1 + gone.length)]);
}

/**
 * Takes a change into minutes that were edited. Nothing that was written by hand is lost: lines that were edited stay, and what is
 * new is put behind the nearest line of the draft that still stands.
 * @param text the minutes as edited @param from the draft that they were edited from @param now the draft as it would be today
 */
export function takeIn(text: string, from: string, now: string, change: LaterChange): string {
  const [lines, older] = [linesOf(text), linesOf(from)];
  const places = placesOf(older, lines);
  const exact = exactPlace(places, older.length, lines.length, change);
  if (exact !== undefined) return textOf([...lines.slice(0, exact), ...change.fresh, ...lines.slice(exact + change.gone.length)]);
  const [gone, fresh] = [trimBlank(change.gone), trimBlank(change.fresh)];
  const stands = gone.length === 0 ? -1 : runAt(places, older.indexOf(gone[0] ?? '', change.after + 1), gone.length);
  if (stands >= 0) return textOf([...lines.slice(0, stands), ...fresh, ...lines.slice(stands + gone.length)]);
  if (fresh.length === 0) return text; // what is gone was edited: it stays as it was written
  const anchor = anchorOf(lines, older, places, change.after);
  const row = isRow(fresh[0]);
  const head = row && !isRow(lines[anchor]) ? tableHead(linesOf(now), fresh[0] ?? '') : [];
  const inTable = row && head.length === 0;
  const apart = isBlank(lines[anchor] ?? '') || inTable || (isItem(fresh[0]) && isItem(lines[anchor])) ? [] : [''];
  return textOf([...lines.slice(0, anchor + 1), ...apart, ...head, ...fresh, ...(inTable ? [] : ['']), ...lines.slice(anchor + 1)]);
}

/** Where each line of the draft stands in the edited text; undefined where it was edited or taken out. */
function placesOf(older: readonly string[], lines: readonly string[]): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays([...older], [...lines])) {
    for (let step = 0; step < count; step += 1) {
      if (!added) places.push(removed ? undefined : at);
      if (!removed) at += 1;
    }
  }
  return places;
}

/** Where a change goes if all around it is as it was drafted. */
function exactPlace(places: readonly (number | undefined)[], drafted: number, edited: number, { after, gone }: LaterChange): number | undefined {
  const before = after < 0 ? -1 : places[after];
  const next = after + gone.length + 1;
  const behind = next >= drafted ? edited : places[next];
  const whole = gone.length === 0 || runAt(places, after + 1, gone.length) >= 0;
  return whole && before !== undefined && behind === before + gone.length + 1 ? before + 1 : undefined;
}

/** Where so many lines of the draft stand together; -1 where they don't. */
function runAt(places: readonly (number | undefined)[], first: number, length: number): number {
  const start = first < 0 ? undefined : places[first];
  if (start === undefined) return -1;
  for (let step = 1; step < length; step += 1) if (places[first + step] !== start + step) return -1;
  return start;
}

const isItem = (line: string | undefined): boolean => line !== undefined && /^\s*(?:[-*]|\d+[.)])\s/.test(line);

function trimBlank(lines: readonly string[]): string[] {
  const [first, last] = [lines.findIndex((line) => !isBlank(line)), lines.findLastIndex((line) => !isBlank(line))];
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The nearest line before the change that still stands as it was drafted; the last line where none does. */
function anchorOf(lines: readonly string[], older: readonly string[], places: readonly (number | undefined)[], after: number): number {
  for (let at = after; at >= 0; at -= 1) {
    const line = older[at] ?? '';
    if (isBlank(line) || isRule(line)) continue;
    const stands = places[at] ?? lines.lastIndexOf(line);
    if (stands < 0) continue;
    // Behind the head of a table comes its rule.
    return isRow(line) && isRule(lines[stands + 1] ?? '') ? stands + 1 : stands;
  }
  return lines.length - 1;
}

const isRule = (line: string): boolean => /^\|[\s|:-]+\|$/.test(line);

/** The head of the table that a row stands in. */
function tableHead(lines: readonly string[], row: string): string[] {
  let at = lines.indexOf(row);
  while (at > 0 && isRow(lines[at - 1])) at -= 1;
  return at < 0 ? [] : lines.slice(at, at + 2);
}
