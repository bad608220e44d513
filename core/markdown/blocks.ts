import { FENCED } from '../deck/chart.ts';
import type { Block, Chart, ListItem } from '../deck/content.ts';
import { isThere } from '../slides/chart-domain.ts';
import { unitText } from '../slides/chart-look.ts';
import { cleanText, escapeWords, fenceFor, guardLine } from './escape.ts';
import { inlinesMarkdown } from './inline.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/**
 * Blocks as Markdown, one after another; those that say nothing are left out.
 * @param topHeading the highest level of heading in them: on a slide the third, since its own title has one of the first two
 */
export function blocksMarkdown(blocks: readonly Block[], topHeading = 3): string {
  const parts: string[] = [];
  let before: { kind: 'ordered' | 'bullets' | undefined; otherMarks: boolean } = { kind: undefined, otherMarks: false };
  for (const block of blocks) {
    // Two lists of one kind in a row would be read as one: every other one has other marks.
    const kind = block.type === 'scale' || (block.type === 'list' && block.ordered) ? 'ordered' : block.type === 'list' || block.type === 'timeline' ? 'bullets' : undefined;
    const otherMarks = kind !== undefined && kind === before.kind && !before.otherMarks;
    const text = blockMarkdown(block, otherMarks, topHeading);
    if (text.trim() === '') continue;
    parts.push(text);
    before = { kind, otherMarks };
  }
  return parts.join('\n\n');
}

/** Lines of running text, each of them kept from being read as anything else. */
const lines = (text: string): string => text.split('\n').map(guardLine).join('\n').trim();

function blockMarkdown(block: Block, otherMarks: boolean, topHeading: number): string {
  switch (block.type) {
    case 'heading': {
      const words = headingWords(inlinesMarkdown(block.children, '<br>'));
      return words === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(topHeading, block.level)))} ${words}`;
    }
    case 'paragraph':
      return lines(inlinesMarkdown(block.children, '\\\n').replace(/(?:\\\n)+$/, ''));
    case 'list':
      return listMarkdown(block.items, block.ordered ? block.start : undefined, otherMarks);
    case 'table':
      return tableMarkdown(block);
    case 'quote':
      return blocksMarkdown(block.blocks).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n').replace(/^>$/, '');
    case 'code':
      return codeMarkdown(block);
    case 'image':
      return block.decoration === true || block.alt.trim() === '' ? '' : `*Picture: ${escapeWords(block.alt).trim()}*`;
    case 'rule':
      return '***'; // not ---, which parts slides
    case 'chart':
      return chartMarkdown(block);
    case 'timeline':
      return [lines(escapeWords(block.caption)), block.events.map(({ date, label }) => `${otherMarks ? '*' : '-'} ${guardLine(`${escapeWords(date).trim()}: ${escapeWords(label).trim()}`)}`).join('\n')].filter((part) => part !== '').join('\n\n');
    case 'scale':
      return [lines(escapeWords(block.caption)), plainList(block.points.map(({ label }) => label), otherMarks)].filter((part) => part !== '').join('\n\n');
  }
}

/** A heading's words on their one line: number signs at its end would be taken for its closing marks. */
export const headingWords = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));

const plainList = (words: readonly string[], otherMarks: boolean): string =>
  words.map((word, index) => `${index + 1}${otherMarks ? ')' : '.'} ${guardLine(escapeWords(word))}`.trimEnd()).join('\n');

function listMarkdown(items: readonly ListItem[], start: number | undefined, otherMarks: boolean): string {
  const spread = items.some(({ blocks }) => blocks.filter(({ type }) => type !== 'list').length > 1);
  return items.map((item, index) => {
    const mark = start === undefined ? (otherMarks ? '*' : '-') : `${Math.min(999_999_999, start + index)}${otherMarks ? ')' : '.'}`;
    const indent = ' '.repeat(mark.length + 1);
    const text = itemMarkdown(item, spread).split('\n').map((line, at) => (at === 0 || line === '' ? line : indent + line)).join('\n');
    return `${mark} ${text}`.trimEnd();
  }).join(spread ? '\n\n' : '\n');
}

/** A list below a short item stands close to it. */
function itemMarkdown({ blocks }: ListItem, spread: boolean): string {
  const [first, ...rest] = blocks;
  if (spread || first?.type !== 'paragraph') return blocksMarkdown(blocks);
  return [blocksMarkdown([first]), blocksMarkdown(rest)].filter((part) => part !== '').join('\n');
}

function tableMarkdown({ head, rows, align }: Of<'table'>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const words = (cells: Of<'table'>['head']): string[] => head.map((_, column) => inlinesMarkdown(cells[column]?.children ?? [], '<br>').trim());
  const marks = { left: ':---', center: ':---:', right: '---:' };
  if (head.length === 0) return '';
  return [row(words(head)), row(head.map((_, column) => (align[column] === undefined ? '---' : marks[align[column]]))), ...rows.map((cells) => row(words(cells)))].join('\n');
}

/** A chart's sentence, and its figures as a table. */
function chartMarkdown(chart: Chart): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const figure = (value: number | undefined): string => (isThere(value) ? escapeWords(unitText(chart.unit, value)) : '—');
  const names = chart.series.map(({ name }) => escapeWords(name).trim());
  const table = [
    row(['', ...names]),
    row(['---', ...names.map(() => '---:')]),
    ...chart.categories.map((name, index) => row([escapeWords(name).trim(), ...chart.series.map(({ values }) => figure(values[index]))])),
  ].join('\n');
  return [lines(escapeWords(chart.alt)), table].filter((part) => part !== '').join('\n\n');
}

function codeMarkdown({ language, text }: Of<'code'>): string {
  const fence = fenceFor(text, 3);
  const name = /^[a-z]{1,20}$/.test(language) && !Object.hasOwn(FENCED, language) ? language : '';
  // In code, the marks of what is for one audience alone are read all the same.
  const safe = cleanText(text).replace(/\r\n?/g, '\n').replace(/<!--/g, '<! --').replaceAll('{{', '\\{{');
  return `${fence}${name}\n${safe}\n${fence}`;
}
