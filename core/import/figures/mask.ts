import { codeSpans } from '../../deck/code-spans.ts';
import { readComments, maskComments } from '../../deck/comments.ts';
import { trackFences } from '../../deck/fences.ts';
import { linesOf } from '../../deck/lines.ts';
import { TOKEN } from '../../figures/tokens.ts';

/** Stands for a letter that belongs to no word. */
const BLANK = '\uFFFF';

const blanked = (text: string): string => text.replace(/[^\r\n]/g, BLANK);

/**
 * Markdown with everything blanked out that is no running text: comments, code, charts, tokens, addresses, pictures, HTML,
 * and the numbers of a list. Same length, same lines.
 */
export function maskMarkdown(text: string): string {
  const lines = linesOf(maskComments(text, readComments(text, 1, [], false)));
  const fences = trackFences(lines);
  return lines.map((line, index) => (fences.take(index) ? blanked(line) : maskLine(line))).join('');
}

function maskLine(line: string): string {
  return maskCode(line)
    .replace(TOKEN, blanked)
    .replace(/!\[(?:\\.|[^\]\\])*\]\([^)]*\)/g, blanked)
    .replace(/\]\([^)]*\)/g, blanked)
    .replace(/<\/?[a-z][^<>]*>/gi, blanked)
    .replace(/&#?\w{1,12};/g, blanked)
    .replace(/https?\\?:\S+|www\\?\.\S+/gi, blanked)
    .replace(/^(\s*(?:>\s*)*(?:[-*+]\s+)?)(\d{1,9}[.)])(?=\s)/, (_, before: string, mark: string) => before + blanked(mark));
}

function maskCode(line: string): string {
  if (!line.includes('`')) return line;
  const inCode = codeSpans(line);
  let out = '';
  for (let at = 0; at < line.length; at += 1) out += inCode(at, 0) ? blanked(line.charAt(at)) : line.charAt(at);
  return out;
}
