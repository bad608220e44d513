import type { Token } from '../deck/content.ts';
import { splitTokens } from '../figures/tokens.ts';
import type { LineAt } from './lines-at.ts';
import type { TextRange } from './model.ts';

/** A literal brace, or a token with its end on the same line (deck format 1). */
export const TOKEN = /\\\{\{|\{\{[^\r\n]*?\}\}/g;

/** A comment on one line too: it may say whom what follows is for. */
const KEPT = new RegExp(`${TOKEN.source}|<!--[^\\r\\n]*?-->`, 'g');

/** The token or comment that a place lies inside of; undefined at its edges, where one may write. */
export function tokenAround(line: LineAt, place: number): TextRange | undefined {
  for (const match of line.text.matchAll(KEPT)) {
    const from = line.from + match.index;
    const to = from + match[0].length;
    if (!match[0].startsWith('\\') && from < place && place < to) return { from, to };
  }
  return undefined;
}

/** Rewrites a text and leaves its tokens, comments and literal braces as they are. */
export function outsideTokens(text: string, rewrite: (piece: string) => string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(KEPT)) {
    out += rewrite(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + rewrite(text.slice(at));
}

/** The text with each token and comment blanked out: same length, nothing in it that Markdown could take for a mark. */
export const blankTokens = (text: string): string => text.replace(KEPT, (token) => 'x'.repeat(token.length));

/** Puts tokens that `protectTokens` put aside back as a person writes them, literal braces too. */
export const asWritten = (text: string, tokens: readonly Token[]): string =>
  splitTokens(text, tokens).map((piece) => (typeof piece === 'string' ? piece.replaceAll('{{', '\\{{') : piece.raw)).join('');
