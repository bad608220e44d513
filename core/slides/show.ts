import type { Audience } from '../audience/model.ts';
import type { Block, Chart, Inline, Shown, TableCell, Token, Written } from '../deck/content.ts';
import type { FigureBook, Printed } from '../figures/book.ts';
import { dropSentences, flatText, GAP, type Piece } from './sentences.ts';

export type Missing = Extract<Printed, { missing: unknown }>['missing'];

/** What a token without a value did to the slide, for the check. */
export interface Gap {
  token: Token;
  reason: Missing;
  effect: 'sentence' | 'bullet' | 'cell' | 'chart-cell' | 'heading' | 'text';
}

/** For whom content is shown, with which figures; gaps are collected as it goes. */
export interface Showing {
  book: FigureBook;
  /** Undefined: nothing is withheld, for the check. */
  audience: Audience | undefined;
  foreign: boolean;
  gaps: Gap[];
}

const DASH = '—';

/** Prints every token, and takes out what can't be printed (deck format 1, "Where there is no value"). */
export const showBlocks = (blocks: readonly Block<Written>[], showing: Showing): Block[] =>
  blocks.flatMap((block) => showBlock(block, showing));

function showBlock(block: Block<Written>, showing: Showing): Block[] {
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
        const blocks = showBlocks(item.blocks, showing);
        return blocks.length === 0 && item.blocks.length > 0 ? [] : [{ line: item.line, blocks }];
      });
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote': {
      const blocks = showBlocks(block.blocks, showing);
      return blocks.length === 0 ? [] : [{ ...block, blocks }];
    }
    case 'table': {
      const cells = (row: readonly TableCell<Written>[]): TableCell[] => row.map((cell) => ({ children: showCell(cell.children, showing) }));
      return [{ ...block, head: cells(block.head), rows: block.rows.map(cells) }];
    }
    case 'code':
      return [{ ...block, text: showString(block.text, showing, 'literal') }];
    case 'image':
      return [{ ...block, alt: showString(block.alt, showing, 'sentences') }];
    case 'rule':
      return [block];
    case 'scale':
      return [{
        ...block,
        caption: showString(block.caption, showing, 'sentences'),
        points: block.points.map((point) => ({ ...point, label: showString(point.label, showing, 'dash') })),
        alt: showString(block.alt, showing, 'sentences'),
      }];
    case 'chart':
      return showChart(block, showing).map((chart) => ({ ...chart, type: 'chart', line: block.line }));
  }
}

/** A line of text without the sentences that can't be printed. */
export function showText(children: readonly Inline<Written>[], showing: Showing, effect: 'sentence' | 'heading' = 'sentence'): Inline[] {
  const blanks = noteGaps(children, showing, effect);
  const shown = showInlines(children, showing, blanks ? 'mark' : 'dash');
  return blanks ? dropSentences(shown) : shown;
}

/** A table cell keeps its place: an em dash stands for what is missing. */
const showCell = (children: readonly Inline<Written>[], showing: Showing): Inline[] => {
  noteGaps(children, showing, 'cell');
  return showInlines(children, showing, 'dash');
};

function showInlines(children: readonly Inline<Written>[], showing: Showing, missing: 'mark' | 'dash'): Inline[] {
  const instead = missing === 'mark' ? GAP : DASH;
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'token': {
        const printed = showing.book.print(inline, showing.audience);
        return [{ type: 'text', text: 'text' in printed ? printed.text : instead }];
      }
      case 'text':
        return [{ type: 'text', text: inline.text.replaceAll(GAP, '') }];
      case 'code':
        // Its gaps are noted with those of the line that it stands in.
        return [{ type: 'code', text: showString(inline.text, { ...showing, gaps: [] }, missing === 'mark' ? 'mark' : 'literal') }];
      case 'break':
        return [inline];
      case 'link': {
        const inner = showInlines(inline.children, showing, missing);
        const href = showString(inline.href, showing, 'address');
        return href === '' ? inner : [{ type: 'link', href, children: inner }];
      }
      default:
        return [{ type: inline.type, children: showInlines(inline.children, showing, missing) }];
    }
  });
}

/** Notes the tokens without a value among the children; true when there is one. */
function noteGaps(children: readonly Inline<Written>[], showing: Showing, effect: Gap['effect']): boolean {
  let found = false;
  for (const inline of children) {
    const tokens = inline.type === 'token' ? [inline] : inline.type === 'code' ? inline.text.filter((piece) => typeof piece !== 'string') : [];
    for (const token of tokens) {
      const printed = showing.book.print(token, showing.audience);
      if (!('missing' in printed) || (inline.type === 'code' && staysAsWritten(printed.missing, showing))) continue;
      showing.gaps.push({ token, reason: printed.missing, effect });
      found = true;
    }
    if ('children' in inline && noteGaps(inline.children, showing, effect)) found = true;
  }
  return found;
}

/** Braces in the code of a foreign deck are most likely code. */
const staysAsWritten = (reason: Missing, showing: Showing): boolean => showing.foreign && reason === 'unknown';

/**
 * Text that stays a string.
 * @param missing what stands where a value is missing: nothing of that sentence, the mark of a gap, an em dash,
 *   in code the token of a foreign deck as it is, or no address at all
 */
function showString(written: Written['text'], showing: Showing, missing: 'sentences' | 'mark' | 'dash' | 'literal' | 'address'): string {
  let gap = false;
  const text = written.map((piece: Piece) => {
    if (typeof piece === 'string') return piece;
    const printed = showing.book.print(piece, showing.audience);
    if ('text' in printed) return missing === 'address' ? encodeURIComponent(printed.text).replace('%40', '@') : printed.text;
    if ((missing === 'literal' || missing === 'mark') && staysAsWritten(printed.missing, showing)) return piece.raw;
    showing.gaps.push({ token: piece, reason: printed.missing, effect: 'text' });
    gap = true;
    return missing === 'sentences' || missing === 'mark' ? GAP : DASH;
  }).join('');
  if (!gap) return text;
  if (missing === 'address') return '';
  return missing === 'sentences' ? flatText(dropSentences([{ type: 'text', text }])) : text;
}

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
  const series = chart.series.map((row) => ({
    name: showString(row.name, { ...showing, gaps: [] }, 'sentences') || 'Our branch',
    values: row.values.map((cell): Shown['cell'] => {
      if (typeof cell !== 'object') return cell;
      const value = showing.book.number(cell, showing.audience);
      if (value !== undefined) return value;
      const printed = showing.book.print(cell, showing.audience);
      showing.gaps.push({ token: cell, reason: 'missing' in printed ? printed.missing : 'unknown', effect: 'chart-cell' });
      return undefined;
    }),
  })).filter((row) => row.values.some((value) => value !== undefined));
  if (series.length === 0) return [];
  const kept = chart.categories.flatMap((_, index) => (isWithheld(chart, index, showing) ? [] : [index]));
  return [{
    chart: chart.chart,
    unit: chart.unit,
    categories: kept.map((index) => showString(chart.categories[index] ?? [], showing, 'dash')),
    series: series.map((row) => ({ ...row, values: kept.map((index) => row.values[index]) })),
    alt: showString(chart.alt, showing, 'sentences') || 'Chart',
  }];
}
