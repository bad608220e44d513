import { allLines, linesAt, rewriteLines, type LineAt } from './lines-at.ts';
import type { TextCommand } from './model.ts';

const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s/;

interface Item {
  /** How far the mark is indented, in characters. */
  indent: number;
  /** How far what hangs under it has to be indented (CommonMark 5.2). */
  inner: number;
}

function itemOf(line: LineAt): Item | undefined {
  const match = line.kind === 'text' ? ITEM.exec(line.text) : null;
  if (!match) return undefined;
  const indent = match[1]?.length ?? 0;
  return { indent, inner: indent + (match[2]?.length ?? 1) + 1 };
}

/** The list items before a line that it could hang under, nearest first. */
function* before(lines: readonly LineAt[], line: LineAt): Generator<Item> {
  for (let index = lines.indexOf(line) - 1; index >= 0; index -= 1) {
    const each = lines[index];
    const item = each && itemOf(each);
    if (item) yield item;
    // A line of text at the margin ends the list.
    else if (each && /^\S/.test(each.text)) return;
  }
}

/** Moves the selected list items one level in, under the item before them. */
export const indentItems: TextCommand = (text, at) => {
  const lines = allLines(text);
  const chosen = linesAt(lines, at).filter((line) => itemOf(line));
  const [first] = chosen;
  const item = first && itemOf(first);
  if (!item) return undefined;
  for (const parent of before(lines, first)) {
    if (parent.indent > item.indent) continue;
    if (parent.indent < item.indent) return undefined;
    const by = ' '.repeat(parent.inner - item.indent);
    return rewriteLines(text, at, chosen, (line) => by + line.text);
  }
  return undefined;
};

/** Moves the selected list items one level out. */
export const outdentItems: TextCommand = (text, at) => {
  const lines = allLines(text);
  const chosen = linesAt(lines, at).filter((line) => itemOf(line));
  const [first] = chosen;
  const item = first && itemOf(first);
  if (!item || item.indent === 0) return undefined;
  let target = 0;
  for (const parent of before(lines, first)) {
    if (parent.indent >= item.indent) continue;
    target = parent.indent;
    break;
  }
  const by = item.indent - target;
  return rewriteLines(text, at, chosen, (line) => line.text.slice(Math.min(by, itemOf(line)?.indent ?? 0)));
};
