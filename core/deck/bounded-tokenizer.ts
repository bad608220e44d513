import { Tokenizer } from 'marked';
import { SlideRefused } from './reading.ts';

/** Letters that marked may go over in vain: some ten milliseconds' worth. */
const MOST_WORK = 150_000;
/** Looking for an address in a word is so much quicker than looking for the end of an emphasis. */
const WORD_SHARE = 1 / 40;

/**
 * marked looks for the end of each opened emphasis to the end of its paragraph, and at each mark in a
 * word whether the word is an address: thousands of them would take it seconds a slide. What it goes
 * over in vain is counted.
 */
export class BoundedTokenizer extends Tokenizer {
  #work = 0;

  override emStrong(...source: Parameters<Tokenizer['emStrong']>): ReturnType<Tokenizer['emStrong']> {
    const found = super.emStrong(...source);
    const [text, , before = ''] = source;
    // An underscore inside a word opens nothing and costs nothing.
    if (!(text.startsWith('_') && /[\p{L}\p{N}]/u.test(before))) this.#count(text, found, '*_');
    return found;
  }

  override del(...source: Parameters<Tokenizer['del']>): ReturnType<Tokenizer['del']> {
    const found = super.del(...source);
    this.#count(source[0], found, '~');
    return found;
  }

  override inlineText(source: string): ReturnType<Tokenizer['inlineText']> {
    const word = source.search(/\s/);
    this.#add((word < 0 ? source.length : word) * WORD_SHARE);
    return super.inlineText(source);
  }

  #count(source: string, found: object | undefined, marks: string): void {
    if (found === undefined && marks.includes(source.charAt(0))) this.#add(source.length);
  }

  #add(work: number): void {
    this.#work += work;
    if (this.#work > MOST_WORK) throw new SlideRefused('slide-too-tangled');
  }
}
