import type { Audience } from '../audience/model.ts';
import { readComments, visibleText, type SlideComments } from '../deck/comments.ts';
import type { Block, Written } from '../deck/content.ts';
import { sinkFor, type FindingSink } from '../deck/finding-sink.ts';
import { countBreaks } from '../deck/lines.ts';
import { readMarkdown } from '../deck/markdown.ts';
import { shelfOf } from '../deck/picture-shelf.ts';
import { SlideRefused } from '../deck/reading.ts';
import { protectTokens } from '../figures/tokens.ts';
import type { LetterContent } from './model.ts';

/** A letter longer than this is no letter; marked grows with the square of some inputs. */
const LARGEST = 32 * 1024;
const MOST_LINES = 1_000;

/** What stands on slides alone. */
const NOT_IN_LETTERS: Readonly<Partial<Record<Block['type'], string>>> = { chart: 'A chart', scale: 'A scale', timeline: 'A timeline', image: 'A picture' };

/** Reads a letter's text, for each audience when it is first asked for. Never throws. */
export function letterReader(file: string, body: string, line: number): (audience?: Audience) => LetterContent {
  const comments = readComments(body, line, [], false);
  const cache = new Map<Audience | undefined, LetterContent>();
  return (audience) => {
    const known = cache.get(audience);
    if (known) return known;
    const content = readContent(file, body, line, comments, audience);
    cache.set(audience, content);
    return content;
  };
}

function readContent(file: string, body: string, line: number, comments: SlideComments, audience: Audience | undefined): LetterContent {
  const sink = sinkFor(file, undefined);
  const refuse = (code: string, why: string): LetterContent => {
    sink.add('error', code, line, `This letter ${why} and is not shown.`);
    return { blocks: [], refused: true, findings: sink.findings };
  };
  if (body.length > LARGEST) return refuse('letter-too-long', 'holds more than 32 kB of text');
  if (countBreaks(body) > MOST_LINES) return refuse('letter-too-long', 'has more than 1,000 lines');
  // A slide's attributes are a remark here like any other.
  for (const fault of comments.faults) if (fault.code !== 'slide-comment-misplaced') sink.add('error', fault.code, fault.line, fault.message.replace('on its slide', 'in its letter'));
  try {
    const blocks = readText(visibleText(body, comments, audience ?? 'anyone'), line, file, sink);
    return { blocks: withoutSlideBlocks(blocks, sink), refused: false, findings: sink.findings };
  } catch (error) {
    if (error instanceof SlideRefused && error.code === 'slide-too-wide') return refuse('letter-too-deep', 'has a table of more than 40 columns');
    if (error instanceof SlideRefused && error.code === 'slide-too-tangled') return refuse('letter-too-deep', 'holds too many *, _ or ~ that open emphasis and never close it');
    // marked ran out of stack: the nesting that it follows is deeper than ours.
    if (error instanceof SlideRefused || error instanceof RangeError) return refuse('letter-too-deep', 'is nested deeper than 32 levels');
    throw error;
  }
}

function readText(text: string, line: number, file: string, sink: FindingSink): Block<Written>[] {
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text)?.[0] ?? '';
  const start = line + countBreaks(lead);
  const { text: safe, tokens } = protectTokens(text.slice(lead.length), start);
  return readMarkdown(safe, start, { tokens, sink, foreign: false, tool: undefined, images: shelfOf([]), file, slide: '' });
}

function withoutSlideBlocks(blocks: readonly Block<Written>[], sink: FindingSink): Block<Written>[] {
  return blocks.flatMap((block): Block<Written>[] => {
    const what = NOT_IN_LETTERS[block.type];
    if (what !== undefined) {
      sink.add('warning', 'not-in-letters', block.line, `${what} is for slides: in a letter it is left out.`);
      return [];
    }
    if (block.type === 'quote') return [{ ...block, blocks: withoutSlideBlocks(block.blocks, sink) }];
    if (block.type === 'list') return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: withoutSlideBlocks(item.blocks, sink) })) }];
    return [block];
  });
}
