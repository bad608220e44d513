import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { blank } from './lines.ts';
import { scanText, type FoundComment } from './scan.ts';

/** A stretch that some audiences alone may see; an empty list means nobody. */
export type Region = readonly Audience[];

export interface CommentFault {
  code: 'unknown-audience' | 'only-unclosed' | 'end-without-only' | 'slide-comment-misplaced';
  line: number;
  message: string;
}

export interface Comment {
  start: number;
  end: number;
  kind: 'only' | 'end' | 'slide' | 'other';
  audience: Region;
  line: number;
}

/** The comments of one slide and the regions that are still open at its end. */
export interface SlideComments {
  comments: Comment[];
  /** Open at the start, from the slides before. */
  opening: readonly Region[];
  closing: readonly Region[];
  faults: CommentFault[];
}

/**
 * Finds the comments of a slide and what they withhold.
 * @param line line of the file on which `text` starts
 * @param opening regions left open by the slides before; what can't be understood is withheld, not shown
 */
export function readComments(text: string, line: number, opening: readonly Region[], foreign: boolean): SlideComments {
  const faults: CommentFault[] = [];
  if (!text.includes('<!--')) return { comments: [], opening, closing: opening, faults };
  const open: Region[] = [...opening];
  let lastOnly = line;
  const comments = scanText(text, { breaks: false, foreign }).comments.map((found): Comment => {
    const comment = classify(found, line + found.index, foreign, faults);
    if (comment.kind === 'only') {
      open.push(comment.audience);
      lastOnly = comment.line;
    }
    if (comment.kind === 'end' && open.pop() === undefined) {
      faults.push({ code: 'end-without-only', line: comment.line, message: 'This "end" closes nothing. Take it out, or put "<!-- only: members -->" before it.' });
    }
    if (comment.kind === 'slide') {
      faults.push({ code: 'slide-comment-misplaced', line: comment.line, message: 'A slide\'s comment must be the first thing on the slide. Until it is moved there the slide is withheld.' });
    }
    return comment;
  });
  if (open.length > opening.length) {
    faults.push({ code: 'only-unclosed', line: lastOnly, message: 'This "only" has no "<!-- end -->" on its slide. Everything after it is withheld until one comes.' });
  }
  return { comments, opening, closing: open, faults };
}

/** Whether the slide differs from one audience to another. */
export const hasRegions = ({ comments, opening }: SlideComments): boolean =>
  opening.length > 0 || comments.some((comment) => comment.kind === 'only');

/** Whom a text is read for: one audience, all of them at once, or only what each of them may see. */
export type Reader = Audience | 'anyone' | 'everyone';

const shutsOut = (region: Region, reader: Reader): boolean =>
  reader !== 'anyone' && (reader === 'everyone' || !maySee(region, reader));

/**
 * The text between two places as its reader sees it. Of comments and of what is withheld the line endings
 * alone are left, so that line numbers stay true and nothing that follows on the line is pushed in.
 */
export function visibleText(text: string, slide: SlideComments, reader: Reader, from = 0, to = text.length): string {
  const open: Region[] = [...slide.opening];
  let shut = open.filter((region) => shutsOut(region, reader)).length;
  const pieces: string[] = [];
  let at = 0;
  const take = (end: number, hidden: boolean): void => {
    const piece = text.slice(Math.max(from, at), Math.min(to, end));
    pieces.push(hidden ? piece.replace(/[^\r\n]+/g, '') : piece);
    at = end;
  };
  for (const comment of slide.comments) {
    if (comment.start >= to) break;
    take(comment.start, shut > 0);
    take(comment.end, true);
    if (comment.kind === 'only') {
      open.push(comment.audience);
      if (shutsOut(comment.audience, reader)) shut += 1;
    }
    if (comment.kind === 'end') {
      const closed = open.pop();
      if (closed && shutsOut(closed, reader)) shut -= 1;
    }
  }
  take(text.length, shut > 0);
  return pieces.join('');
}

/** The text with each comment blanked out: same length and same lines as before. */
export function maskComments(text: string, slide: SlideComments): string {
  let out = '';
  let at = 0;
  for (const { start, end } of slide.comments) {
    out += text.slice(at, start) + blank(text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}

function classify({ inner, start, end }: FoundComment, line: number, foreign: boolean, faults: CommentFault[]): Comment {
  const base = { start, end, line };
  if ((foreign ? /^\s*slide[ \t]*[\r\n]/ : /^\s*slide\b/i).test(inner)) return { ...base, kind: 'slide', audience: [] };
  if (/^\s*end\s*$/i.test(inner)) return { ...base, kind: 'end', audience: [] };
  const only = (foreign ? /^\s*only\s*:([^]*)$/i : /^\s*only\b\s*:?([^]*)$/i).exec(inner)?.[1];
  if (only === undefined) return { ...base, kind: 'other', audience: [] };
  const names = only.toLowerCase().split(/[\s,[\]]+/).filter((name) => name !== '');
  const unknown = names.filter((name) => !AUDIENCES.some((each) => each === name));
  if (unknown.length > 0 || names.length === 0) {
    const what = names.length === 0 ? 'This "only" names nobody' : `"${unknown.slice(0, 5).join(', ').slice(0, 80)}" is nobody this format knows`;
    faults.push({ code: 'unknown-audience', line, message: `${what}. Write members, employer or public. Until then it is withheld.` });
  }
  return { ...base, kind: 'only', audience: AUDIENCES.filter((each) => names.includes(each)) };
}
