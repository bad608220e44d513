import { maySee, mayHaveNotes, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Block, Inline } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { fitSlide } from './fit.ts';
import type { LeftOut, LeftOutReason, Presentation, ShownSlide } from './model.ts';
import { flatText } from './sentences.ts';
import { showBlocks, showText, type Showing } from './show.ts';

export interface Composed {
  presentation: Presentation;
  leftOut: LeftOut[];
}

/**
 * Builds what one audience is shown, part by part from what it may see: what is withheld is never in it.
 * @param options.leaveOut ids of slides that the person leaves out
 */
export function compose(edition: Edition, audience: Audience, options: { leaveOut?: ReadonlySet<string> } = {}): Composed {
  const { deck, layer, today } = edition;
  const slides: ShownSlide[] = [];
  const leftOut: LeftOut[] = [];
  for (const slide of deck.slides) {
    const reason = whyLeftOut(slide, audience, options.leaveOut);
    if (reason) leftOut.push({ id: slide.id, label: labelOf(slide, edition), reason });
    else slides.push(...withContentNote(slide, edition, audience), showSlide(slide, edition, audience));
  }
  return {
    leftOut,
    presentation: {
      deckId: deck.meta.id,
      title: versionTitle(slides) ?? deck.meta.title,
      version: deck.meta.version,
      lang: deck.meta.lang,
      theme: deck.meta.theme,
      audience,
      branchName: layer.profile.branch.name.trim(),
      today,
      slides,
    },
  };
}

/** One slide as an audience would see it, switched on or not; undefined where it is withheld from them. */
export function composeSlide(edition: Edition, slideId: string, audience: Audience): ShownSlide | undefined {
  const slide = edition.deck.slides.find((each) => each.id === slideId);
  if (!slide || !maySee(slide.audience, audience) || slide.content(audience).refused) return undefined;
  return showSlide(slide, edition, audience);
}

/** What the version calls itself on its opening slide: the employer's need not carry the members' slogan. */
function versionTitle([first]: readonly ShownSlide[]): string | undefined {
  return first?.layout === 'title' && first.title !== undefined ? flatText(first.title).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

function whyLeftOut(slide: Slide, audience: Audience, leaveOut: ReadonlySet<string> | undefined): LeftOutReason | undefined {
  // An empty list means that nobody could tell whom the slide is for.
  if (slide.audience?.length === 0) return 'refused';
  if (!maySee(slide.audience, audience)) return 'audience';
  if (!slide.on) return 'off';
  if (slide.content(audience).refused) return 'refused';
  return leaveOut?.has(slide.id) === true ? 'incomplete' : undefined;
}

function showSlide(slide: Slide, edition: Edition, audience: Audience): ShownSlide {
  const content = slide.content(audience);
  const showing: Showing = { book: edition.book, audience, foreign: edition.deck.foreign, gaps: [] };
  const title = content.title && showText(content.title, showing, 'heading');
  const blocks = showBlocks(content.blocks, showing);
  const right = showBlocks(content.right, showing);
  return {
    id: slide.id,
    layout: slide.layout,
    title: title && title.length > 0 ? title : undefined,
    label: labelFrom(title, blocks, slide.id),
    blocks,
    right,
    notes: mayHaveNotes(audience) ? [...showBlocks(content.notes, showing), ...showBlocks(readBranchNotes(slide), showing)] : [],
    fit: fitSlide(title, blocks, right).fit,
    minutes: slide.minutes,
  };
}

/** The presenter reads the notes whoever is in the room; no export and no room screen is built from this. */
export function presenterNotes(edition: Edition, slideId: string): Block[] {
  const slide = edition.deck.slides.find((each) => each.id === slideId);
  if (!slide) return [];
  const showing: Showing = { book: edition.book, audience: 'members', foreign: edition.deck.foreign, gaps: [] };
  return [...showBlocks(slide.content('members').notes, showing), ...showBlocks(readBranchNotes(slide), showing)];
}

/** A content note stands on a slide of its own before the slide that needs it. */
function withContentNote(slide: Slide, edition: Edition, audience: Audience): ShownSlide[] {
  const showing: Showing = { book: edition.book, audience, foreign: edition.deck.foreign, gaps: [] };
  const blocks = showBlocks(readContentNote(slide), showing);
  return blocks.length === 0 ? [] : [{
    id: `${slide.id}--content-note`,
    layout: 'section',
    title: [{ type: 'text', text: 'Before the next slide' }],
    label: 'Before the next slide',
    blocks,
    right: [],
    notes: [],
    fit: 0,
    minutes: undefined,
  }];
}

/** A slide's name in lists, as the person preparing the deck sees it. */
export function labelOf(slide: Slide, edition: Edition): string {
  const content = slide.content();
  const showing: Showing = { book: edition.book, audience: undefined, foreign: edition.deck.foreign, gaps: [] };
  return labelFrom(content.title && showText(content.title, showing, 'heading'), showBlocks(content.blocks, showing), slide.id);
}

function labelFrom(title: readonly Inline[] | undefined, blocks: readonly Block[], id: string): string {
  const text = (title && flatText(title)) || firstText(blocks) || id;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}

function firstText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') return flatText(block.children);
    const inner = block.type === 'quote' ? firstText(block.blocks) : block.type === 'list' ? firstText(block.items.flatMap((item) => item.blocks)) : block.type === 'image' ? block.alt : '';
    if (inner !== '') return inner;
  }
  return '';
}
