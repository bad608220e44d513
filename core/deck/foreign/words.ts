import type { Dialect } from './model.ts';
import { EMOJI } from './emoji.ts';

type Tell = (code: string, at: number, message: string) => void;

/**
 * Shows marks of the tools inside lines as what they mean: ==marked==, footnotes, emoji by name, and in
 * Slidev what a program would compute or style.
 */
export function showWords(text: string, dialect: Dialect, tell: Tell): string {
  let out = text;
  if (dialect === 'slidev') out = showVue(out, tell);
  // talk-control's marks around columns.
  if (dialect === 'reveal' && out.includes('##++##')) out = out.replace(/^##\+\+##[^\r\n]*/gm, '');
  // HedgeDoc's sizes behind a picture's address.
  if (out.includes(' =')) out = out.replace(/(\]\([^\s()]{1,2000})[ \t]+=\d{0,5}%?x?\d{0,5}%?\)/g, '$1)');
  if (out.includes('==')) out = out.replace(/(^|[^=\w])==(?=[^\s=])([^=\r\n]{0,300}[^\s=])==(?![=\w])/gm, '$1**$2**');
  if (out.includes('[!')) out = out.replace(/^([ \t]{0,3}>[ \t]*)\[!(note|tip|important|warning|caution)\][ \t]*$/gim, (_: string, before: string, word: string) => `${before}**${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}:**`);
  if (out.includes('[^')) {
    out = out.replace(/^( {0,3})\[\^([\w-]{1,40})\]:[ \t]*/gm, '$1<sup>$2</sup> ').replace(/\[\^([\w-]{1,40})\]/g, '<sup>$1</sup>');
  }
  if (out.includes(':')) {
    out = out.replace(/(^|[^\w:])((?::[a-z0-9_+-]{1,40}:)+)(?![\w:])/gim, (_: string, before: string, codes: string) =>
      before + codes.replace(/:([a-z0-9_+-]+):/gi, (code: string, name: string) => EMOJI.get(name.toLowerCase()) ?? code).replace(/::/g, '::'));
  }
  return out.replace(/^[ \t]*\[{1,2}_?toc_?\]{1,2}[ \t]*$/gim, '');
}

/** A figure or a detail of the branch, as decks of ours write them. */
const TOKEN = /^\s*[a-z][\w-]*(?:\.[\w-]+)*\s*(?:\|\s*(?:plain|source|as-of)\s*)?$/i;

function showVue(text: string, tell: Tell): string {
  let out = text;
  if (out.includes('{{')) {
    out = out.replace(/\{\{([^{}\r\n]{0,500})\}\}/g, (whole: string, inner: string, at: number) => {
      if (TOKEN.test(inner) && !/^\s*\$/.test(inner)) return whole;
      tell('foreign-expression', at, `"${whole.slice(0, 60)}" is worked out by a program and is left blank here.`);
      return '';
    });
  }
  // Imported code, component blocks, and attributes in braces behind a heading, a picture or a span.
  out = out.replace(/^[ \t]*<<<[ \t]*(\S[^\r\n]*)$/gm, (_: string, source: string, at: number) => {
    tell('foreign-import', at, `The code in "${source.slice(0, 80)}" is not read in. Copy it into the slide.`);
    return '';
  });
  out = out.replace(/^[ \t]*::[\w-]*(?:\{[^{}\r\n]*\})?[ \t]*$/gm, '');
  out = out.replace(/(^|[^!\]])\[([^\][\r\n]{1,300})\]\{[.#:a-z][^{}\r\n]{0,300}\}/gm, '$1$2');
  return out.replace(/(?<=[)\]\w.!?*"'])[ \t]?\{(?:[.#:][\w-][^{}\r\n]{0,300}|(?:width|height|style|class|v-[\w-]+|w|h)\b[^{}\r\n]{0,300})\}/g, '');
}
