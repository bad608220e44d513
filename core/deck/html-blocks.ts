import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { splitTokens } from '../figures/tokens.ts';
import type { Block, Inline, ListItem, TableCell, Written } from './content.ts';
import { HTML_MARKS, hasHandlers, isDroppedElement } from './html-tags.ts';
import { readLinkInline } from './links.ts';
import { readPicture } from './pictures.ts';
import { DEEPEST, SlideRefused, codeText, type Reading } from './reading.ts';
import { holdsText, trimInlines } from './trim.ts';

const LINE_BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'figure', 'figcaption', 'center', 'details', 'summary', 'address', 'dl', 'dt', 'dd',
]);

/**
 * Turns raw HTML into the same blocks as Markdown gives. Nothing of the HTML itself is ever passed on:
 * what is not in the model (scripts, frames, handlers, styles) can't reach a screen or a file. @throws SlideRefused
 */
export function readHtmlBlocks(html: string, line: number, reading: Reading): Block<Written>[] {
  return blocksOf(parseDocument(html).children, line, reading, 0);
}

function blocksOf(nodes: readonly ChildNode[], line: number, reading: Reading, depth: number): Block<Written>[] {
  if (depth > DEEPEST) throw new SlideRefused('slide-too-deep');
  const blocks: Block<Written>[] = [];
  let run: Inline<Written>[] = [];
  const flush = (): void => {
    if (holdsText(run)) blocks.push({ type: 'paragraph', line, children: trimInlines(run) });
    run = [];
  };
  for (const node of nodes) {
    const inner = isTag(node) && !isDroppedElement(node.name) ? blockOf(node, line, reading, depth) : undefined;
    if (inner) {
      flush();
      blocks.push(...inner);
    } else run.push(...inlinesOf(node, line, reading, depth, blocks));
  }
  flush();
  return blocks;
}

/** The blocks that an element makes, or undefined when it belongs in a line of text. */
function blockOf(element: Element, line: number, reading: Reading, depth: number): Block<Written>[] | undefined {
  const children = (): Block<Written>[] => blocksOf(element.children, line, reading, depth + 1);
  const name = element.name;
  if (hasHandlers(element.attribs)) warnRemoved(`What <${name}> would run is left out.`, line, reading);
  if (LINE_BLOCKS.has(name)) return children();
  if (/^h[1-6]$/.test(name)) return [{ type: 'heading', line, level: Number(name[1]), children: trimInlines(inlines(element, line, reading, depth)) }];
  if (name === 'blockquote') return [{ type: 'quote', line, blocks: children() }];
  if (name === 'hr') return [{ type: 'rule', line }];
  if (name === 'pre') return [{ type: 'code', line, language: '', text: codeText(textOf(element), reading) }];
  if (name === 'ul' || name === 'ol') {
    const items: ListItem<Written>[] = tags(element, ['li']).map((item) => ({ line, blocks: blocksOf(item.children, line, reading, depth + 1) }));
    return [{ type: 'list', line, ordered: name === 'ol', start: Number.parseInt(element.attribs['start'] ?? '1', 10) || 1, items }];
  }
  if (name === 'table') return tableOf(element, line, reading, depth);
  if (name === 'img') {
    const picture = readPicture(element.attribs['src'] ?? '', element.attribs['alt'] ?? '', line, reading, element.attribs['title']);
    return picture ? [picture] : [];
  }
  return undefined;
}

function tableOf(element: Element, line: number, reading: Reading, depth: number): Block<Written>[] {
  const sections = [element, ...tags(element, ['thead', 'tbody', 'tfoot'])];
  const rows = sections.flatMap((section) => tags(section, ['tr'])).map((row): TableCell<Written>[] =>
    tags(row, ['td', 'th']).map((cell) => ({ children: trimInlines(inlines(cell, line, reading, depth + 1)) })),
  );
  const [head, ...body] = rows;
  if (!head) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const pad = (row: TableCell<Written>[]): TableCell<Written>[] => [...row, ...Array.from({ length: width - row.length }, () => ({ children: [] }))];
  return [{ type: 'table', line, align: Array.from({ length: width }, () => undefined), head: pad(head), rows: body.map(pad) }];
}

function inlines(element: Element, line: number, reading: Reading, depth: number): Inline<Written>[] {
  return element.children.flatMap((child) => inlinesOf(child, line, reading, depth + 1, []));
}

function inlinesOf(node: ChildNode, line: number, reading: Reading, depth: number, hoisted: Block<Written>[]): Inline<Written>[] {
  if (depth > DEEPEST) throw new SlideRefused('slide-too-deep');
  if (isText(node)) {
    return splitTokens(node.data.replace(/\s+/g, ' '), reading.tokens).map((piece) => (typeof piece === 'string' ? { type: 'text', text: piece } : piece));
  }
  if (!isTag(node)) return [];
  if (isDroppedElement(node.name)) {
    warnRemoved(`<${node.name}> is never shown or run; it is left out with what is in it.`, line, reading);
    return [];
  }
  if (hasHandlers(node.attribs)) warnRemoved(`What <${node.name}> would run is left out.`, line, reading);
  if (node.name === 'br') return [{ type: 'break' }];
  if (node.name === 'code' || node.name === 'kbd' || node.name === 'samp') return [{ type: 'code', text: codeText(textOf(node), reading) }];
  if (node.name === 'img') {
    const picture = readPicture(node.attribs['src'] ?? '', node.attribs['alt'] ?? '', line, reading, node.attribs['title']);
    if (picture) hoisted.push(picture);
    return [];
  }
  const children = node.children.flatMap((child) => inlinesOf(child, line, reading, depth + 1, hoisted));
  if (node.name === 'a') return readLinkInline(node.attribs['href'] ?? '', children, line, reading);
  const mark = HTML_MARKS[node.name];
  return mark === undefined ? children : [{ type: mark, children }];
}

const warnRemoved = (message: string, line: number, reading: Reading): void => reading.sink.add('warning', 'html-removed', line, message);

const tags = (element: Element, names: readonly string[]): Element[] =>
  element.children.filter((child): child is Element => isTag(child) && names.includes(child.name));

function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : isTag(child) && !isDroppedElement(child.name) ? textOf(child) : '')).join('');
}
