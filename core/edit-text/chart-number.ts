import { protectTokens } from '../figures/tokens.ts';

/** What stands in a chart's cell: a number, a token, nothing (undefined), or neither ('wrong'). */
export type ChartNumber = number | { token: string; id: string } | undefined;

/** Reads what was typed into a chart's cell; thousands commas, £ and % are welcome. `undefined` also where it can't be read. */
export function readNumber(typed: string): ChartNumber {
  const text = typed.trim();
  const token = tokenOf(text);
  if (token) return token;
  const bare = text.replace(/^£\s*/, '').replace(/\s*%$/, '').replace(/^−/, '-');
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(bare) ? Number(bare.replaceAll(',', '')) : undefined;
}

/** The token that a text consists of, and nothing else. */
function tokenOf(text: string): { token: string; id: string } | undefined {
  if (!text.startsWith('{{')) return undefined;
  const [token] = protectTokens(text, 1).tokens;
  return token && token.raw === text && token.id !== '' ? { token: text, id: token.id } : undefined;
}
