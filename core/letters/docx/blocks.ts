import { BorderStyle, HeadingLevel, Paragraph, type IParagraphOptions, type Table } from 'docx';
import type { Block, ListItem } from '../../deck/content.ts';
import { cleanLines } from '../../powerpoint/text/clean.ts';
import type { LetterBlank } from '../model.ts';
import { listIndent, RULE } from './look.ts';
import type { Lists } from './lists.ts';
import { inlineRuns, textRuns } from './runs.ts';
import { tableOf } from './table.ts';

/** What the blocks of a letter are written with. */
export interface Writing {
  blanks: readonly LetterBlank[];
  lists: Lists;
  /** Room for text between the margins. */
  width: number;
  /** Rows that people fill in are tall. */
  form: boolean;
}

/** Where a block stands: how deep in lists, and whether in a quote. */
interface Place {
  depth: number;
  quoted: boolean;
  /** Not to be parted from what follows. */
  keepNext?: boolean;
  /** The last item of its list: as far from what follows as a paragraph. */
  last?: boolean;
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];

/** Blocks as paragraphs and tables with Word's own styles. */
export const writeBlocks = (blocks: readonly Block[], writing: Writing, place: Place = { depth: 0, quoted: false }): (Paragraph | Table)[] =>
  blocks.flatMap((block) => writeBlock(block, writing, place));

/** Text under a list item stands where the item's text does. */
const indented = ({ depth, quoted, keepNext }: Place): Pick<IParagraphOptions, 'indent' | 'style' | 'keepNext'> => ({
  ...(keepNext && { keepNext }),
  ...(depth > 0 && { indent: { left: listIndent(depth - 1).left } }),
  ...(quoted && { style: 'Quote' }),
});

function writeBlock(block: Block, writing: Writing, place: Place): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[Math.min(block.level, 6) - 1] ?? HeadingLevel.HEADING_6, ...(place.depth > 0 && { indent: { left: listIndent(place.depth - 1).left } }), children: inlineRuns(block.children, writing.blanks) })];
    case 'paragraph':
      return [new Paragraph({ ...indented(place), children: inlineRuns(block.children, writing.blanks) })];
    case 'list': {
      const numbering = writing.lists.add(block, place.depth);
      return block.items.flatMap((item, index) => writeItem(item, writing, { ...place, last: index === block.items.length - 1 && place.depth === 0 }, numbering));
    }
    case 'table':
      return block.head.length === 0 ? [] : [tableOf(block, writing), new Paragraph({ style: 'AfterTable' })];
    case 'quote':
      return writeBlocks(block.blocks, writing, { ...place, quoted: true });
    case 'code':
      return cleanLines(block.text).split('\n').map((line) => new Paragraph({ ...indented(place), style: 'Code', children: textRuns(line, writing.blanks) }));
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 1 } } })];
    // A letter has none: they are left out where its file is read.
    case 'image':
    case 'chart':
    case 'scale':
    case 'timeline':
      return [];
  }
}

function writeItem(item: ListItem, writing: Writing, place: Place, numbering: { reference: string; style: string }): (Paragraph | Table)[] {
  const [first, ...rest] = item.blocks;
  const isText = first?.type === 'paragraph';
  const lead = new Paragraph({
    style: numbering.style,
    numbering: { reference: numbering.reference, level: Math.min(place.depth, 8) },
    ...(place.last === true && { spacing: { after: 160 } }),
    children: isText ? inlineRuns(first.children, writing.blanks) : [],
  });
  return [lead, ...writeBlocks(isText ? rest : item.blocks, writing, { depth: place.depth + 1, quoted: place.quoted })];
}
