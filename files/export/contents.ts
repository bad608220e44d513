import type { Block } from '../../core/deck/content.ts';
import { blocksIn } from '../../core/slides/blocks-in.ts';
import type { Presentation } from '../../core/slides/model.ts';

/** Paths of the pictures that a presentation shows, each once. */
export function picturePaths({ slides, look }: Presentation): string[] {
  const shown = slides.flatMap((slide) => blocksIn([...slide.blocks, ...slide.right, ...slide.notes]));
  const logo = look.logo === undefined ? [] : [look.logo.src];
  return [...new Set([...shown.flatMap((block) => (block.type === 'image' ? [block.src] : [])), ...logo])];
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What a file holds, in a few words: "20 slides, 4 charts, notes on 18". */
export function contentsSentence({ slides }: Presentation, describedOnly: readonly string[]): string {
  const blocks = slides.flatMap((slide) => blocksIn([...slide.blocks, ...slide.right]));
  const count = (type: Block['type']): number => blocks.filter((block) => block.type === type).length;
  const described = blocks.filter((block) => block.type === 'image' && describedOnly.includes(block.src)).length;
  const withNotes = slides.filter((slide) => slide.notes.length > 0).length;
  return [
    ...counted(slides.length, 'slide', 'slides'),
    ...counted(count('chart'), 'chart', 'charts'),
    ...counted(count('table'), 'table', 'tables'),
    ...counted(count('image') - described, 'picture', 'pictures'),
    ...counted(described, 'picture given by its description alone', 'pictures given by their descriptions alone'),
    withNotes === 0 ? 'no notes' : `notes on ${withNotes}`,
  ].join(', ');
}
