import type { ForeignTool, Remark, SlideHints } from './foreign/model.ts';
import type { FrontValues } from './foreign/front.ts';
import { openForeign } from './foreign/open.ts';
import { bare, countBreaks, isBreak, linesOf } from './lines.ts';
import { scanText } from './scan.ts';

export interface FrontMatter {
  text: string;
  /** Line on which the YAML starts. */
  line: number;
}

export interface RawSlide {
  /** What stands before the slide's own text and is kept with it. */
  head?: string;
  text: string;
  line: number;
  /** The `---` line after it, with its ending; empty on the last slide. */
  separator: string;
  /** In another tool's deck: what is said about it outside its text. */
  hints?: SlideHints;
}

export interface SplitDeck {
  /** Byte-order mark and front matter with its fences. `head` and the slides joined are the file. */
  head: string;
  frontMatter: FrontMatter | undefined;
  slides: RawSlide[];
  /** A comment or a code fence was opened on this line and never closed. */
  unclosed: { what: 'comment' | 'code'; line: number }[];
  /** More slides than a deck may have: the last one holds all the rest, from this line on. */
  overflow: number | undefined;
  /** Of another tool, or of none: no `format` in the front matter. */
  tool: ForeignTool | undefined;
  remarks: readonly Remark[];
  /** What a foreign deck says of itself in comments and front matter. */
  settings: FrontValues;
}

/** No deck that people made comes near; a file with a million breaks would fill the memory. */
const MOST_SLIDES = 2_000;

/** Parts a deck into front matter and slides without losing a character. */
export function splitDeck(text: string): SplitDeck {
  const { head, frontMatter, rest } = splitHead(text);
  const firstLine = countBreaks(head) + 1;
  if (frontMatter === undefined || !saysFormat(frontMatter.text)) return splitForeignDeck(head, frontMatter, rest, firstLine);
  const { lines, breaks, unclosed } = scanText(rest, { breaks: true, foreign: false });
  const slides: RawSlide[] = [];
  let start = 0;
  for (const at of breaks.slice(0, MOST_SLIDES - 1)) {
    slides.push({ text: lines.slice(start, at).join(''), line: firstLine + start, separator: lines[at] ?? '' });
    start = at + 1;
  }
  slides.push({ text: lines.slice(start).join(''), line: firstLine + start, separator: '' });
  return {
    head,
    frontMatter,
    slides,
    unclosed: unclosed.map(({ what, index }) => ({ what, line: firstLine + index })),
    overflow: breaks.length < MOST_SLIDES ? undefined : firstLine + start,
    tool: undefined,
    remarks: [],
    settings: {},
  };
}

function splitForeignDeck(head: string, frontMatter: FrontMatter | undefined, rest: string, firstLine: number): SplitDeck {
  const { slides, ...opened } = openForeign(frontMatter, rest, firstLine);
  const last = slides[MOST_SLIDES - 1];
  if (slides.length <= MOST_SLIDES || !last) return { head, frontMatter, slides, overflow: undefined, ...opened };
  const all = slides.slice(MOST_SLIDES - 1).map((slide) => (slide.head ?? '') + slide.text + slide.separator).join('');
  const kept = [...slides.slice(0, MOST_SLIDES - 1), { text: all, line: last.line, separator: '' }];
  return { head, frontMatter, slides: kept, overflow: last.line, ...opened };
}

/** A deck that says `format` in its front matter is ours. */
export const saysFormat = (frontMatter: string): boolean => /^["']?format["']?[ \t]*:/m.test(frontMatter);

/** Parts a text from its front matter, where it has any. */
export function splitHead(text: string): { head: string; frontMatter: FrontMatter | undefined; rest: string } {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const none = { head: mark, frontMatter: undefined, rest: text.slice(mark.length) };
  if (!none.rest.startsWith('---')) return none;
  const lines = linesOf(none.rest);
  if (!isBreak(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && isBreak(line));
  if (end < 0) return none;
  // A deck may simply begin with a slide break: front matter is a mapping, nothing else.
  const keyed = lines.slice(1, end).find((line) => bare(line).trim() !== '' && !line.startsWith('#'));
  if (keyed === undefined || !/^["']?[\w.-]+["']?[ \t]*:(?:\s|$)/.test(bare(keyed))) return none;
  return {
    head: mark + lines.slice(0, end + 1).join(''),
    frontMatter: { text: lines.slice(1, end).join(''), line: 2 },
    rest: lines.slice(end + 1).join(''),
  };
}
