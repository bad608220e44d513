import { mayHaveNotes, type Audience } from '../audience/model.ts';
import type { Block, Inline, Token } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { blockTokens, tokensIn } from '../deck/tokens-in.ts';
import { chartSpace } from './chart-space.ts';
import { isCrowded } from './chart-svg.ts';
import { hasWideTable } from '../powerpoint/arrange/arrange.ts';
import { contentNoteSlides } from './content-note.ts';
import { dressSlide } from './dress-slide.ts';
import { figureSources } from './figure-sources.ts';
import { fitSlide } from './fit.ts';
import { keepPerPrints, keepPerSlide, type SlideContext } from './keep.ts';
import type { ShownSlide } from './model.ts';
import { fitsOneSlide, partSlide } from './parts/part-slide.ts';
import { flatText } from './sentences.ts';
import { noPrints, type Prints } from './prints.ts';
import { showBlocks } from './show.ts';
import { showText, type Gap, type Showing } from './show-text.ts';
import { makeLook } from './themes/look.ts';

/** A slide as one audience would see it, and how it comes out, for the check. */
export interface SlideVersion {
  /** The slide in as many parts as it takes: one, unless it is too full. */
  parts: readonly [ShownSlide, ...ShownSlide[]];
  /** The slide before it was parted. */
  whole: ShownSlide;
  /** The slide that stands before it with its content note, in as many parts as that takes; none without a note. */
  before: readonly ShownSlide[];
  /** Ids of the figures that the slide prints, notes and alt text aside. */
  figures: readonly string[];
  /** Tokens that this version has no value for. */
  gaps: readonly Gap[];
  /** Nothing but the title is left. */
  empty: boolean;
  /** What can't be parted runs over even so, or is too small to be read; a table of very many columns, for one. */
  overfull: boolean;
  /** A chart holds more than can be read at the back of a hall. */
  crowded: boolean;
  /** Not even a title. */
  bare: boolean;
}

/** What is shown to an audience, or with none everything. */
export const showing = ({ book, deck }: SlideContext, audience: Audience | undefined): Showing => ({ book, audience, foreign: deck.foreign, gaps: [], prints: undefined });

/** What stands on a slide, without whose it is, the line of sources and the notes. */
interface Body extends Pick<SlideVersion, 'gaps' | 'empty' | 'overfull' | 'crowded' | 'bare'> {
  parts: readonly [ShownSlide, ...ShownSlide[]];
  whole: ShownSlide;
  before: readonly ShownSlide[];
  onSlide: Prints;
  onNote: Prints;
}

const bodyTokens = (slide: Slide, audience: Audience): Token[] => [...tokensIn({ ...slide.content(audience), notes: [] }), ...blockTokens(readContentNote(slide))];

/** Read, measured and parted once for all versions and branches for which every token on it comes out the same. */
const showBody = keepPerPrints(bodyTokens, (slide: Slide, context: SlideContext, audience: Audience): Body => {
  const content = slide.content(audience);
  const onSlide = noPrints();
  const onNote = noPrints();
  const to = { ...showing(context, audience), prints: onSlide };
  const title = content.title && showText(content.title, to, 'heading');
  const blocks = showBlocks(content.blocks, to);
  const right = showBlocks(content.right, to);
  const note = showBlocks(readContentNote(slide), { ...to, prints: onNote });
  const written = content.blocks.length + content.right.length;
  const whole: ShownSlide = {
    id: slide.id,
    layout: slide.layout,
    title: title && title.length > 0 ? title : undefined,
    label: labelFrom(title, () => blocks, slide.id),
    blocks,
    right,
    notes: [],
    sourceLine: '',
    fit: 0,
    look: context.look,
    minutes: slide.minutes,
    ...buildsOf(slide),
  };
  whole.fit = fitSlide(whole).fit;
  const parts = partSlide(whole);
  const before = note.length === 0 ? [] : contentNoteSlides(slide.id, note, context.look);
  return {
    parts,
    whole,
    before,
    onSlide,
    onNote,
    gaps: to.gaps,
    empty: written > 0 && blocks.length + right.length === 0,
    overfull: ![...before, ...parts].every(fitsOneSlide) || parts.some(hasWideTable),
    crowded: parts.some(isCrowdedSlide),
    bare: written === 0 && content.title === undefined,
  };
});

