import type { Audience } from '../audience/model.ts';
import { protectTokens } from '../figures/tokens.ts';
import { readComments, maskComments, visibleText, type SlideComments } from './comments.ts';
import type { Block, Inline, Written } from './content.ts';
import { trackFences } from './fences.ts';
import { sinkFor, type FindingSink } from './finding-sink.ts';
import { bare, countBreaks, linesOf, utf8Length } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { placePictures } from './foreign/place-pictures.ts';
import { translate, type Translated } from './foreign/translate.ts';
import { commentNotes, notesStart, setOut } from './foreign/notes.ts';
import type { ForeignTool, SlideHints } from './foreign/model.ts';
import type { SlideContent, SlideSource } from './model.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { SlideRefused, type Reading } from './reading.ts';

/** Deck format 1: a larger slide is refused. marked grows with the square of some inputs. */
const LARGEST = 16 * 1024;

/** A slide of a thousand lines is no slide, and each line costs as much as a paragraph. */
const MOST_LINES = 1_000;

/** Everything about a slide's text that reading it for an audience needs. */
export interface SlideText {
  file: string;
  slide: string;
  /** Line of the file on which the slide's text starts. */
  line: number;
  source: SlideSource;
  comments: SlideComments;
  foreign: boolean;
  /** What is known of the tool that a foreign deck was made for. */
  tool: ForeignTool | undefined;
  hints: SlideHints | undefined;
  twoColumns: boolean;
  images: PictureShelf;
  /** What everyone may read of it, where that is translated already. */
  open: TranslatedBody | undefined;
}

/** A text of another tool and its translation. */
export interface TranslatedBody {
  body: string;
  translated: Translated;
}

/** Parts a slide's text into attributes, visible text and notes, losing nothing. */
export function splitSlide(text: string, lead: string, tool: ForeignTool | undefined): Omit<SlideSource, 'separator'> {
  const body = text.slice(lead.length);
  const foreign = tool !== undefined;
  if (tool && !tool.notesMark) {
    const at = body.includes('<!--') ? notesStart(body, readComments(body, 1, [], true).comments, tool) : body.length;
    const mark = at < body.length ? '<!--' : '';
    return { lead, body: body.slice(0, at), notesMark: mark, notes: body.slice(at + mark.length) };
  }
  const notesMark = tool?.notesMark ?? NOTES_MARK;
  if (notesMark.source.includes('note') && !/note/i.test(body)) return { lead, body, notesMark: '', notes: '' };
  // A "Note:" inside a comment or in code starts no notes.
  const lines = linesOf(maskComments(body, readComments(body, 1, [], foreign)));
  const fences = trackFences(lines);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (!fences.take(index) && notesMark.test(bare(line))) {
      // reveal.js lets notes start on the line of their mark.
      const found = notesMark.exec(line)?.[0] ?? line;
      const mark = foreign ? found + (/^[ \t]*/.exec(line.slice(found.length))?.[0] ?? '') : line;
      return { lead, body: body.slice(0, at), notesMark: body.slice(at, at + mark.length), notes: body.slice(at + mark.length) };
    }
    at += line.length;
  }
  return { lead, body, notesMark: '', notes: '' };
}

/** In our format the mark stands on a line of its own. */
const NOTES_MARK = /^\s*notes?:\s*$/i;

/** Whether a slide is larger than the format allows, in UTF-8. */
export const isTooLarge = (source: SlideSource): boolean => {
  const length = source.lead.length + source.body.length + source.notesMark.length + source.notes.length;
  return length > LARGEST || (length * 3 > LARGEST && utf8Length(source.lead + source.body + source.notesMark + source.notes) > LARGEST);
};

const REFUSALS = {
  'slide-too-deep': 'This slide is nested deeper than 32 levels and is not shown. Make its lists and quotes flatter.',
  'slide-too-wide': 'This slide has a table of more than 40 columns and is not shown. Part it into several tables.',
  'slide-too-tangled': 'This slide holds too many *, _ or ~ that open emphasis and never close it, and is not shown. Put a back slash before each that is meant as itself.',
} as const;

/**
 * Reads a slide's content for one audience, or with none everything that stands on it.
 * Never throws: a slide that can't be read within bounds is refused and says so.
 */
