import type { Token } from '../deck/content.ts';
import type { FigureBook } from '../figures/book.ts';
import { profileName } from '../figures/profile-tokens.ts';

const FILTER_WORDS = { source: 'source', 'as-of': 'as of', plain: 'number alone' } as const;

/** What a token is called and what it prints now: "Willing to write to their MP: more than 89%". */
export function describeToken(token: Token, book: FigureBook): string {
  const name = book.row(token.id)?.label ?? profileName(token.id) ?? token.id;
  const printed = book.print(token, undefined);
  const filter = token.filter === undefined ? '' : `, ${FILTER_WORDS[token.filter]}`;
  return `${name}${filter}: ${'text' in printed ? printed.text : 'blank'}`;
}
