import type { Audience } from '../audience/model.ts';
import type { Token } from '../deck/content.ts';
import type { FigureBook } from '../figures/book.ts';

/** Of tokens that ask for the same, one. */
export const differentTokens = (tokens: readonly Token[]): Token[] => [...new Map(tokens.map((token) => [`${token.id} ${token.filter ?? ''}`, token])).values()];

/** All that tokens come out as, one behind the other: of each its text, or why there is none, and its number. */
export function printsOf(tokens: readonly Token[], book: Pick<FigureBook, 'print' | 'number'>, audience: Audience | undefined): unknown[] {
  const prints: unknown[] = [];
  for (const token of tokens) {
    const printed = book.print(token, audience);
    if ('text' in printed) prints.push(printed.text, undefined, book.number(token, audience));
    else prints.push(undefined, printed.missing, book.number(token, audience));
  }
  return prints;
}

export const samePrints = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => Object.is(one, others[index]));
