import type { Inline, Token } from '../deck/content.ts';

/** Which figures come out in what is shown, and which have their source said there. Ids, in reading order. */
export interface Prints {
  figures: Set<string>;
  cited: Set<string>;
}

export const noPrints = (): Prints => ({ figures: new Set(), cited: new Set() });

/** Notes a token that is printed. Its source or date alone is not the figure. */
export function notePrint({ id, filter }: Token, prints: Prints | undefined): void {
  if (filter === 'source') prints?.cited.add(id);
  else if (filter !== 'as-of') prints?.figures.add(id);
}

interface Remembering {
  tokens: readonly Token[];
}

/** Remembers on a piece of text which tokens it was, until it is known whether its sentence stays. */
export function printOf(inline: Inline, tokens: readonly Token[]): Inline {
  const remembering: Inline & Partial<Remembering> = { ...inline, ...(tokens.length > 0 && { tokens }) };
  return remembering;
}

/** Notes the tokens of what is left of a line, and gives the line without what was remembered on it. */
export const settlePrints = (children: readonly Inline[], prints: Prints | undefined): Inline[] => children.map((inline) => {
  if ('children' in inline) return { ...inline, children: settlePrints(inline.children, prints) };
  if (!('tokens' in inline)) return inline;
  const { tokens, ...rest } = inline as typeof inline & Remembering;
  for (const token of tokens) notePrint(token, prints);
  return rest;
});
