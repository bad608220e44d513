import { decodeHTML } from 'entities';

const MARKED = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)))+/;
const TARGET = /\]\(\s*<?([^\s()<>]*)>?(?:\s+"[^"]*")?\s*\)/g;
const SIGN = /\\([!-/:-@[-`{-~])|\*+|~~|<\/?(?:strong|em|del|sub|sup|u|b|i|s)>/gi;

/** The words of a line of Markdown as its reader has them, and apart from them where its links lead: no mark, no number of a list. */
export function plainLine(line: string): { text: string; targets: string[] } {
  const targets: string[] = [];
  const text = line
    .replace(MARKED, '')
    .replace(TARGET, (_, target: string) => {
      targets.push(decodeHTML(target));
      return '] ';
    })
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(SIGN, (_, escaped?: string) => escaped ?? '');
  return { text: decodeHTML(text).trim(), targets };
}
