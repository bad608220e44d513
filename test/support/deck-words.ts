import type { Block, Inline, Written } from '../../core/deck/content.ts';
import { parseDeck } from '../../core/deck/parse.ts';
import type { TrueSlide } from './pptx-truth.ts';

type Words = Omit<TrueSlide, 'title'> & { titles: string[] };

const written = (text: Written['text']): string => text.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');

const inline = (children: readonly Inline<Written>[]): string => children.map((child) => {
  switch (child.type) {
    case 'text': return child.text;
    case 'code': return written(child.text);
    case 'break': return ' ';
    case 'token': return child.raw;
    default: return inline(child.children);
  }
}).join('');

/** All that a deck says, by what it is: as a reader of the finished deck meets it. @param images paths of its pictures */
export function wordsOfDeck(text: string, images: readonly string[]): Words {
  const words: Words = { titles: [], bullets: [], texts: [], cells: [], notes: [], alts: [], values: [] };
  for (const slide of parseDeck({ name: 'deck.md', text }, images).slides) {
    const { title, blocks, right, notes } = slide.content();
    if (title !== undefined) words.titles.push(inline(title));
    for (const block of [...blocks, ...right]) take(block, -1, words);
    const said: Words = { ...words, bullets: [], texts: [], cells: [] };
    for (const block of notes) take(block, -1, said);
    words.notes.push(...said.texts, ...said.bullets.map((bullet) => bullet.text), ...said.cells);
  }
  return words;
}

function take(block: Block<Written>, level: number, words: Words): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      if (level < 0) words.texts.push(inline(block.children));
      else words.bullets.push({ text: inline(block.children), level });
      break;
    case 'list':
      for (const item of block.items) for (const each of item.blocks) take(each, level + 1, words);
      break;
    case 'quote':
      for (const each of block.blocks) take(each, level, words);
      break;
    case 'table':
      words.cells.push(...[block.head, ...block.rows].flat().map((cell) => inline(cell.children)));
      break;
    case 'image':
      words.alts.push(written(block.alt));
      break;
    case 'chart':
      words.values.push(...block.series.flatMap(({ values }) => values.filter((value) => typeof value === 'number')));
      words.texts.push(...block.categories.map(written), ...block.series.map(({ name }) => written(name)));
      break;
    case 'code':
      words.texts.push(...written(block.text).split('\n'));
      break;
    default:
  }
}
