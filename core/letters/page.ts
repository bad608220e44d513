import type { Block, TableCell } from '../deck/content.ts';
import { flatText } from '../slides/sentences.ts';
import type { ShownLetter } from './model.ts';

/** What stands on a letter's page, from its top to its end. */
export type PagePart =
  | { type: 'address' | 'signature' | 'about'; lines: readonly string[] }
  | { type: 'date' | 'subject' | 'title'; text: string }
  | { type: 'block'; block: Block };

/** Lays a letter out as people in the UK do: address, date, greeting, subject, text, signature. A paper has its title first. */
export function pageParts(letter: ShownLetter): PagePart[] {
  const blocks = levelled(letter.blocks).map((block): PagePart => ({ type: 'block', block }));
  if (letter.layout === 'form') return [{ type: 'title', text: letter.subject }, ...blocks];
  if (letter.layout === 'paper') {
    const about = [
      ...(letter.to.length > 0 ? [`For: ${letter.to.join(', ')}`] : []),
      ...(letter.from.length > 0 ? [`From: ${letter.from.join(', ')}`] : []),
      ...(letter.date === '' ? [] : [letter.date]),
    ];
    return [{ type: 'title', text: letter.subject }, ...(about.length === 0 ? [] : [{ type: 'about' as const, lines: about }]), ...blocks];
  }
  // The subject stands under the greeting, where there is one.
  const greeted = isGreeting(letter.blocks[0]) ? 1 : 0;
  return [
    ...(letter.to.length > 0 ? [{ type: 'address' as const, lines: letter.to }] : []),
    { type: 'date', text: letter.date },
    ...blocks.slice(0, greeted),
    { type: 'subject', text: letter.subject },
    ...blocks.slice(greeted),
    ...(letter.from.length > 0 ? [{ type: 'signature' as const, lines: letter.from }] : []),
  ];
}

const isGreeting = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && /^(?:dear|good (?:morning|afternoon|evening))\b/i.test(flatText(block.children)) && flatText(block.children).length < 200;

/** Headings in steps of one below the title, however they are written: screen readers go by their levels. */
function levelled(blocks: readonly Block[]): Block[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))].toSorted((a, b) => a - b);
  return blocks.map((block) => (block.type === 'heading' ? { ...block, level: Math.min(levels.indexOf(block.level) + 2, 6) } : block));
}

export const isEmptyCell = (cell: TableCell): boolean => flatText(cell.children).trim() === '';

/** How wide a table's columns are, in per cent: by what stands in them, and with room to write where nothing does. */
export function columnWidths(head: readonly TableCell[], rows: readonly (readonly TableCell[])[]): number[] {
  const length = (cell: TableCell | undefined): number => (cell ? flatText(cell.children).length : 0);
  const weights = head.map((cell, column) => {
    const texts = rows.map((row) => length(row[column]));
    const longest = Math.max(0, ...texts);
    const blank = texts.length > 0 && longest === 0;
    return Math.min(60, Math.max(10, longest, length(cell) * (blank ? 1.5 : 1))) ** 0.7;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight / all) * 100);
}