interface Notes {
  blocks: Block[];
  gaps: readonly Gap[];
}

const NO_NOTES: Notes = { blocks: [], gaps: [] };
const noteTokens = (slide: Slide, audience: Audience): Token[] => blockTokens([...slide.content(audience).notes, ...readBranchNotes(slide)]);

const showNotes = keepPerPrints(noteTokens, (slide: Slide, context: SlideContext, audience: Audience): Notes => {
  const to = showing(context, audience);
  return { blocks: [...plannedTime(slide), ...showBlocks([...slide.content(audience).notes, ...readBranchNotes(slide)], to)], gaps: to.gaps };
});

/**
 * Shows a slide to an audience, its notes included where they may have them. Whom the slide itself is for is not
 * looked at here. The same slide with the same figures gives the very same object.
 */
export const showSlide = keepPerSlide((slide: Slide, context: SlideContext, audience: Audience): SlideVersion => {
  const { parts, whole, before, onSlide, onNote, gaps, ...found } = showBody(slide, context, audience);
  const notes = mayHaveNotes(audience) ? showNotes(slide, context, audience) : NO_NOTES;
  const sourcesOf = (prints: Prints): string => (context.deck.foreign ? '' : figureSources(prints, context.book, audience, context.look.logo !== undefined));
  const dress = { notes: notes.blocks, sourceLine: sourcesOf(onSlide), section: mayHaveNotes(audience) ? slide.section : undefined };
  const [first, ...rest] = parts;
  return {
    ...found,
    parts: [dressSlide(first, dress), ...rest.map((part) => dressSlide(part, dress))],
    whole: dressSlide(whole, dress),
    before: before.map((part) => dressSlide(part, { notes: NO_NOTES.blocks, sourceLine: sourcesOf(onNote), section: undefined })),
    figures: before.length === 0 ? [...onSlide.figures] : [...onNote.figures, ...onSlide.figures],
    gaps: notes.gaps.length === 0 ? gaps : [...gaps, ...notes.gaps],
  };
});

/** Lines of another tool's deck say nothing of the branch's own text, nor of the region's. */
function buildsOf({ builds, origin, region, hints }: Slide): Pick<ShownSlide, 'builds'> {
  if (builds) return { builds: 'all' };
  const lines = origin === 'national' && region === undefined ? (hints?.steps ?? []) : [];
  return lines.length === 0 ? {} : { builds: lines };
}

/** Whoever speaks from an exported file has the planned time where they read what to say. */
const plannedTime = ({ minutes, line }: Slide): Block[] => (minutes === undefined ? []
  : [{ type: 'paragraph', line, children: [{ type: 'text', text: `Planned: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` }] }]);

function isCrowdedSlide(slide: ShownSlide): boolean {
  const { blocks, right, layout, look } = slide;
  const columns = layout === 'two-column' || right.length > 0 ? [blocks, right] : [blocks];
  return columns.some((column) => {
    const charts = column.filter((block) => block.type === 'chart');
    if (charts.length === 0) return false;
    const space = chartSpace(slide, column, columns.length === 2 ? 2 : 1);
    return charts.some((chart) => isCrowded(chart, space, makeLook(look)));
  });
}

/** One line to call a slide by: its title, or the start of its text, which is asked for only then. */
export function labelFrom(title: readonly Inline[] | undefined, blocks: () => readonly Block[], id: string): string {
  const text = (title && flatText(title)) || firstText(blocks()) || id;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}

function firstText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const text = textOfBlock(block);
    if (text.trim() !== '') return text;
  }
  return '';
}

/** What is read first of a block, or what it shows. */
function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return flatText(block.children);
    case 'quote':
      return firstText(block.blocks);
    case 'list':
      return firstText(block.items.flatMap((item) => item.blocks));
    case 'table':
      return block.head.map((cell) => flatText(cell.children).trim()).filter((text) => text !== '').join(', ');
    case 'image':
    case 'chart':
      return block.alt;
    case 'scale':
    case 'timeline':
      return block.caption.trim() || block.alt;
    default:
      return '';
  }
}
