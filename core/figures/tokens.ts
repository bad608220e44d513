import type { Token } from '../deck/content.ts';

/** `{{ … }}` on one line; `\{{` is a literal brace. An opener without an end runs to the end of its line. */
export const TOKEN = /\\\{\{|\{\{([^\r\n]*?)\}\}|\{\{[^\r\n]*/g;
const INSIDE = /^\s*([a-z][\w-]*(?:\.[\w-]+)*|\d[\w-]*)\s*(?:\|\s*(plain|source|as-of)\s*)?$/i;

// Noncharacters: Unicode keeps them out of text that is passed on, and Markdown and YAML read them as letters.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const LITERAL = '\uFDD2';
// U+FFFC stands for a missing value while a slide is shown, so it may not come from outside either.
const STAND_IN = /\uFDD0(\d+)\uFDD1|\uFDD2/g;

/** Text in which nothing of a token is left that Markdown or YAML could misread. */
export interface Protected {
  text: string;
  tokens: Token[];
}

/**
 * Replaces each token by a stand-in before Markdown or YAML is read, so that `{{ }}` never changes
 * how the text around it is read (deck format 1). A token that can't be read has the id ''.
 * @param line line of the file on which the text starts
 */
export function protectTokens(text: string, line: number): Protected {
  const tokens: Token[] = [];
  const cleaned = text.replace(/[\uFDD0-\uFDD2\uFFFC]/g, '\uFFFD');
  let counted = 0;
  let at = line;
  const out = cleaned.replace(TOKEN, (raw: string, inside: string | undefined, offset: number) => {
    if (raw.startsWith('\\')) return LITERAL;
    at += cleaned.slice(counted, offset).match(/\r\n|\r|\n/g)?.length ?? 0;
    counted = offset;
    tokens.push(readToken(raw, inside, at));
    return `${OPEN}${tokens.length - 1}${CLOSE}`;
  });
  return { text: out, tokens };
}

/** A token by what stands between its braces; undefined where it has no end. */
export function readToken(raw: string, inside: string | undefined, line: number): Token {
  const read = inside === undefined ? null : INSIDE.exec(inside);
  return { type: 'token', id: read?.[1] ?? '', filter: filterOf(read?.[2]), raw, line };
}

function filterOf(name: string | undefined): Token['filter'] {
  const lower = name?.toLowerCase();
  return lower === 'plain' || lower === 'source' || lower === 'as-of' ? lower : undefined;
}

/** Puts the tokens back among the text: strings and tokens in order, no empty strings. */
export function splitTokens(text: string, tokens: readonly Token[]): (string | Token)[] {
  const out: (string | Token)[] = [];
  let at = 0;
  const push = (piece: string): void => {
    const last = out.at(-1);
    if (piece === '') return;
    if (typeof last === 'string') out[out.length - 1] = last + piece;
    else out.push(piece);
  };
  for (const match of text.matchAll(STAND_IN)) {
    push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const token = match[1] === undefined ? undefined : tokens[Number(match[1])];
    if (token) out.push(token);
    else push('{{');
  }
  push(text.slice(at));
  return out;
}

/** The text as the person wrote it. */
export const restoreTokens = (text: string, tokens: readonly Token[]): string =>
  splitTokens(text, tokens).map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');
