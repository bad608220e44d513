import type { Token } from '../../deck/content.ts';
import { readToken, TOKEN } from '../../figures/tokens.ts';
import { cleanText } from '../text/clean.ts';

/** What is to stand in a token's place; undefined leaves it as it is. */
export type Resolve = (token: Token) => string | undefined;

// What PowerPoint puts in while somebody types, and nobody sees.
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;

/** A token as it was meant: PowerPoint makes the first letter of a line a capital, and hyphens that don't break. */
export function meant(raw: string, inside: string | undefined): Token {
  const token = readToken(raw, inside?.replace(UNSEEN, '').replace(HYPHENS, '-'), 1);
  return { ...token, id: token.id.toLowerCase() };
}

/** Every token of a text. */
export const tokensOf = (text: string): Token[] => [...text.matchAll(TOKEN)].flatMap(([raw, inside]) => (raw.startsWith('\\') ? [] : [meant(raw, inside)]));

/** The one token that a text is, with nothing but white space around it. */
export function onlyToken(text: string): Token | undefined {
  const trimmed = text.trim();
  const [token] = tokensOf(trimmed);
  return token?.raw === trimmed && token.id !== '' ? token : undefined;
}

/**
 * Puts values in the place of tokens in a line that is cut into runs anywhere: a value stands where its token began,
 * and so has the look of that run, on one line and without what no XML can hold. @returns the runs' texts, as many as there were
 */
export function fillRuns(texts: readonly string[], resolve: Resolve): string[] {
  const whole = texts.join('');
  if (!whole.includes('{{')) return [...texts];
  const changes = [...whole.matchAll(TOKEN)].flatMap((match) => {
    const [raw, inside] = match;
    const text = raw.startsWith('\\') ? '{{' : resolve(meant(raw, inside));
    return text === undefined ? [] : [{ from: match.index, to: match.index + raw.length, text: cleanText(text) }];
  });
  return changeRuns(texts, changes);
}

/** A stretch of a line that becomes another text. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** Makes changes in a line that is cut into runs anywhere. Each stands in the run in which it begins. @param changes in order, none within another */
export function changeRuns(texts: readonly string[], changes: readonly Change[]): string[] {
  const whole = texts.join('');
  let start = 0;
  return texts.map((text) => {
    const [from, to] = [start, start + text.length];
    start = to;
    let out = '';
    let at = from;
    for (const change of changes) {
      if (change.to <= from || change.from >= to) continue;
      out += whole.slice(at, Math.max(at, change.from));
      if (change.from >= from) out += change.text;
      at = Math.min(to, change.to);
    }
    return out + whole.slice(at, to);
  });
}
