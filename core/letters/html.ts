import type { Block, ListItem } from '../deck/content.ts';
import { escapeHtml, tag } from '../slides/escape.ts';
import { inlinesHtml } from '../slides/inline-html.ts';
import type { ShownLetter } from './model.ts';
import { columnWidths, isEmptyCell, pageParts, type PagePart } from './page.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/**
 * A letter's page as HTML without any style of its own: `resources/letters/letter.css` lays it out, on screen and in
 * print. Gaps are `<mark class="gap">`.
 */
export function letterHtml(letter: ShownLetter): string {
  const parts = pageParts(letter).map(partHtml).join('');
  const note = letter.note === '' ? '' : tag('footer', { class: 'letter-note' }, escapeHtml(letter.note));
  return tag('article', { class: `letter letter-${letter.layout}`, lang: letter.lang }, markGaps(parts + note, letter));
}

/** Page numbers stand on the second page and after it, as in the Word document. */
const PAPER = (form: boolean): string => `
@page { size: ${form ? 'A4 landscape' : 'A4'}; margin: ${form ? '17mm' : '16mm 22mm 15mm'}; @bottom-left { content: "Page " counter(page) " of " counter(pages); font: 8.5pt Arial, "Liberation Sans", sans-serif; color: #505050; } }
@page :first { @bottom-left { content: none; } }
body { margin: 0; }
`;

/** The page as a document of its own, to be printed or drawn as a PDF; nothing runs in it and nothing is loaded. @param style the text of `letter.css` */
export function letterPage(letter: ShownLetter, style: string): string {
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">';
  return `<!doctype html><html lang="${escapeHtml(letter.lang)}"><head><meta charset="utf-8">${policy}<title>${escapeHtml(letter.subject)}</title><style>${style}${PAPER(letter.layout === 'form')}</style></head><body>${letterHtml(letter)}</body></html>`;
}

function markGaps(html: string, { blanks }: ShownLetter): string {
  return blanks.reduce((text, { gap }) => text.replaceAll(escapeHtml(gap), (found) => `<mark class="gap">${found}</mark>`), html);
}

function partHtml(part: PagePart): string {
  switch (part.type) {
    case 'block':
      return blockHtml(part.block);
    case 'address':
    case 'signature':
    case 'about':
      return tag('p', { class: `letter-${part.type}` }, part.lines.map(escapeHtml).join('<br>'));
    case 'date':
      return tag('p', { class: 'letter-date' }, escapeHtml(part.text));
    case 'subject':
    case 'title':
      return tag('h1', { class: `letter-${part.type}` }, escapeHtml(part.text));
  }
}

const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('');

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return tag(`h${Math.min(6, Math.max(2, block.level))}`, {}, inlinesHtml(block.children));
    case 'paragraph':
      return tag('p', {}, inlinesHtml(block.children));
    case 'list': {
      const items = block.items.map((item) => tag('li', {}, itemHtml(item))).join('');
      return block.ordered ? tag('ol', { start: block.start === 1 ? undefined : block.start }, items) : tag('ul', {}, items);
    }
    case 'table':
      return tableHtml(block);
    case 'quote':
      return tag('blockquote', {}, blocksHtml(block.blocks));
    case 'code':
      return tag('pre', {}, tag('code', {}, escapeHtml(block.text)));
    case 'rule':
      return '<hr>';
    // A letter has none: they are left out where its file is read.
    case 'image':
    case 'chart':
    case 'scale':
    case 'timeline':
      return '';
  }
}

function itemHtml({ blocks: [first, ...rest] }: ListItem): string {
  if (first === undefined) return '';
  return first.type === 'paragraph' ? inlinesHtml(first.children) + blocksHtml(rest) : blocksHtml([first, ...rest]);
}

function tableHtml({ head, rows, align }: Of<'table'>): string {
  const sideOf = (column: number): string | undefined => (align[column] === undefined || align[column] === 'left' ? undefined : `align-${align[column]}`);
  const columns = columnWidths(head, rows).map((width) => `<col width="${Math.round(width)}%">`).join('');
  const heads = head.map((cell, column) => tag(cell.children.length === 0 ? 'td' : 'th', { scope: cell.children.length === 0 ? undefined : 'col', class: sideOf(column) }, inlinesHtml(cell.children)));
  const body = rows.map((row) => tag('tr', { class: row.some(isEmptyCell) ? 'to-fill' : undefined }, head.map((_, column) => tag('td', { class: sideOf(column) }, inlinesHtml(row[column]?.children ?? []))).join('')));
  return tag('table', {}, tag('colgroup', {}, columns) + tag('thead', {}, tag('tr', {}, heads.join(''))) + tag('tbody', {}, body.join('')));
}
