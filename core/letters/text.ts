import type { Block, Inline, TableCell } from '../deck/content.ts';
import { cleanLine, cleanLines } from '../powerpoint/text/clean.ts';
import { flatText } from '../slides/sentences.ts';
import type { ShownLetter } from './model.ts';

/** A letter as an email: plain text that reads well in any mail program. */
export interface LetterMail {
  subject: string;
  body: string;
}

/** A letter as an email, from its greeting to its signature: an address and a date are for paper. */
export function letterMail(letter: ShownLetter): LetterMail {
  const title = letter.layout === 'letter' ? [] : [letter.subject];
  const parts = [...title, blocksText(letter.blocks), letter.from.join('\n'), letter.note === '' ? '' : `-- \n${letter.note}`];
  return { subject: cleanLine(letter.subject), body: `${cleanLines(parts.filter((part) => part !== '').join('\n\n'))}\n` };
}

/** Longer addresses are cut off by mail programs and by Windows. */
const LONGEST = 2_000;

/**
 * A `mailto:` address that opens a mail program with the letter in it; with the subject alone where the letter is too long for one.
 * @param to the one address that it goes to; '' leaves that to the mail program
 */
export function mailAddress(mail: LetterMail, to = ''): { href: string; whole: boolean } {
  const reader = encodeURIComponent(to.trim().toWellFormed()).replace('%40', '@');
  const subject = `mailto:${reader}?subject=${encodeURIComponent(mail.subject.toWellFormed())}`;
  const whole = `${subject}&body=${encodeURIComponent(mail.body.replaceAll('\n', '\r\n').toWellFormed())}`;
  return whole.length <= LONGEST ? { href: whole, whole: true } : { href: subject, whole: false };
}

/** A letter as a text file, its subject first. */
export function letterText(letter: ShownLetter): string {
  const { subject, body } = letterMail(letter);
  return `Subject: ${subject}\n\n${body}`;
}

const blocksText = (blocks: readonly Block[]): string => blocks.map(blockText).filter((text) => text !== '').join('\n\n');

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item, index) => {
        const mark = block.ordered ? `${block.start + index}. ` : '- ';
        return mark + blocksText(item.blocks).split('\n').map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(mark.length) + line)).join('\n');
      }).join('\n');
    case 'table':
      return block.rows.map((row) => rowText(block.head, row)).filter((text) => text !== '').join('\n\n');
    case 'quote':
      return blocksText(block.blocks).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '* * *';
    // A letter has none: they are left out where its file is read.
    case 'image':
    case 'chart':
    case 'scale':
    case 'timeline':
      return '';
  }
}

/** A row as lines that each say what they are: plain text has no columns. */
const rowText = (head: readonly TableCell[], row: readonly TableCell[]): string =>
  head.map((cell, column) => {
    const [name, value] = [inlineText(cell.children), inlineText(row[column]?.children ?? [])].map((text) => text.replace(/\s+/g, ' '));
    return name === '' ? (value ?? '') : `${name}: ${value ?? ''}`.trimEnd();
  }).filter((line) => line !== '').join('\n');

/** Running text; where a link's words are not its address, the address follows them. */
const inlineText = (inlines: readonly Inline[]): string => runText(inlines).trim();

const runText = (inlines: readonly Inline[]): string =>
  inlines.map((inline): string => {
    switch (inline.type) {
      case 'text':
      case 'code':
        return inline.text;
      case 'break':
        return '\n';
      case 'link': {
        const words = flatText(inline.children);
        const address = inline.href.replace(/^mailto:/i, '');
        return !/^(?:https?:\/\/|mailto:)/i.test(inline.href) || words.includes(address) ? words : `${words} (${address})`;
      }
      default:
        return runText(inline.children);
    }
  }).join('');
