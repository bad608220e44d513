import type { Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import { shelfOf } from '../deck/picture-shelf.ts';
import { readSlide } from '../deck/read-slide.ts';
import type { ShownSlide } from './model.ts';
import { showSlide } from './show-slide.ts';

/**
 * A piece of Markdown without pictures, such as a chart, as a slide of its own would show it: for a form that shows
 * what it is about to put in. It is in no layer and no export.
 */
export function composePiece(edition: Edition, markdown: string, audience: Audience): ShownSlide {
  const setting = { file: '', foreign: edition.deck.foreign, tool: edition.deck.tool, images: shelfOf([]), opening: [], audience: undefined, flat: true };
  const { slide } = readSlide({ text: markdown, line: 1, separator: '' }, setting);
  slide.layout = 'chart';
  return showSlide(slide, edition, audience).parts[0];
}
