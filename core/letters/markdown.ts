import type { Block } from '../deck/content.ts';
import { blocksMarkdown, headingWords } from '../markdown/blocks.ts';
import { escapeWords, guardLine } from '../markdown/escape.ts';
import type { ShownLetter } from './model.ts';
import { pageParts, type PagePart } from './page.ts';

/** A letter as Markdown that reads well anywhere, from its address to its note. */
export function letterMarkdown(letter: ShownLetter): string {
  const texts: string[] = [];
  let blocks: Block[] = [];
  const settle = (): void => {
    texts.push(blocksMarkdown(blocks, 2));
    blocks = [];
  };
  for (const part of pageParts(letter)) {
    // Blocks in a row are written together: two lists that meet must not become one.
    if (part.type === 'block') blocks.push(part.block);
    else {
      settle();
      texts.push(partMarkdown(part));
    }
  }
  settle();
  const note = words(letter.note);
  if (note !== '') texts.push(`***\n\n${note}`);
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

const words = (text: string): string => guardLine(escapeWords(text)).trim();

function partMarkdown(part: Exclude<PagePart, { type: 'block' }>): string {
  switch (part.type) {
    case 'address':
    case 'signature':
    case 'about':
      return part.lines.map(words).filter((line) => line !== '').join('\\\n');
    case 'date':
      return words(part.text);
    case 'subject':
    case 'title': {
      const title = headingWords(escapeWords(part.text));
      return title === '' ? '' : `# ${title}`;
    }
  }
}
