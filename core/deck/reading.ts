import { restoreTokens, splitTokens } from '../figures/tokens.ts';
import type { Token, Written } from './content.ts';
import type { ForeignTool } from './foreign/model.ts';
import type { FindingSink } from './finding-sink.ts';
import type { PictureShelf } from './picture-shelf.ts';

/** What every reader of a piece of a slide needs to know. */
export interface Reading {
  tokens: readonly Token[];
  sink: FindingSink;
  foreign: boolean;
  /** What is known of the tool that a foreign deck was made for. */
  tool: ForeignTool | undefined;
  /** Pictures that it may show. */
  images: PictureShelf;
  file: string;
  slide: string;
}

/** Strings and tokens in order, for text that stays a string: code, alt text, series names. */
export const writtenText = (text: string, reading: Reading): Written['text'] => splitTokens(text, reading.tokens);

/** A piece of the deck for a message: its tokens as the person wrote them. */
export const asWritten = (text: string, reading: Reading): string => restoreTokens(text, reading.tokens);

/** Code: in a foreign deck braces in it are most likely its own. */
export const codeText = (text: string, reading: Reading): Written['text'] => (reading.foreign ? [asWritten(text, reading)] : writtenText(text, reading));

/** An error in our own deck; in a foreign one a warning. */
export const faultLevel = (reading: Reading): 'error' | 'warning' => (reading.foreign ? 'warning' : 'error');

/** Raised inside a slide that can't be read within bounds; the slide is then refused with a finding. */
export class SlideRefused extends Error {
  readonly code: 'slide-too-deep' | 'slide-too-tangled' | 'slide-too-wide';

  constructor(code: SlideRefused['code']) {
    super(code);
    this.code = code;
  }
}

/** Deck format 1: deeper than this a slide is refused. */
export const DEEPEST = 32;
