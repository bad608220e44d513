import { stringify } from 'yaml';
import { TOKEN } from '../figures/tokens.ts';
import { cleanReadLine } from '../powerpoint/read/clean.ts';

/** An id as every program reads YAML back, older ones too: what begins like a number, or is a word such as `on`, gets quotation marks. */
export const yamlId = (id: string): string => (/^[a-z]/.test(id) ? stringify(id, { version: '1.1', lineWidth: 0 }).trimEnd() : JSON.stringify(id));

/** A text in double quotes, as YAML reads it back, also inside a comment. */
export const yamlText = (text: string): string =>
  JSON.stringify(cleanReadLine(text).replaceAll('-->', '-- >').replaceAll('<!--', '<! --').replaceAll('{{', '{ {'));

/** A name without the tokens in it: what a deck or a section is called is the same for every branch. '' where nothing else is left. */
export function withoutTokens(text: string): string {
  const left = text.replace(TOKEN, (raw) => (raw.endsWith('}}') ? '…' : raw));
  return /[\p{L}\p{N}]/u.test(left) ? left : left.replaceAll('…', '').trim();
}
