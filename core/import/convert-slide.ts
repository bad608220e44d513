import type { Inline } from '../deck/content.ts';
import type { Layout } from '../deck/model.ts';
import type { ReadRun, ReadShape, ReadSlide } from '../powerpoint/read/model.ts';
import { placeAll, shapeContents, wordsOf, type Content, type ContentSetting } from './contents.ts';
import { inlinesOf } from './inlines.ts';
import { paragraphBlocks } from './lists.ts';
import type { StandIns } from './stand-ins.ts';
import type { SlideDraft } from './write-slide.ts';

type TextShape = Extract<ReadShape, { kind: 'text' }>;

const titleOf = ({ shapes }: ReadSlide): TextShape | undefined => shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.role === 'title');

/** The words of a slide's title; '' where it has none. */
export const titleWords = (slide: ReadSlide): string => (titleOf(slide)?.paragraphs ?? []).map(wordsOf).filter((words) => words !== '').join(' ');

/** A title as running text; all of it in bold is how it looks and not what it says. */
function titleInlines({ paragraphs }: TextShape, tokens: StandIns): Inline[] {
  const spoken = paragraphs.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  const runs = spoken.flatMap((paragraph, index): ReadRun[] => {
    const [first] = paragraph.runs;
    return index === 0 || first === undefined ? paragraph.runs : [{ ...first, text: ' ' }, ...paragraph.runs];
  });
  const words = runs.filter(({ text }) => text.trim() !== '');
  const allBold = words.every(({ bold }) => bold);
  const allItalic = words.every(({ italic }) => italic);
  return inlinesOf(runs.map((run) => ({ ...run, bold: run.bold && !allBold, italic: run.italic && !allItalic })), tokens, true);
}

/** A layout with an object of one kind and few words beside it. */
const MOST_BESIDE = 3;

/** LibreOffice gives a title slide no layout of that kind: it opens the file and has a title, a subtitle and nothing else. */
const isTitleSlide = ({ number, shapes }: ReadSlide): boolean =>
  number === 1 && shapes.length === 2 && ['title', 'subtitle'].every((role) => shapes.some((shape) => shape.kind === 'text' && shape.role === role));

function layoutOf(slide: ReadSlide, columns: boolean): Layout {
  const { type, name } = slide.layout;
  if (type === 'title' || type === 'secHead') return type === 'title' ? 'title' : 'section';
  if (columns) return 'two-column';
  if (isTitleSlide(slide)) return 'title';
  const title = titleOf(slide);
  const rest = slide.shapes.filter((shape) => shape !== title);
  const objects = rest.filter(({ kind }) => kind !== 'text');
  const paragraphs = rest.flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs.filter((each) => wordsOf(each) !== '') : []));
  const [only] = objects;
  if (only !== undefined && objects.length === 1 && paragraphs.length <= MOST_BESIDE) {
    if (only.kind === 'chart' && only.chart !== 'other') return 'chart';
    if (only.kind === 'table') return 'table';
    if (only.kind === 'picture') return 'image';
  }
  if (/^quote\b/i.test(name) && objects.length === 0 && paragraphs.length > 0) return 'quote';
  return slide.shapes.length === 0 ? 'blank' : 'content';
}

/** What a slide of the file becomes. */
export function convertSlide(slide: ReadSlide, section: string | undefined, fromSlide: number | undefined, setting: ContentSetting): SlideDraft {
  const { tokens } = setting;
  const title = titleOf(slide);
  if (title !== undefined) placeAll(title.paragraphs, setting);
  const contentsOf = (shapes: readonly ReadShape[]): Content[] => shapes.filter((shape) => shape !== title).flatMap((shape) => shapeContents(shape, setting));
  const left = contentsOf(slide.shapes.slice(0, slide.right));
  const right = slide.right === undefined ? [] : contentsOf(slide.shapes.slice(slide.right));
  placeAll(slide.notes, setting);
  const columns = left.length > 0 && right.length > 0;
  const layout = layoutOf(slide, columns);
  const draft = { layout, optional: slide.hidden, section, fromSlide, title: title === undefined ? [] : titleInlines(title, tokens), notes: paragraphBlocks(slide.notes, tokens) };
  return layout === 'two-column' ? { ...draft, left, right } : { ...draft, left: [...left, ...right], right: [] };
}
