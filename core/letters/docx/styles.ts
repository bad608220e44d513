import { LineRuleType, type IStylesOptions } from 'docx';
import type { LetterLayout } from '../model.ts';
import { CODE_FONT, FONT, INK, LINK, QUIET } from './look.ts';

const heading = (size: number, before: number, outlineLevel: number) =>
  ({ run: { size, bold: true, color: INK, italics: false }, paragraph: { keepNext: true, keepLines: true, outlineLevel, spacing: { before, after: 100 } } });

/** Word's own styles, so that a letter is changed in Word as any other: Normal, Heading 1, List Bullet and the rest. */
export const stylesFor = (lang: string, layout: LetterLayout): IStylesOptions => {
  const small = layout === 'form';
  const size = small ? 20 : 22;
  // A subject line is as large as the text; a paper has a title.
  const title = layout === 'letter' ? heading(size + 1, 0, 0) : heading(small ? 30 : 32, 0, 0);
  return {
    default: {
      document: {
        run: { font: FONT, size, color: INK, language: { value: lang, eastAsia: lang, bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: small ? 120 : 150, line: 257, lineRule: LineRuleType.AUTO } },
      },
      heading1: title,
      heading2: heading(size + 2, 240, 1),
      heading3: heading(size, 200, 2),
      heading4: heading(size, 160, 3),
      heading5: heading(size, 160, 4),
      heading6: heading(size, 160, 5),
      hyperlink: { run: { color: LINK, underline: {} } },
    },
    paragraphStyles: [
      { id: 'Address', name: 'Address', basedOn: 'Normal', next: 'Normal', quickFormat: true, paragraph: { keepLines: true, spacing: { after: 280 } } },
      { id: 'Date', name: 'Date', basedOn: 'Normal', next: 'Normal', quickFormat: true, paragraph: { spacing: { after: 280 } } },
      { id: 'About', name: 'About', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { color: QUIET }, paragraph: { spacing: { after: 200 } } },
      { id: 'Signature', name: 'Signature', basedOn: 'Normal', quickFormat: true, paragraph: { keepLines: true, spacing: { before: 760 } } },
      { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 80 } } },
      { id: 'ListNumber', name: 'List Number', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 80 } } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, run: { italics: true }, paragraph: { indent: { left: 425, right: 425 } } },
      { id: 'Code', name: 'Code', basedOn: 'Normal', quickFormat: true, run: { font: CODE_FONT, size: size - 3 }, paragraph: { spacing: { after: 0 } } },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true, run: { size: size - 2 }, paragraph: { spacing: { after: 0 } } },
      { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', quickFormat: true, run: { bold: true }, paragraph: { keepNext: true } },
      { id: 'AfterTable', name: 'After Table', basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { after: 80, line: 120, lineRule: LineRuleType.AUTO } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: QUIET }, paragraph: { spacing: { after: 0 } } },
    ],
  };
};
