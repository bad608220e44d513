import type { Audience } from '../audience/model.ts';
import { readComments } from '../deck/comments.ts';
import type { Block, Written } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { placeOf } from '../deck/picture-shelf.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { blockTokens } from '../deck/tokens-in.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import { labelOf } from '../slides/compose.ts';
import { keepPerBlock, keepPerSlide, type SlideContext } from '../slides/keep.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';
import { showText } from '../slides/show-text.ts';
import { showing } from '../slides/show-slide.ts';
import type { Reason } from './needles.ts';
import { linksIn, textsIn, textsOfBlock as textsOfShown } from './said.ts';

/** Something that may not be found, and how it is taken. */
export type Offer = readonly [how: 'text' | 'line' | 'link' | 'picture', what: string, reason: Reason];

/** Offers that stand together. */
export type Offers = readonly Offer[];

/** All that a slide says to anybody, and its file of it: what a version says is still taken off. */
export const offersOf = keepPerSlide((slide: Slide, context: SlideContext, _audience: undefined): Offers => {
  const { title } = slide.content();
  return offers(slide, context, `“${labelOf(slide, context)}”`, () => true, title !== undefined);
});

interface Parted {
  foreign: boolean;
  alike: Offers;
  open: readonly (readonly [block: Block<Written>, as: 'heading' | 'text' | 'notes'])[];
}

const parted = new WeakMap<Slide, Parted>();
const isOpen = (block: Block<Written>): boolean => blockTokens([block]).length > 0;

/** What tokens stand in, apart from what is said to every branch alike. */
function part(slide: Slide, context: SlideContext): Parted {
  const { foreign } = context.deck;
  const known = parted.get(slide);
  if (known?.foreign === foreign) return known;
  const { title, titleLine, blocks, right, notes } = slide.content();
  const heading: Block<Written>[] = title === undefined ? [] : [{ type: 'paragraph', line: titleLine, children: title }];
  const made: Parted = {
    foreign,
    alike: offers(slide, context, 'a slide', (block) => !isOpen(block), heading.some((block) => !isOpen(block))),
    open: [
      ...heading.map((block) => [block, 'heading'] as const),
      ...[...blocks, ...right, ...readContentNote(slide)].map((block) => [block, 'text'] as const),
      ...[...notes, ...readBranchNotes(slide)].map((block) => [block, 'notes'] as const),
    ].filter(([block]) => isOpen(block)),
  };
  parted.set(slide, made);
  return made;
}

const blockOffers = keepPerBlock((block, context, as: 'heading' | 'text' | 'notes'): Offers => {
  const reason: Reason = { kind: as === 'notes' ? 'notes' : 'text', why: 'On a slide, and withheld from this version.' };
  if (as !== 'heading') return taken(showBlocks([block], showing(context, undefined)), reason, 'a slide');
  return block.type === 'paragraph' ? [['text', flatText(showText(block.children, showing(context, undefined), 'heading')), reason]] : [];
});

/**
 * All that `offersOf` offers, in groups that are the very same for as long as the slide is the same and what is printed in
 * them: what every branch has alike, and each block in which a token stands. Their reasons name no slide.
 */
export function offerGroups(slide: Slide, context: SlideContext): Offers[] {
  const { alike, open } = part(slide, context);
  return [alike, ...open.map(([block, as]) => blockOffers(block, context, as))];
}

const taken = (shown: readonly Block[], reason: Reason, label: string): Offer[] => [
  ...shown.flatMap(textsOfShown).map((each): Offer => ['text', each, reason]),
  ...linksIn(shown).map((href): Offer => ['link', href, { ...reason, kind: 'link' }]),
  ...blocksIn(shown).flatMap((block): Offer[] => (block.type === 'image' ? [['picture', placeOf(block.src).path, { kind: 'picture', why: `The name of a picture on ${label}.` }]] : [])),
];

/** What a slide says in the blocks that are taken, and the lines of its file. */
function offers(slide: Slide, context: SlideContext, label: string, isTaken: (block: Block<Written>) => boolean, withTitle: boolean): Offers {
  const to = showing(context, undefined);
  const text: Reason = { kind: 'text', why: `On ${label}, and withheld from this version.` };
  const notes: Reason = { kind: 'notes', why: `Speaker notes of ${label}.` };
  const { title, blocks, right, notes: said, refused } = slide.content();
  const of = (all: readonly Block<Written>[], reason: Reason): Offer[] => taken(showBlocks(all.filter(isTaken), to), reason, label);
  const onSlide: Offer[] = [
    ...(title === undefined || !withTitle ? [] : [['text', flatText(showText(title, to, 'heading')), text] as const]),
    ...of([...blocks, ...right], text), ...of([...said, ...readBranchNotes(slide)], notes), ...of(readContentNote(slide), text),
  ];
  const { source } = slide;
  const body = source.body + source.notesMark + source.notes;
  const remarks = readComments(body, slide.bodyLine, slide.opening, context.deck.foreign).comments.filter(({ kind }) => kind === 'other')
    .flatMap(({ start, end }) => body.slice(start + 4, end - 3).split(/\r?\n/));
  return [
    ...onSlide,
    ...remarks.map((line): Offer => ['text', line, { kind: 'text', why: `A remark in the deck’s file, on ${label}.` }]),
    ...(source.lead + source.body).split(/\r?\n/).map((line): Offer => [refused ? 'text' : 'line', line, text]),
    ...source.notes.split(/\r?\n/).map((line): Offer => ['line', line, notes]),
  ];
}

const textsOfBlock = keepPerBlock((block, context, audience: Audience | undefined): readonly string[] => textsIn(showBlocks([block], showing(context, audience))));

/** The texts of a letter as it comes out. */
export const writtenTexts = (blocks: readonly Block<Written>[], context: SlideContext, audience: Audience | undefined): string[] =>
  blocks.flatMap((block) => textsOfBlock(block, context, audience));
