import type { Block } from '../deck/content.ts';
import { blocksMarkdown } from '../markdown/blocks.ts';
import { pictureMarkdown } from '../pictures/markdown.ts';
import type { Origin, ReadParagraph, ReadShape } from '../powerpoint/read/model.ts';
import { isBlank, paragraphBlocks } from './lists.ts';
import type { KeptPicture } from './model.ts';
import { chartContent, tableBlocks, type Lose } from './objects.ts';
import type { StandIns } from './stand-ins.ts';

/** What stands on a slide, as it is written: blocks, or Markdown that is finished. */
export type Content = { block: Block } | { markdown: string };

export interface ContentSetting {
  tokens: StandIns;
  pictures: ReadonlyMap<string, KeptPicture>;
  lose: Lose;
  /** Told of each paragraph in the order in which it is written. */
  place(text: string, origin: Origin): void;
  counts: { tables: number; charts: number; pictures: number };
}

/** The words of a paragraph on one line. */
export const wordsOf = ({ runs }: ReadParagraph): string => runs.map(({ text }) => text).join('').replace(/\s+/g, ' ').trim();

/** Takes note of what paragraphs say and where, and of their links that lead nowhere from here. */
export function placeAll(paragraphs: readonly ReadParagraph[], { place, lose }: Pick<ContentSetting, 'place' | 'lose'>): void {
  for (const paragraph of paragraphs) {
    if (!isBlank(paragraph)) place(paragraph.runs.map(({ text }) => text).join(''), paragraph.origin);
    for (const { link } of paragraph.runs) {
      if (link === undefined || 'href' in link) continue;
      lose('link', 'slide' in link ? 'Links to other slides; their text stays.' : 'Links to files or programs; their text stays.');
    }
  }
}

/** What a shape says. */
export function shapeContents(shape: ReadShape, setting: ContentSetting): Content[] {
  const { tokens, lose, counts } = setting;
  switch (shape.kind) {
    case 'text':
    case 'diagram':
      placeAll(shape.paragraphs, setting);
      return paragraphBlocks(shape.paragraphs, tokens).map((block) => ({ block }));
    case 'table': {
      placeAll(shape.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs)), setting);
      counts.tables += 1;
      if (!saysItsHead(shape.alt, shape.rows[0] ?? [])) lose('alt', `How a table is described: “${shape.alt.slice(0, 200)}”. The table itself is read out.`);
      return tableBlocks(shape, tokens, lose).map((block) => ({ block }));
    }
    case 'chart': {
      const written = chartContent(shape, tokens, lose);
      const title: Content[] = shape.title === '' || 'markdown' in written && shape.alt === '' ? [] : [{ block: { type: 'paragraph', line: 1, children: [{ type: 'strong', children: [{ type: 'text', text: tokens.hide(shape.title) }] }] } }];
      if ('markdown' in written) counts.charts += 1;
      else counts.tables += written.blocks.length > 0 ? 1 : 0;
      return [...title, ...('markdown' in written ? [{ markdown: written.markdown }] : written.blocks.map((block) => ({ block })))];
    }
    case 'picture':
      return pictureContents(shape, setting);
  }
}

/** Whether a table's description names its columns and no more, as programs write it. */
const saysItsHead = (alt: string, head: readonly { paragraphs: readonly ReadParagraph[] }[]): boolean =>
  alt.replace(/^table:?/i, '').split(',').every((part) => part.trim() === '' || head.some(({ paragraphs }) => paragraphs.map(wordsOf).join(' ').includes(part.trim())));

function pictureContents(shape: Extract<ReadShape, { kind: 'picture' }>, { tokens, pictures, lose, counts }: ContentSetting): Content[] {
  const kept = [shape.part, shape.fallback].map((part) => (part === undefined ? undefined : pictures.get(part)));
  const shown = kept.find((each) => each?.shown === true);
  if (shown !== undefined) {
    counts.pictures += 1;
    if (shape.crop !== undefined) lose('picture', 'How a picture is cropped: the whole of it is shown.');
    return [{ markdown: pictureMarkdown(`images/${shown.name}`, shape.decorative ? undefined : tokens.hide(shape.alt)) }];
  }
  const file = kept.find((each) => each !== undefined);
  const said = shape.alt === '' ? '' : ` (${shape.alt.slice(0, 120)})`;
  lose('picture', file === undefined ? `A picture that is not in the file${said}.` : `A picture of a kind that can’t be shown${said}: it is kept as images/${file.name}.`);
  return [];
}

/** Contents as Markdown; blocks that follow each other are written together, so that two lists stay two. */
export function contentsMarkdown(contents: readonly Content[]): string {
  const parts: string[] = [];
  let blocks: Block[] = [];
  const flush = (): void => {
    if (blocks.length > 0) parts.push(blocksMarkdown(blocks));
    blocks = [];
  };
  for (const content of contents) {
    if ('block' in content) blocks.push(content.block);
    else {
      flush();
      parts.push(content.markdown);
    }
  }
  flush();
  return parts.filter((part) => part !== '').join('\n\n');
}
