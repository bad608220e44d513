import { blocksIn } from '../slides/blocks-in.ts';
import type { ShownSlide } from '../slides/model.ts';
import { flatText } from '../slides/sentences.ts';
import type { Inline } from './content.ts';

/** Something on a slide that a screen reader's user would stumble over, as PowerPoint's own checker has it. */
export interface Hurdle {
  code: 'link-text' | 'table-head';
  line: number;
  message: string;
}

const VAGUE = /^(?:click\s+)?(?:here|this|this link|more|read more|see more|click)[.…]*$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

function linkTexts(children: readonly Inline[]): string[] {
  return children.flatMap((inline) => (inline.type === 'link' ? [flatText(inline.children).trim()] : 'children' in inline ? linkTexts(inline.children) : []));
}

const linesOf = (cells: readonly { children: Inline[] }[]): string[] => cells.flatMap((cell) => linkTexts(cell.children));

/** Links that say nothing of where they lead, and tables whose columns have no names. */
export function findHurdles({ title, blocks, right }: ShownSlide, titleLine: number): Hurdle[] {
  const hurdles: Hurdle[] = [];
  const links = (texts: readonly string[], line: number): void => {
    for (const text of texts) {
      if (VAGUE.test(text)) hurdles.push({ code: 'link-text', line, message: `The link "${text}" doesn't say where it leads to those who hear it alone. Let its text name the page.` });
      else if (ADDRESS.test(text)) hurdles.push({ code: 'link-text', line, message: `A link shows its whole address. Let its text name the page: [the page's name](${text.length > 60 ? '…' : text}).` });
    }
  };
  links(linkTexts(title ?? []), titleLine);
  for (const block of blocksIn([...blocks, ...right])) {
    if (block.type === 'paragraph' || block.type === 'heading') links(linkTexts(block.children), block.line);
    if (block.type !== 'table') continue;
    for (const row of [block.head, ...block.rows]) links(linesOf(row), block.line);
    const named = block.head.map((cell) => flatText(cell.children).trim() !== '');
    // The corner over the names of the rows may stay empty.
    if (named.slice(named.length > 1 ? 1 : 0).includes(false)) {
      hurdles.push({ code: 'table-head', line: block.line, message: 'A column of this table has no name in its first row. Give it one: it is read out with each cell.' });
    }
  }
  return hurdles;
}
