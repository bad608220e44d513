import { readToken, TOKEN } from '../figures/tokens.ts';

/** The text with other ids in its tokens, which stay as they were written otherwise. @param names new by old */
export function renameTokens(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !text.includes('{{')) return text;
  return text.replace(TOKEN, (raw: string, inside: string | undefined) => {
    if (inside === undefined || raw.startsWith('\\')) return raw;
    const { id } = readToken(raw, inside, 1);
    const name = names.get(id);
    return name === undefined ? raw : `{{${inside.replace(id, () => name)}}}`;
  });
}

/** Ids of the tokens of a text, each once. */
export function tokensOf(text: string): Set<string> {
  const ids = new Set<string>();
  for (const match of text.matchAll(TOKEN)) {
    if (match[1] === undefined || match[0].startsWith('\\')) continue;
    const { id } = readToken(match[0], match[1], 1);
    if (id !== '') ids.add(id);
  }
  return ids;
}
