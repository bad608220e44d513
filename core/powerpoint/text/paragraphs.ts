import type { Block, ListItem } from '../../deck/content.ts';
import { cleanLines } from './clean.ts';
import { plainRun, runsText, toRuns, type Run } from './runs.ts';

export type Level = 0 | 1 | 2 | 3 | 4;

export interface Paragraph {
  runs: readonly Run[];
  /** Depth in lists, as PowerPoint counts it: 0 is the outermost. */
  level: Level;
  /** `continued` is a further paragraph of a list item. */
  kind: 'plain' | 'bullet' | 'number' | 'continued' | 'heading' | 'quote' | 'code';
  /** For `number`: what its run of numbers starts at, and the number itself. */
  startAt: number;
  number: number;
  /** In a list whose numbers take more than one digit. */
  wide: boolean;
}

/** Blocks that are shapes of their own and can't stand within a text. */
export type ObjectBlock = Extract<Block, { type: 'table' | 'chart' | 'image' | 'scale' | 'timeline' }>;

export interface Prose {
  paragraphs: Paragraph[];
  /** Tables, charts and pictures found inside lists and quotes, which have to follow the text. */
  objects: ObjectBlock[];
}

type Kind = Paragraph['kind'];

const paragraph = (runs: readonly Run[], level: number, kind: Kind, number = 1): Paragraph =>
  ({ runs, level: Math.min(level, 4) as Level, kind, startAt: number, number, wide: false });

function itemInto(prose: Prose, item: ListItem, depth: number, kind: Kind, number: number): void {
  let lead: Kind = kind;
  for (const block of item.blocks) {
    if (block.type === 'list') listInto(prose, block, depth + 1);
    else {
      const before = prose.paragraphs.length;
      blockInto(prose, block, depth, lead, number);
      if (prose.paragraphs.length > before) lead = 'continued';
    }
  }
}

function listInto(prose: Prose, list: Extract<Block, { type: 'list' }>, depth: number): void {
  const from = prose.paragraphs.length;
  list.items.forEach((item, index) => {
    itemInto(prose, item, depth, list.ordered ? 'number' : 'bullet', Math.max(1, list.start + index));
  });
  if (!list.ordered || list.start + list.items.length <= 10) return;
  for (const one of prose.paragraphs.slice(from)) one.wide = one.level === Math.min(depth, 4);
}

function linesInto(prose: Prose, text: string, depth: number, kind: Kind, number: number, code: boolean): void {
  const lines = cleanLines(text).replaceAll('\t', '    ').split('\n');
  const runs = lines.flatMap((line, index): Run[] => [
    ...(index === 0 ? [] : [{ ...plainRun(''), break: true }]),
    { ...plainRun(line), code },
  ]);
  if (lines.some((line) => line.trim() !== '')) prose.paragraphs.push(paragraph(runs, depth, kind, number));
}

function blockInto(prose: Prose, block: Block, depth: number, kind: Kind, number: number): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const runs = toRuns(block.children);
      const own = block.type === 'heading' && kind === 'plain' ? 'heading' : kind;
      if (runsText(runs) !== '') prose.paragraphs.push(paragraph(runs, depth, own, number));
      break;
    }
    case 'list':
      listInto(prose, block, depth);
      break;
    case 'quote':
      for (const inner of block.blocks) blockInto(prose, inner, depth, kind === 'plain' ? 'quote' : kind, number);
      break;
    case 'code':
      linesInto(prose, block.text.replace(/\n+$/, ''), depth, kind === 'plain' ? 'code' : kind, number, true);
      break;
    case 'rule':
      break;
    default:
      prose.objects.push(block);
  }
}

/** Gives each run of numbers the value it starts at, because PowerPoint starts again after any other paragraph. */
function countRuns(paragraphs: readonly Paragraph[]): void {
  let running: (Paragraph | undefined)[] = [];
  for (const one of paragraphs) {
    const before = running[one.level];
    running = running.slice(0, one.level);
    if (one.kind !== 'number') continue;
    if (before?.number === one.number - 1) one.startAt = before.startAt;
    running[one.level] = one;
  }
}

/** Turns blocks into the paragraphs of one text. Blank ones are left out; rules have no place in a text. */
export function toProse(blocks: readonly Block[]): Prose {
  const prose: Prose = { paragraphs: [], objects: [] };
  for (const block of blocks) blockInto(prose, block, 0, 'plain', 1);
  countRuns(prose.paragraphs);
  return prose;
}

/** The lines of a block of code that stands by itself, as one paragraph; none for a blank one. */
export function codeParagraphs(text: string): Paragraph[] {
  const prose: Prose = { paragraphs: [], objects: [] };
  linesInto(prose, text.replace(/\n+$/, ''), 0, 'plain', 1, true);
  return prose.paragraphs;
}

/** A paragraph of plain text, such as the words that stand in for a picture. */
export const plainParagraph = (text: string): Paragraph => paragraph([plainRun(text)], 0, 'plain');

/** A paragraph of the given runs at the outermost level. */
export const runsParagraph = (runs: readonly Run[]): Paragraph => paragraph(runs, 0, 'plain');
