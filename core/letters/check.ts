import type { Edition } from '../branch/edition.ts';
import type { Finding } from '../findings.ts';
import { profileName } from '../figures/profile-tokens.ts';
import { LETTER_DATE, letterTokens } from './tokens.ts';

/** Checks what letters name. What is blank in one is said where it is written and not here. */
export function checkLetters({ letters, book }: Pick<Edition, 'letters' | 'book'>): Finding[] {
  return letters.flatMap((letter) => {
    const seen = new Set<string>();
    const add = (code: string, line: number, message: string): Finding => ({ level: 'error', code, file: letter.file, line, slide: undefined, letter: letter.file, message });
    const tokens = letterTokens(letter).flatMap((token): Finding[] => {
      const key = `${token.line} ${token.raw}`;
      if (book.knows(token) || token.id === LETTER_DATE || seen.has(key)) return [];
      seen.add(key);
      if (token.raw.endsWith('}}')) return [add('unknown-token', token.line, `"${token.raw.slice(0, 80)}" names no figure or detail of this deck.`)];
      return [add('unclosed-token', token.line, 'A "{{" on this line has no "}}". For two braces as they are, write \\{{.')];
    });
    const optional = letter.optional.filter(({ id }) => profileName(id) === undefined && book.row(id) === undefined);
    return [...tokens, ...optional.map(({ id, line }) => add('broken-letter', line, `"optional" names "${id.slice(0, 80)}", which is no detail or figure of this deck.`))];
  });
}
