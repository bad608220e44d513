import type { Slide } from '../deck/model.ts';
import { labelOf } from './compose.ts';
import type { SlideContext } from './keep.ts';
import { labelFrom } from './show-slide.ts';

/** A slide that opens with a heading in which Markdown has nothing to read. */
const PLAIN_HEADING = /^(?:[ \t]*(?:\r\n|\r|\n))* {0,3}#{1,6}[ \t]+([\p{L}\p{N}][\p{L}\p{N} ,.?'’()–-]*)(?:\r\n|\r|\n|$)/u;

/** The same as `labelOf`, without reading the slide where its heading says it all: for the list of a long deck that was just opened. */
export function labelAtOnce(slide: Slide, context: SlideContext): string {
  const text = context.deck.foreign ? undefined : PLAIN_HEADING.exec(slide.source.body)?.[1];
  return text === undefined ? labelOf(slide, context) : labelFrom([{ type: 'text', text }], () => [], slide.id);
}
