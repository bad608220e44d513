import type { Block, Chart, Shown, TableCell, Token, Written } from '../deck/content.ts';
import { blockTokens } from '../deck/tokens-in.ts';
import { noPrints, type Prints } from './prints.ts';
import { noteGaps, showCell, showString, showText, type Gap, type Showing } from './show-text.ts';
import { differentTokens, printsOf, samePrints } from './token-prints.ts';

/** Prints every token, and takes out what can't be printed (deck format 1, "Where there is no value"). */
export const showBlocks = (blocks: readonly Block<Written>[], showing: Showing): Block[] =>
  blocks.flatMap((block) => showStill(block, showing) ?? showOpen(block, showing));

/** Blocks within another. */
const showInner = (blocks: readonly Block<Written>[], showing: Showing): Block[] =>
  blocks.flatMap((block) => showStill(block, showing) ?? makeBlock(block, showing));

/** What is shown of blocks without a token, which is the same whatever is known; undefined of one with a token. */
const still = new WeakMap<Block<Written>, Block[] | undefined>();

/** A block without a token is the very same object wherever it is shown, and measured once for all. */
function showStill(block: Block<Written>, showing: Showing): Block[] | undefined {
  if (!still.has(block)) still.set(block, blockTokens([block]).length > 0 ? undefined : makeBlock(block, showing));
  return still.get(block);
}

/** How a block with tokens came out for whoever has the same of them. */
interface Open {
  foreign: boolean;
  prints: readonly unknown[];
  blocks: Block[];
  gaps: readonly Gap[];
  noted: Prints;
}

const opened = new WeakMap<Block<Written>, { tokens: readonly Token[]; lately: readonly Open[] }>();
/** Versions, and branches in a row, that are told apart. */
const MOST_OPEN = 6;

/** A block with tokens is shown once for all audiences, branches and the proof for whom each of them comes out the same. */
function showOpen(block: Block<Written>, showing: Showing): Block[] {
  const { book, audience, foreign } = showing;
  const { tokens, lately } = opened.get(block) ?? { tokens: differentTokens(blockTokens([block])), lately: [] };
  const prints = printsOf(tokens, book, audience);
  let known = lately.find((each) => each.foreign === foreign && samePrints(each.prints, prints));
  if (known === undefined) {
    const to = { ...showing, gaps: [], prints: noPrints() };
    known = { foreign, prints, blocks: makeBlock(block, to), gaps: to.gaps, noted: to.prints };
    opened.set(block, { tokens, lately: [...lately, known].slice(-MOST_OPEN) });
  }
  showing.gaps.push(...known.gaps);
  for (const id of known.noted.figures) showing.prints?.figures.add(id);
  for (const id of known.noted.cited) showing.prints?.cited.add(id);
  return known.blocks;
}

function makeBlock(block: Block<Written>, showing: Showing): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const children = showText(block.children, showing, block.type === 'heading' ? 'heading' : 'sentence');
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case 'list': {
      const items = block.items.flatMap((item) => {
        const [first] = item.blocks;
        if (first?.type === 'paragraph' && noteGaps(first.children, showing, 'bullet')) return [];
        const blocks = showInner(item.blocks, showing);
        return blocks.length === 0 && item.blocks.length > 0 ? [] : [{ line: item.line, blocks }];
      });
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote': {
      const blocks = showInner(block.blocks, showing);
      return blocks.length === 0 ? [] : [{ ...block, blocks }];
    }
    case 'table': {
      const cells = (row: readonly TableCell<Written>[]): TableCell[] => row.map((cell) => ({ children: showCell(cell.children, showing) }));
      return [{ ...block, head: cells(block.head), rows: block.rows.map(cells) }];
    }
    case 'code':
      return [{ ...block, text: showString(block.text, showing, 'literal') }];
    case 'image':
      return [{ ...block, alt: showAlt(block.alt, showing) }];
    case 'rule':
      return [block];
    case 'scale':
      return [{
        ...block,
        caption: showString(block.caption, showing, 'sentences'),
        points: block.points.map((point) => ({ ...point, label: showString(point.label, showing, 'dash') })),
        alt: showAlt(block.alt, showing),
      }];
    case 'timeline':
      return [{
        ...block,
        caption: showString(block.caption, showing, 'sentences'),
        events: block.events.map(({ date, label }) => ({ date: showString(date, showing, 'dash'), label: showString(label, showing, 'dash') })),
        alt: showAlt(block.alt, showing),
      }];
    case 'chart':
      return showChart(block, showing).map((chart) => ({ ...chart, type: 'chart', line: block.line }));
  }
}

/** Alt text is read to some and seen by nobody: what it prints is not counted. */
const showAlt = (alt: Written['text'], showing: Showing): string => showString(alt, { ...showing, prints: undefined }, 'sentences');

/** A category that stands for withheld figures alone goes with them: its words would tell what was asked. */
function isWithheld(chart: Chart<Written>, index: number, showing: Showing): boolean {
  const cells = chart.series.map((row) => row.values[index]);
  return cells.length > 0 && cells.every((cell) => {
    if (typeof cell !== 'object') return cell === undefined;
    const printed = showing.book.print(cell, showing.audience);
    return 'missing' in printed;
  }) && cells.some((cell) => {
    const printed = typeof cell === 'object' ? showing.book.print(cell, showing.audience) : undefined;
    return printed !== undefined && 'missing' in printed && printed.missing === 'withheld';
  });
}

/** A series with no value at all is left out, and a chart without a series. */
function showChart(chart: Chart<Written>, showing: Showing): Chart[] {
  const series = chart.series.map((row) => ({ ...row, numbers: row.values.map((cell) => showPoint(cell, showing)) }))
    .filter(({ numbers }) => numbers.some((value) => value !== undefined));
  if (series.length === 0) return [];
  const kept = chart.categories.flatMap((_, index) => (isWithheld(chart, index, showing) ? [] : [index]));
  for (const { values, numbers } of series) for (const index of kept) notePoint(values[index], numbers[index], showing);
  return [{
    chart: chart.chart,
    unit: chart.unit,
    categories: kept.map((index) => showString(chart.categories[index] ?? [], showing, 'dash')),
    series: series.map(({ name, numbers }) => ({
      name: showString(name, { ...showing, gaps: [] }, 'sentences') || 'Our branch',
      values: kept.map((index) => numbers[index]),
    })),
    alt: showAlt(chart.alt, showing) || 'Chart',
  }];
}

function showPoint(cell: Written['cell'], showing: Showing): Shown['cell'] {
  if (typeof cell !== 'object') return cell;
  const value = showing.book.number(cell, showing.audience);
  if (value !== undefined) return value;
  const printed = showing.book.print(cell, showing.audience);
  showing.gaps.push({ token: cell, reason: 'missing' in printed ? printed.missing : 'unknown', effect: 'chart-cell' });
  return undefined;
}

/** A chart draws the number of a figure, whatever its token asks for. */
function notePoint(cell: Written['cell'], number: Shown['cell'], { prints }: Showing): void {
  if (typeof cell === 'object' && number !== undefined) prints?.figures.add(cell.id);
}
