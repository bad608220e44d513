import { Lexer, type Token as MarkedToken, type Tokens } from 'marked';
import type { Block, ListItem, TableCell, Written } from './content.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import { FENCED } from './chart.ts';
import { foreignCode } from './foreign/code.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { readInline } from './inline.ts';
import { countBreaks } from './lines.ts';
import { DEEPEST, SlideRefused, codeText, type Reading } from './reading.ts';
import { holdsText, trimInlines } from './trim.ts';

/**
 * Reads Markdown into blocks.
 * @param text comments blanked and tokens put aside
 * @param line line of the file on which it starts
 * @throws SlideRefused
 */
export function readMarkdown(text: string, line: number, reading: Reading): Block<Written>[] {
  const source = text.replace(/\r\n|\r/g, '\n');
  refuseDeepPrefixes(source);
  refuseWideTables(source);
  const lexer = new Lexer({ gfm: true, breaks: reading.tool?.keepsLines === true, tokenizer: new BoundedTokenizer() });
  if (source.includes(']')) for (const [name, href] of Object.entries(reading.tool?.links ?? {})) lexer.tokens.links[name] = { href, title: null };
  return readBlocks(lexer.lex(source), line, reading, 0);
}

/** marked gives every row as many cells as the first: a few kilobytes can ask for millions. */
const MOST_COLUMNS = 40;

function refuseWideTables(source: string): void {
  if (!source.includes('|')) return;
  for (const line of source.split('\n')) {
    if (line.length > MOST_COLUMNS * 2 && /^[\s>|:-]+$/.test(line) && line.split('|').length > MOST_COLUMNS + 2) throw new SlideRefused('slide-too-wide');
  }
}

/** marked goes one call deeper for every mark of a nested quote or list: refuse before it does. */
function refuseDeepPrefixes(source: string): void {
  for (const line of source.split('\n')) {
    const prefix = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(line)?.[0] ?? '';
    if (prefix.length <= DEEPEST) continue;
    if ((prefix.match(/[>*+-]|\d+[.)]/g)?.length ?? 0) > DEEPEST) throw new SlideRefused('slide-too-deep');
  }
}

function readBlocks(tokens: readonly MarkedToken[], firstLine: number, reading: Reading, depth: number): Block<Written>[] {
  if (depth > DEEPEST) throw new SlideRefused('slide-too-deep');
  const blocks: Block<Written>[] = [];
  let line = firstLine;
  for (const token of tokens) {
    // marked drops leading blank lines into the next token's raw text in places; count what comes before its text.
    const lead = /^\s*\n/.exec(token.raw)?.[0] ?? '';
    blocks.push(...readBlock(token, line + (token.type === 'space' ? 0 : countBreaks(lead)), reading, depth));
    line += countBreaks(token.raw);
  }
  return blocks;
}

function readBlock(token: MarkedToken, line: number, reading: Reading, depth: number): Block<Written>[] {
  switch (token.type) {
    case 'heading': {
      const run = readInline(token.tokens, line, reading);
      // An empty heading is a space in a deck of another tool.
      if (reading.tool && !holdsText(run.children)) return run.pictures;
      return [{ type: 'heading', line, level: Number(token['depth']), children: trimInlines(run.children) }, ...run.pictures];
    }
    case 'paragraph':
    case 'text': {
      const run = readInline(token.tokens ?? [token], line, reading);
      return [...(holdsText(run.children) ? [{ type: 'paragraph' as const, line, children: trimInlines(run.children) }] : []), ...run.pictures];
    }
    case 'list':
      return [readList(token as Tokens.List, line, reading, depth)];
    case 'blockquote':
      return [{ type: 'quote', line, blocks: readBlocks(token.tokens ?? [], line, reading, depth + 1) }];
    case 'code':
      return readCode(token as Tokens.Code, line, reading);
    case 'table':
      return readTable(token as Tokens.Table, line, reading);
    case 'html':
      return readHtmlBlocks(token.raw, line, reading);
    case 'hr':
      return [{ type: 'rule', line }];
    default:
      return [];
  }
}

function readList(list: Tokens.List, firstLine: number, reading: Reading, depth: number): Block<Written> {
  let line = firstLine;
  const items = list.items.map((item): ListItem<Written> => {
    const blocks = readBlocks(item.tokens.filter((token) => token.type !== 'checkbox'), line, reading, depth + 1);
    const [first] = blocks;
    if (item.task && first?.type === 'paragraph') first.children.unshift({ type: 'text', text: item.checked ? '☑ ' : '☐ ' });
    const read = { line, blocks };
    line += countBreaks(item.raw);
    return read;
  });
  return { type: 'list', line: firstLine, ordered: list.ordered, start: typeof list.start === 'number' ? list.start : 1, items };
}

function readCode(token: Tokens.Code, line: number, reading: Reading): Block<Written>[] {
  const language = /^[\w+#.-]*/.exec(token.lang ?? '')?.[0] ?? '';
  const reader = Object.hasOwn(FENCED, language) ? FENCED[language] : undefined;
  if (reader) {
    const block = reader(token.text, line + 1, reading);
    return block ? [block] : [];
  }
  const shown = reading.tool ? foreignCode(token.lang ?? '', token.text, line, reading.sink) : { language, text: token.text };
  return [{ type: 'code', line, language: shown.language, text: codeText(shown.text, reading) }];
}

function readTable(token: Tokens.Table, line: number, reading: Reading): Block<Written>[] {
  const pictures: Block<Written>[] = [];
  const cells = (row: readonly Tokens.TableCell[], rowLine: number): TableCell<Written>[] =>
    row.map((cell) => {
      const run = readInline(cell.tokens, rowLine, reading);
      pictures.push(...run.pictures);
      return { children: trimInlines(run.children) };
    });
  const head = cells(token.header, line);
  const rows = token.rows.map((row, index) => cells(row, line + 2 + index));
  return [{ type: 'table', line, align: token.align.map((align) => align ?? undefined), head, rows }, ...pictures];
}
