import { Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions, type Table } from 'docx';
import { pageParts, type PagePart } from '../page.ts';
import type { ShownLetter } from '../model.ts';
import { writeBlocks, type Writing } from './blocks.ts';
import { Lists } from './lists.ts';
import { PAGE } from './look.ts';
import { mendDocument } from './mend.ts';
import { lineRuns, textRuns } from './runs.ts';
import { stylesFor } from './styles.ts';

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A letter as a Word document: A4, Word's own styles, its gaps marked. The same letter gives the same bytes. */
export async function writeDocx(letter: ShownLetter): Promise<Uint8Array> {
  const form = letter.layout === 'form';
  const lang = LANGUAGE.test(letter.lang) ? letter.lang : 'en-GB';
  const margin = form ? PAGE.narrow : PAGE.margin;
  const writing: Writing = { blanks: letter.blanks, lists: new Lists(), width: (form ? PAGE.long : PAGE.short) - 2 * margin, form };
  const children = keepClosing(pageParts(letter), writing);
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: {
        size: { width: PAGE.short, height: PAGE.long, orientation: form ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: form ? margin : PAGE.end, bottom: form ? margin : PAGE.end, left: margin, right: margin, header: 560, footer: 560 },
      },
    },
    // One page needs no number; a second one says which it is.
    footers: { first: new Footer({ children: [footLine(letter.note)] }), default: new Footer({ children: [pageNumber()] }) },
    children,
  };
  const document = new Document({ title: letter.subject, styles: stylesFor(lang, letter.layout), numbering: writing.lists.config, sections: [section] });
  return mendDocument(new Uint8Array(await Packer.toArrayBuffer(document)), { ...letter, lang });
}

/** No signature stands alone on a page: the closing words and what comes before them stay with it. */
function keepClosing(parts: readonly PagePart[], writing: Writing): (Paragraph | Table)[] {
  const signed = parts.findIndex(({ type }) => type === 'signature');
  return parts.flatMap((part, index) => {
    const closes = part.type === 'block' && part.block.type === 'paragraph' && index < signed && index >= signed - 2;
    return closes ? writeBlocks([part.block], writing, { depth: 0, quoted: false, keepNext: true }) : writePart(part, writing);
  });
}

function writePart(part: PagePart, writing: Writing): (Paragraph | Table)[] {
  switch (part.type) {
    case 'block':
      return writeBlocks([part.block], writing);
    case 'address':
      return [new Paragraph({ style: 'Address', children: lineRuns(part.lines, writing.blanks) })];
    case 'about':
      return [new Paragraph({ style: 'About', children: lineRuns(part.lines, writing.blanks) })];
    case 'signature':
      return [new Paragraph({ style: 'Signature', children: lineRuns(part.lines, writing.blanks) })];
    case 'date':
      return [new Paragraph({ style: 'Date', children: textRuns(part.text, writing.blanks) })];
    case 'subject':
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(part.text, writing.blanks) })];
  }
}

const footLine = (note: string): Paragraph => new Paragraph({ style: 'Footer', children: note === '' ? [] : textRuns(note, []) });

const pageNumber = (): Paragraph => new Paragraph({ style: 'Footer', children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] });
