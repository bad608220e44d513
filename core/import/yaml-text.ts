import { cleanReadLine } from '../powerpoint/read/clean.ts';

/** A text in double quotes, as YAML reads it back, also inside a comment. */
export const yamlText = (text: string): string =>
  JSON.stringify(cleanReadLine(text).replaceAll('-->', '-- >').replaceAll('<!--', '<! --').replaceAll('{{', '{ {'));