export function readSlideContent(text: SlideText, audience: Audience | undefined): SlideContent {
  const { source, line, comments } = text;
  const sink = sinkFor(text.file, text.slide);
  const bodyLine = line + countBreaks(source.lead);
  const level = text.foreign ? 'warning' : 'error';
  const refuse = (code: string, message: string): SlideContent => {
    sink.add(level, code, line, message);
    return { title: undefined, titleLine: bodyLine, blocks: [], right: [], notes: [], refused: true, findings: sink.findings };
  };
  if (isTooLarge(source)) return refuse('slide-too-large', 'This slide holds more than 16 kB of text and is not shown. Part it into several slides.');
  const whole = source.body + source.notesMark + source.notes;
  if (countBreaks(whole) > MOST_LINES) return refuse('slide-too-long', 'This slide has more than 1,000 lines and is not shown. Part it into several slides.');
  const notesAt = source.body.length + source.notesMark.length;
  const reader = audience ?? 'anyone';
  for (const fault of comments.faults) sink.add(level, fault.code, fault.line, fault.message);
  if (!text.foreign) warnAboutNotes(source.body, bodyLine, sink);
  const body = visibleText(whole, comments, reader, 0, source.body.length);
  try {
    const notesText = text.tool && !text.tool.notesMark ? '' : visibleText(whole, comments, reader, notesAt);
    const notes = [
      ...commentNotes(whole, comments.comments, text.tool),
      { text: text.tool ? setOut(notesText) : notesText, line: bodyLine + countBreaks(whole.slice(0, notesAt)) },
    ];
    if (text.tool) return readForeign(text.open?.body === body ? text.open.translated : translate(body, bodyLine, text.tool), notes, bodyLine, text, sink);
    const [leftText, rightText] = splitColumns(body, bodyLine, text, sink);
    const left = readPart(leftText, bodyLine, text, sink);
    const right = readPart(rightText, bodyLine, text, sink);
    return { ...takeTitle(left, bodyLine), right, notes: readParts(notes, text, sink), refused: false, findings: sink.findings };
  } catch (error) {
    if (error instanceof SlideRefused) return refuse(error.code, REFUSALS[error.code]);
    // marked ran out of stack: the nesting that it follows is deeper than ours.
    if (error instanceof RangeError) return refuse('slide-too-deep', REFUSALS['slide-too-deep']);
    throw error;
  }
}

function readPart(text: string, line: number, slide: SlideText, sink: FindingSink): Block<Written>[] {
  if (text.trim() === '') return [];
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text)?.[0] ?? '';
  const start = line + countBreaks(lead);
  const { text: safe, tokens } = protectTokens(text.slice(lead.length), start);
  return readMarkdown(safe, start, { ...readingOf(slide, sink), tokens });
}

const readParts = (parts: readonly { text: string; line: number }[], slide: SlideText, sink: FindingSink): Block<Written>[] =>
  parts.flatMap(({ text, line }) => readPart(text, line, slide, sink));

const readingOf = (slide: SlideText, sink: FindingSink): Reading =>
  ({ tokens: [], sink, foreign: slide.foreign, tool: slide.tool, images: slide.images, file: slide.file, slide: slide.slide });

/** A slide of another tool, its text translated: side pictures take a column, and notes of every kind come together. */
function readForeign(translated: Translated, notes: readonly { text: string; line: number }[], line: number, slide: SlideText, sink: FindingSink): SlideContent {
  for (const { code, line: at, message } of translated.remarks) sink.add('warning', code, at, message);
  const read = takeTitle(readPart(translated.left, line, slide, sink), line);
  const right = readPart(translated.right, line, slide, sink);
  const allNotes = readParts([...notes, ...translated.notes].toSorted((a, b) => a.line - b.line), slide, sink);
  const placed = placePictures({ blocks: read.blocks, right, title: read.title }, [...translated.pictures, ...(slide.hints?.pictures ?? [])], readingOf(slide, sink));
  return { ...read, ...placed, notes: allNotes, refused: false, findings: sink.findings };
}

/** What a person may have meant as notes is shown to the room, so they had better know. */
function warnAboutNotes(body: string, line: number, sink: FindingSink): void {
  if (!/note/i.test(body)) return;
  for (const [index, each] of linesOf(body).entries()) {
    if (/^\s*notes?:[ \t]*[^\s]/i.test(each)) {
      sink.add('warning', 'note-on-line', line + index, 'This line is part of the slide and everyone sees it. Speaker notes start after "Note:" on a line of its own.');
    }
  }
}

/** `::right::` on a line of its own starts the second column; lines keep their numbers. */
function splitColumns(body: string, line: number, slide: SlideText, sink: FindingSink): [left: string, right: string] {
  if (!body.includes('::right::')) return [body, ''];
  const lines = linesOf(body);
  const fences = trackFences(lines);
  let split: number | undefined;
  for (const [index, each] of lines.entries()) {
    if (fences.take(index) || each.trim() !== '::right::') continue;
    if (!slide.twoColumns) sink.add('warning', 'right-without-columns', line + index, '"::right::" needs the layout two-column. The text after it follows below instead.');
    else if (split !== undefined) sink.add('warning', 'right-twice', line + index, 'A slide has two columns at most. The text after this second "::right::" follows in the same column.');
    else split = index;
    lines[index] = each.replace('::right::', '');
  }
  if (split === undefined) return [lines.join(''), ''];
  return [lines.slice(0, split).join(''), '\n'.repeat(split) + lines.slice(split).join('')];
}

/** The slide's title: a heading that opens it, or its first large heading. */
function takeTitle(blocks: Block<Written>[], line: number): { title: Inline<Written>[] | undefined; titleLine: number; blocks: Block<Written>[] } {
  const [first] = blocks;
  const at = first?.type === 'heading' ? 0 : blocks.findIndex((block) => block.type === 'heading' && block.level <= 2);
  const heading = blocks[at];
  if (heading?.type !== 'heading') return { title: undefined, titleLine: line, blocks };
  return { title: heading.children, titleLine: heading.line, blocks: blocks.toSpliced(at, 1) };
}
