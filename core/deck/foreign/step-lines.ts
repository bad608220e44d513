import { trackFences } from '../fences.ts';
import { bare, linesOf } from '../lines.ts';
import type { Dialect } from './model.ts';

/** A larger slide is not shown. */
const LARGEST = 16 * 1024;
const FRAGMENT = /<!--[ \t]*\.element[^>]{0,200}\bfragment\b|\bclass="[^"<>]{0,200}\bfragment\b/;
const MARP_ITEM = /^ {0,3}(?:\*|\d{1,9}\))[ \t]+\S/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const CLICK = /<(?:v-click|v-after|VClick)\b[^<>]{0,200}>|<[a-z][\w-]*[^<>]{0,200}\sv-(?:click|after)\b[^<>]{0,200}>/;

/**
 * The lines of a slide on which something stands that its tool shows one step after another: reveal.js's fragments, Marp's lists
 * that are written with `*` or `1)`, Slidev's clicks.
 * @param line line of the file on which the text starts
 */
export function stepLines(text: string, line: number, dialect: Dialect): number[] {
  if (text.length > LARGEST || !/fragment|^ {0,3}(?:\*|\d+\))[ \t]|[vV]-?(?:[cC]lick|after)/m.test(text)) return [];
  const lines = linesOf(text).map(bare);
  const fences = trackFences(lines);
  const open = lines.map((_, index) => !fences.take(index));
  const found = dialect === 'slidev' ? slidevLines(lines, open) : lines.flatMap((each, index) => (open[index] === true && (dialect === 'marp' ? MARP_ITEM : FRAGMENT).test(each) ? [index] : []));
  return found.map((index) => line + index);
}

/** Items of the first level inside `<v-clicks>`, and whatever a click stands before. */
function slidevLines(lines: readonly string[], open: readonly boolean[]): number[] {
  const out: number[] = [];
  /** Indent of the items that click; undefined outside. */
  let clicks: { indent: number } | undefined;
  let waiting = false;
  for (const [index, line] of lines.entries()) {
    if (open[index] !== true) continue;
    if (/<(?:v-clicks|VClicks)\b/.test(line)) clicks = { indent: Infinity };
    else if (/<\/(?:v-clicks|VClicks)>/.test(line)) clicks = undefined;
    else if (clicks && ITEM.test(line)) {
      const indent = line.search(/\S/);
      if (clicks.indent === Infinity) clicks.indent = indent;
      if (indent <= clicks.indent) out.push(index);
    }
    const rest = line.replace(/<[^<>]*>/g, '').trim();
    if (CLICK.test(line)) waiting = true;
    if (waiting && rest !== '') {
      out.push(index);
      waiting = false;
    }
  }
  return out;
}
