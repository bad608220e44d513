import type { Block, Inline } from '../deck/content.ts';
import type { ShownLetter } from '../letters/model.ts';
import { flatText } from '../slides/sentences.ts';
import type { Presentation, ShownSlide } from '../slides/model.ts';

/** What a version or a letter says: all that can account for what is found in its file. */
export interface Said {
  /** Texts that stand together in reading order, such as a slide; each as its paragraphs. */
  texts: string[][];
  /** What may stand where a file says who made it and what it is called. */
  properties: string[];
  links: string[];
  /** Numbers of the charts. */
  numbers: number[];
}

/** Every text of blocks in reading order, a cell at a time. */
export function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [flatText(block.children)];
      case 'list':
        return block.items.flatMap((item) => textsIn(item.blocks));
      case 'quote':
        return textsIn(block.blocks);
      case 'table':
        return [block.head, ...block.rows].flatMap((row) => row.map((cell) => flatText(cell.children)));
      case 'code':
        return [block.text];
      case 'image':
        return [block.alt];
      case 'scale':
        return [block.caption, ...block.points.map((point) => point.label), block.alt];
      case 'chart':
        return [block.alt, ...block.categories, ...block.series.flatMap((row) => [row.name, ...row.values.flatMap((value) => (value === undefined ? [] : [String(value)]))])];
      case 'rule':
        return [];
      default:
        // A block of another shape still says what its strings say.
        return stringsIn(block);
    }
  });
}

/** The same texts as a page shows them that is drawn: numbers before the items of a numbered list, a scale's points before its caption. */
function drawnTextsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'list') return block.items.flatMap((item, index) => [...(block.ordered ? [`${block.start + index}.`] : []), ...drawnTextsIn(item.blocks)]);
    if (block.type === 'quote') return drawnTextsIn(block.blocks);
    if (block.type === 'scale') return [...block.points.map((point) => point.label), block.caption];
    return textsIn([block]);
  });
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];

const linksInLine = (children: readonly Inline[]): string[] =>
  children.flatMap((inline) => ('children' in inline ? [...(inline.type === 'link' ? [inline.href] : []), ...linksInLine(inline.children)] : []));

/** Every address that blocks link to. */
export function linksIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return linksInLine(block.children);
    if (block.type === 'list') return block.items.flatMap((item) => linksIn(item.blocks));
    if (block.type === 'quote') return linksIn(block.blocks);
    if (block.type === 'table') return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => linksInLine(cell.children)));
    return [];
  });
}

/** Every number of the charts. */
export function numbersIn(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block): number[] => {
    if (block.type === 'chart') return block.series.flatMap((row) => row.values.filter((value) => value !== undefined));
    if (block.type === 'list') return block.items.flatMap((item) => numbersIn(item.blocks));
    return block.type === 'quote' ? numbersIn(block.blocks) : [];
  });
}

/** What a letter says. */
export const saidOfLetter = (letter: ShownLetter, branchName: string): Said => ({
  texts: [
    [letter.title, branchName], [letter.subject],
    [...letter.to, letter.date, letter.subject, letter.title, ...textsIn(letter.blocks), ...letter.from, letter.note],
    ...[...letter.to, ...letter.from, letter.note].map((line) => [line]),
  ],
  properties: [letter.title, letter.subject, branchName],
  links: linksIn(letter.blocks),
  numbers: numbersIn(letter.blocks),
});

/** What one slide says. */
interface SlideSaid {
  shown: string[];
  drawn: string[];
  notes: string[];
  links: string[];
  numbers: number[];
}

const saidBy = new WeakMap<ShownSlide, SlideSaid>();
const blockTexts = new WeakMap<Block, readonly string[]>();

/** What one block says: the very same for the very same block. */
export function textsOfBlock(block: Block): readonly string[] {
  const said = blockTexts.get(block) ?? textsIn([block]);
  blockTexts.set(block, said);
  return said;
}

const notesBy = new WeakMap<readonly Block[], string[]>();

/** The very same for the very same notes, which often stay where what is on the slide doesn't. */
function notesOf(notes: readonly Block[]): string[] {
  const said = notesBy.get(notes) ?? textsIn(notes);
  notesBy.set(notes, said);
  return said;
}

/** The very same for the very same slide. */
function saidOfSlide(slide: ShownSlide): SlideSaid {
  const known = saidBy.get(slide);
  if (known !== undefined) return known;
  const onSlide = [...slide.blocks, ...slide.right];
  const all = [...onSlide, ...slide.notes];
  const title = titleOf(slide);
  const said: SlideSaid = {
    shown: [title, ...onSlide.flatMap(textsOfBlock), title, slide.label, slide.sourceLine],
    drawn: [title, ...drawnTextsIn(onSlide), slide.sourceLine],
    notes: notesOf(slide.notes),
    links: [...(slide.title === undefined ? [] : linksInLine(slide.title)), ...linksIn(all)],
    numbers: numbersIn(all),
  };
  saidBy.set(slide, said);
  return said;
}

const titleOf = (slide: ShownSlide): string => (slide.title === undefined ? '' : flatText(slide.title));

/** What a version says. */
export function saidOf({ title, branchName, version, slides }: Presentation): Said {
  const each = slides.map(saidOfSlide);
  return {
    texts: [[title, branchName], [branchName, title], [title, version], ...each.map(({ shown }) => shown), ...each.map(({ drawn }) => drawn), ...each.map(({ notes }) => notes)],
    properties: [title, branchName, ...slides.map(titleOf)],
    links: each.flatMap(({ links }) => links),
    numbers: each.flatMap(({ numbers }) => numbers),
  };
}

/** What several versions or letters say together. */
export const joinSaid = (all: readonly Said[]): Said => ({
  texts: all.flatMap(({ texts }) => texts),
  properties: all.flatMap(({ properties }) => properties),
  links: all.flatMap(({ links }) => links),
  numbers: all.flatMap(({ numbers }) => numbers),
});
