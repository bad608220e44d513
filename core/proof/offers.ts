import type { Audience } from '../audience/model.ts';
import { readComments } from '../deck/comments.ts';
import type { Block, Written } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { placeOf } from '../deck/picture-shelf.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { blockTokens } from '../deck/tokens-in.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import { labelOf } from '../slides/compose.ts';
import { keepPerSlide, type SlideContext } from '../slides/keep.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';
import { showText } from '../slides/show-text.ts';
import { showing } from '../slides/show-slide.ts';
import type { Reason } from './needles.ts';
import { linksIn, textsIn } from './said.ts';

/** Something that may not be found, and how it is taken. */
type Offer = readonly [how: 'text' | 'line' | 'link' | 'picture', what: string, reason: Reason];

/** All that a slide says to anybody, and its file of it: what a version says is still taken off. */
export const offersOf = keepPerSlide((slide: Slide, context: SlideContext, _audience: undefined): readonly Offer[] => {
  const label = `“${labelOf(slide, context)}”`;
  const to = showing(context, undefined);
  const text: Reason = { kind: 'text', why: `On ${label}, and withheld from this version.` };
  const notes: Reason = { kind: 'notes', why: `Speaker notes of ${label}.` };
  const { title, blocks, right, notes: said, refused } = slide.content();
  const taken = (written: Block[], reason: Reason): Offer[] => [
    ...textsIn(written).map((each): Offer => ['text', each, reason]),
    ...linksIn(written).map((href): Offer => ['link', href, { ...reason, kind: 'link' }]),
    ...blocksIn(written).flatMap((block): Offer[] => (block.type === 'image' ? [['picture', placeOf(block.src).path, { kind: 'picture', why: `The name of a picture on ${label}.` }]] : [])),
  ];
  const { source } = slide;
  const body = source.body + source.notesMark + source.notes;
  const remarks = readComments(body, slide.bodyLine, slide.opening, context.deck.foreign).comments.filter(({ kind }) => kind === 'other')
    .flatMap(({ start, end }) => body.slice(start + 4, end - 3).split(/\r?\n/));
  return [
    ...(title === undefined ? [] : [['text', flatText(showText(title, to, 'heading')), text] as const]),
    ...taken(showBlocks([...blocks, ...right], to), text),
    ...taken(showBlocks([...said, ...readBranchNotes(slide)], to), notes),
    ...taken(showBlocks(readContentNote(slide), to), text),
    ...remarks.map((line): Offer => ['text', line, { kind: 'text', why: `A remark in the deck’s file, on ${label}.` }]),
    ...(source.lead + source.body).split(/\r?\n/).map((line): Offer => [refused ? 'text' : 'line', line, text]),
    ...source.notes.split(/\r?\n/).map((line): Offer => ['line', line, notes]),
  ];
});

const plainTexts = new WeakMap<Block<Written>, readonly string[]>();

/** The texts of a letter as it comes out; of a paragraph without a token they are the same for every branch. */
export function writtenTexts(blocks: readonly Block<Written>[], context: SlideContext, audience: Audience | undefined): string[] {
  return blocks.flatMap((block) => {
    const known = plainTexts.get(block);
    if (known !== undefined) return known;
    const texts = textsIn(showBlocks([block], showing(context, audience)));
    if (blockTokens([block]).length === 0) plainTexts.set(block, texts);
    return texts;
  });
}
