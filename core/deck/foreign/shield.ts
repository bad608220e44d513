import { trackFences } from '../fences.ts';
import { bare, linesOf } from '../lines.ts';

// Noncharacters, as in figures/tokens.ts: Unicode keeps them out of text that is passed on.
const OPEN = '\uFDD3';
const CLOSE = '\uFDD4';
const STAND_IN = /\uFDD3(\d+)\uFDD4/g;

/** Puts code and maths aside, so that nothing in them is taken for the tool's own marks. */
export interface Shield {
  /** The text with a stand-in for each piece that was put aside; every line ending is where it was. */
  text: string;
  /** Puts a piece aside and gives its stand-in. It may hold no line ending. */
  hide(piece: string): string;
  /** Puts every piece back. */
  restore(text: string): string;
}

/** Shields the code of a slide: fenced blocks, `<pre>` and spans in back quotes. */
export function shieldCode(text: string): Shield {
  const pieces: string[] = [];
  const hide = (piece: string): string => `${OPEN}${pieces.push(piece) - 1}${CLOSE}`;
  const lines = linesOf(text.replace(/[\uFDD3-\uFDD5]/g, '\uFFFD'));
  const fences = trackFences(lines);
  let inPre = false;
  const shielded = lines.map((line, index) => {
    const own = bare(line);
    const indent = /^[ \t]*/.exec(own)?.[0] ?? '';
    const opensPre = /<pre[\s>]/i.test(own);
    const code = fences.take(index) || inPre || opensPre;
    if (code) inPre = (inPre || opensPre) && !/<\/pre>/i.test(own);
    return (code ? (own === indent ? own : indent + hide(own.slice(indent.length))) : hideSpans(own, hide)) + line.slice(own.length);
  });
  return { text: shielded.join(''), hide, restore: (shown) => shown.replace(STAND_IN, (_, number: string) => pieces[Number(number)] ?? '') };
}

/** Code spans of one line: a run of back quotes up to the next run of the same length. */
function hideSpans(line: string, hide: (piece: string) => string): string {
  if (!line.includes('`')) return line;
  const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, next: -1 }));
  const later = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (!run) continue;
    run.next = later.get(run.end - run.start) ?? -1;
    later.set(run.end - run.start, index);
  }
  let out = '';
  let at = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const close = run && run.next >= 0 ? runs[run.next] : undefined;
    if (!run || !close || line[run.start - 1] === '\\') continue;
    out += line.slice(at, run.start) + hide(line.slice(run.start, close.end));
    at = close.end;
    index = run.next;
  }
  return out + line.slice(at);
}

/** Whether a line is nothing but code that was put aside. */
export const isShielded = (line: string): boolean => line.trimStart().startsWith(OPEN);
