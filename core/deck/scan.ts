import { codeSpans } from './code-spans.ts';
import { trackFences } from './fences.ts';
import { isBreak, linesOf } from './lines.ts';

/** A comment where it stands. */
export interface FoundComment {
  start: number;
  end: number;
  /** Between its marks. */
  inner: string;
  /** Index of the line that it starts on. */
  index: number;
}

export interface Scan {
  lines: string[];
  comments: FoundComment[];
  /** Indexes of the lines that part slides. */
  breaks: number[];
  /** Indexes of the lines that start outside code and comments, where that was asked for. */
  free: ReadonlySet<number>;
  /** A comment or a code fence was opened on this line and never closed. */
  unclosed: { what: 'comment' | 'code'; index: number }[];
}

/**
 * Finds comments, code and slide breaks in one pass, before anything is read as Markdown (deck format 1).
 * In code only the audience markers count, so that nothing marked can be shown as code.
 * @param options.breaks whether the text is a whole deck, in which a comment that never ends is taken to end with its slide
 * @param options.isBreak which lines may part slides, where that is another tool's deck
 * @param options.foreign in a foreign deck "only a draft" is somebody's remark; in ours it is a marker gone wrong
 */
export function scanText(text: string, options: { breaks: boolean; foreign: boolean; isBreak?: (line: string) => boolean }): Scan {
  const lines = linesOf(text);
  const fences = trackFences(lines);
  const free = new Set<number>();
  const found: Scan = { lines, comments: [], breaks: [], free, unclosed: [] };
  const mayPart = options.isBreak ?? isBreak;
  // Everything before this place is in a comment.
  let resume = 0;
  let at = 0;
  let lost = false;
  for (const [index, line] of lines.entries()) {
    const start = at;
    at += line.length;
    if (at <= resume) continue;
    const from = Math.max(0, resume - start);
    const breaks = options.breaks && from === 0 && mayPart(line);
    if (lost && !breaks) continue;
    lost = false;
    if (from === 0 && fences.take(index)) {
      for (const comment of commentsIn(line, start, 0, text, { ...options, code: true })) found.comments.push({ ...comment, index });
    } else if (breaks) {
      found.breaks.push(index);
      free.add(index);
    } else {
      if (options.isBreak && from === 0) free.add(index);
      for (const comment of commentsIn(line, start, from, text, { ...options, code: false })) {
        found.comments.push({ ...comment, index });
        resume = comment.end;
        if (!comment.unclosed) continue;
        found.unclosed.push({ what: 'comment', index });
        if (options.breaks) {
          lost = true;
          resume = at;
        }
      }
    }
  }
  for (const index of fences.unclosed) found.unclosed.push({ what: 'code', index });
  found.unclosed.sort((a, b) => a.index - b.index);
  return found;
}

type LineComment = Omit<FoundComment, 'index'> & { unclosed: boolean };

function* commentsIn(line: string, offset: number, first: number, text: string, setting: { foreign: boolean; code: boolean }): Generator<LineComment> {
  let open = line.indexOf('<!--', first);
  if (open < 0) return;
  const inSpan = setting.code ? () => true : codeSpans(line);
  let after = first;
  while (open >= 0) {
    const code = inSpan(open, after);
    if (code && !isMarker(line, open, setting.foreign)) {
      open = line.indexOf('<!--', open + 4);
      continue;
    }
    const start = offset + open;
    // In code a comment ends with its line at the latest: what follows is code again.
    const limit = code ? offset + line.length : text.length;
    // A comment holds no other: where one opens first, the end was forgotten, and the next slide's
    // attributes or an audience marker would be taken for it.
    const nested = text.indexOf('<!--', start + 4);
    const inner = text.slice(start + 4, nested < 0 ? limit : Math.min(nested, limit));
    const close = inner.indexOf('-->');
    const end = close < 0 ? limit : start + 4 + close + 3;
    yield { start, end, inner: close < 0 ? inner : inner.slice(0, close), unclosed: close < 0 && !code };
    after = end - offset;
    if (after >= line.length) return;
    open = line.indexOf('<!--', after);
  }
}

const MARKER = /<!--\s*(?:only\b|end\s*(?:-->|$))/iy;
const FOREIGN_MARKER = /<!--\s*(?:only\s*:|end\s*(?:-->|$))/iy;

function isMarker(line: string, at: number, foreign: boolean): boolean {
  const marker = foreign ? FOREIGN_MARKER : MARKER;
  marker.lastIndex = at;
  return marker.test(line);
}
