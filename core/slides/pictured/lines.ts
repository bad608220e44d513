import type { Block } from '../../deck/content.ts';
import { blocksIn } from '../blocks-in.ts';
import type { ShownSlide } from '../model.ts';
import { flatText } from '../sentences.ts';

/** A line of a slide: `text` as it is read on it, `told` where only words stand for what is drawn, such as a chart's description. */
export interface SpokenLine {
  kind: 'text' | 'told';
  text: string;
}

const text = (line: string): SpokenLine => ({ kind: 'text', text: line });
const told = (line: string): SpokenLine => ({ kind: 'told', text: line });

function linesOfBlock(block: Block): SpokenLine[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [text(flatText(block.children))];
    case 'table':
      return [block.head, ...block.rows].flat().map(({ children }) => text(flatText(children)));
    case 'code':
      return [text(block.text)];
    case 'image':
    case 'chart':
      return [told(block.alt)];
    case 'scale':
    case 'timeline':
      return [told(block.caption), told(block.alt)];
    default:
      return [];
  }
}

/** All that is said on a slide, in the order of reading, from the one part or the several that it is shown in. */
export function linesOfSlide(parts: readonly ShownSlide[]): SpokenLine[] {
  const title = parts[0]?.title;
  const lines = [...(title ? [text(flatText(title))] : []), ...parts.flatMap(({ blocks, right }) => blocksIn([...blocks, ...right]).flatMap(linesOfBlock))];
  return lines.map(({ kind, text: line }) => ({ kind, text: line.replace(/\s+/g, ' ').trim() })).filter((line) => line.text !== '');
}

/** The values of each chart on a slide. */
export const chartValues = (parts: readonly ShownSlide[]): number[][] =>
  parts.flatMap(({ blocks, right }) => blocksIn([...blocks, ...right])).flatMap((block) =>
    (block.type === 'chart' ? [block.series.flatMap(({ values }) => values.filter((value) => value !== undefined))] : []));
