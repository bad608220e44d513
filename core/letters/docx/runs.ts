import { ExternalHyperlink, ShadingType, TextRun, UnderlineType, type ParagraphChild, type IRunOptions } from 'docx';
import type { Inline, Mark } from '../../deck/content.ts';
import { cleanText } from '../../powerpoint/text/clean.ts';
import { safeLink } from '../../powerpoint/text/links.ts';
import { splitGaps } from '../gaps.ts';
import type { LetterBlank } from '../model.ts';
import { CODE_FONT, GAP_FILL } from './look.ts';

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>;

const MARKS: Readonly<Record<Mark, Look>> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
  underline: { underline: { type: UnderlineType.SINGLE } },
};

/** A run is raised or lowered and not both: the inner mark counts. */
function marked(look: Look, mark: Mark): Look {
  const { subScript: _lower, superScript: _upper, ...rest } = look;
  return mark === 'sub' || mark === 'sup' ? { ...rest, ...MARKS[mark] } : { ...look, ...MARKS[mark] };
}

/** A text as runs, its gaps marked. */
export const textRuns = (text: string, blanks: readonly LetterBlank[], look: Look = {}): TextRun[] =>
  splitGaps(cleanText(text), blanks).map((stretch) =>
    new TextRun({ ...look, text: stretch.text, ...(stretch.gap && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: GAP_FILL } }) }));

/** Running text as runs and links. */
export const inlineRuns = (inlines: readonly Inline[], blanks: readonly LetterBlank[], look: Look = {}): ParagraphChild[] =>
  joined(inlines).flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return textRuns(inline.text, blanks, look);
      case 'code':
        return textRuns(inline.text, blanks, { ...look, font: CODE_FONT });
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'link': {
        const link = safeLink(inline.href);
        if (link === undefined) return inlineRuns(inline.children, blanks, look);
        return [new ExternalHyperlink({ link, children: inlineRuns(unlinked(inline.children), blanks, { ...look, style: 'Hyperlink' }) })];
      }
      default:
        return inlineRuns(inline.children, blanks, marked(look, inline.type));
    }
  });

/** A sentence with a figure in it is one run, as if it had been typed. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.type === 'text' && last?.type === 'text') all[all.length - 1] = { type: 'text', text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}

/** A link in a link is none that Word can open. */
const unlinked = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline): Inline[] => (inline.type === 'link' ? unlinked(inline.children) : 'children' in inline ? [{ ...inline, children: unlinked(inline.children) }] : [inline]));

/** Lines one under another in one paragraph. */
export const lineRuns = (lines: readonly string[], blanks: readonly LetterBlank[]): TextRun[] =>
  lines.flatMap((line, index) => [...(index === 0 ? [] : [new TextRun({ break: 1 })]), ...textRuns(line, blanks)]);
