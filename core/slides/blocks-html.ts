import { isSourceLine } from './source-line.ts';
import type { Block, ListItem, TableCell } from '../deck/content.ts';
import type { BuildSteps } from './builds.ts';
import type { ChartBox } from './chart-look.ts';
import { chartSvg } from './chart-svg.ts';
import { chartTable } from './chart-table.ts';
import { escapeHtml, tag } from './escape.ts';
import { inlinesHtml } from './inline-html.ts';
import { hasLongWord } from './text-lines.ts';
import type { SlideLook } from './themes/look.ts';

export interface HtmlOptions {
  /** The address of a picture inside the deck; empty when it may not be shown. */
  imageUrl: (src: string) => string;
}

/** What the blocks of one column are drawn with. */
export interface BlockContext extends HtmlOptions {
  chartSpace: ChartBox;
  look: SlideLook;
  /** With which step a block or an item appears, where the slide is to be presented. */
  steps?: BuildSteps['steps'];
}

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** Blocks one after another; used for slides and for notes. */
export const blocksToHtml = (blocks: readonly Block[], context: BlockContext): string =>
  blocks.map((block) => marked(oneBlock(block, context), context.steps?.get(block))).join('\n');

/** What the room and the presenter window know a step by. */
const marked = (html: string, step: number | undefined): string => (step === undefined ? html : html.replace(/^<\w+/, (opening) => `${opening} data-build="${step}"`));

function oneBlock(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'heading':
      // The slide's own title is the h1 or h2.
      return tag(`h${Math.min(6, Math.max(3, block.level))}`, {}, inlinesHtml(block.children));
    case 'paragraph':
      return tag('p', { class: isSourceLine(block) ? 'source' : undefined }, inlinesHtml(block.children));
    case 'list':
      return listHtml(block, context);
    case 'table':
      return tableHtml(block);
    case 'quote':
      return tag('blockquote', {}, blocksToHtml(block.blocks, context));
    case 'code':
      return tag('pre', {}, tag('code', {}, escapeHtml(block.text)));
    case 'image':
      return imageHtml(block, context);
    case 'rule':
      return '<hr>';
    case 'chart':
      return tag('figure', { class: 'chart' }, chartSvg(block, context.chartSpace, context.look) + tag('div', { class: 'visually-hidden' }, chartTable(block)));
    case 'timeline':
      return timelineHtml(block);
    case 'scale':
      return scaleHtml(block, context.look);
  }
}

function listHtml(list: Of<'list'>, context: BlockContext): string {
  const items = list.items.map((item) => tag('li', { 'data-build': context.steps?.get(item) }, itemHtml(item, context))).join('');
  if (!list.ordered) return tag('ul', {}, items);
  return tag('ol', { start: list.start === 1 ? undefined : list.start }, items);
}

function itemHtml(item: ListItem, context: BlockContext): string {
  const [first, ...rest] = item.blocks;
  if (first?.type !== 'paragraph') return blocksToHtml(item.blocks, context);
  return inlinesHtml(first.children) + blocksToHtml(rest, context);
}

function tableHtml(table: Of<'table'>): string {
  const look = (column: number, { children }: TableCell): string | undefined => {
    const side = table.align[column];
    return [...(side === undefined || side === 'left' ? [] : [`align-${side}`]), ...(hasLongWord(children) ? ['long-word'] : [])].join(' ') || undefined;
  };
  const named = table.head.length > 1;
  const head = table.head.map((cell, column) =>
    cell.children.length === 0
      ? tag('td', {})
      : tag('th', { scope: 'col', class: look(column, cell) }, inlinesHtml(cell.children)),
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const content = inlinesHtml(cell.children);
      const heads = named && column === 0 && content !== '';
      return tag(heads ? 'th' : 'td', { scope: heads ? 'row' : undefined, class: look(column, cell) }, content);
    });
    return tag('tr', {}, cells.join(''));
  });
  return tag('table', {}, tag('thead', {}, tag('tr', {}, head.join(''))) + tag('tbody', {}, rows.join('')));
}

function imageHtml(image: Of<'image'>, context: BlockContext): string {
  const address = context.imageUrl(image.src);
  if (address === '') return tag('p', { class: 'missing-picture' }, escapeHtml(image.alt || 'Picture that could not be shown'));
  return tag('figure', { class: 'picture' }, `<img src="${escapeHtml(address)}" alt="${escapeHtml(image.alt)}">`);
}

/** The dates carry the order; the axis beside them is drawn by the theme. */
function timelineHtml(timeline: Of<'timeline'>): string {
  const events = timeline.events.map(({ date, label }) =>
    tag('li', {}, `${tag('span', { class: 'when' }, escapeHtml(date))} ${tag('span', { class: 'what' }, escapeHtml(label))}`)).join('');
  const caption = timeline.caption === '' ? '' : tag('figcaption', {}, escapeHtml(timeline.caption));
  return tag('figure', { class: 'timeline' }, tag('ol', { 'aria-label': timeline.alt || 'Timeline' }, events) + caption);
}

function scaleHtml(scale: Of<'scale'>, look: SlideLook): string {
  const points = scale.points.map((point) => {
    const { fill, ink } = look.scale[point.colour];
    return tag('li', { 'data-look-fill': fill, 'data-look-ink': ink }, escapeHtml(point.label));
  }).join('');
  const caption = scale.caption === '' ? '' : tag('figcaption', {}, escapeHtml(scale.caption));
  return tag('figure', { class: 'scale' }, tag('ol', { 'aria-label': scale.alt || undefined }, points) + caption);
}
