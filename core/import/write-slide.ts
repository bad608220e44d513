import type { Block, Inline } from '../deck/content.ts';
import type { Layout } from '../deck/model.ts';
import { hasErrors } from '../findings.ts';
import { parseDeck } from '../deck/parse.ts';
import { blocksMarkdown, headingWords } from '../markdown/blocks.ts';
import { inlinesMarkdown } from '../markdown/inline.ts';
import { contentsMarkdown, type Content } from './contents.ts';
import { halveBlocks, halveContents } from './halve.ts';
import type { Lose } from './objects.ts';
import type { StandIns } from './stand-ins.ts';
import { yamlId, yamlText } from './yaml-text.ts';

/** A slide that is to be written. */
export interface SlideDraft {
  layout: Layout;
  optional: boolean;
  /** Of the section that begins with it, where its own title doesn't say that. */
  section: string | undefined;
  /** Its number in the file that is kept beside the deck. */
  fromSlide: number | undefined;
  title: Inline[];
  left: Content[];
  right: Content[];
  notes: Block[];
}

/** The slide as Markdown, without its id. */
function slideMarkdown(draft: SlideDraft, id: string, tokens: StandIns): string {
  const lead = [
    '<!-- slide', `id: ${yamlId(id)}`, `layout: ${draft.layout}`, 'audience: [members]',
    ...(draft.optional ? ['optional: true'] : []),
    ...(draft.section === undefined ? [] : [`section: ${yamlText(draft.section)}`]),
    ...(draft.fromSlide === undefined ? [] : [`from-slide: ${draft.fromSlide}`]), '-->',
  ].join('\n');
  const title = headingWords(inlinesMarkdown(draft.title, ' '));
  const left = contentsMarkdown(draft.left);
  const right = contentsMarkdown(draft.right);
  const notes = blocksMarkdown(draft.notes);
  const parts = [lead + (title === '' ? '' : `\n${draft.layout === 'title' ? '#' : '##'} ${title}`), left, ...(right === '' ? [] : ['::right::', right]), ...(notes === '' ? [] : [`Note:\n${notes}`])];
  return `${tokens.restore(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

const HEAD = '---\nformat: 1\nid: a\ntitle: A\n---\n\n';

/** Whether the format takes a slide as it is. */
function isSound(markdown: string): boolean {
  const deck = parseDeck({ name: 'deck.md', text: HEAD + markdown }, []);
  const [slide] = deck.slides;
  if (slide === undefined || deck.slides.length !== 1 || hasErrors(deck.findings)) return false;
  const content = slide.content();
  return !content.refused && !hasErrors(content.findings);
}

/** A slide of this many parts is no slide; whatever is left then is left out. */
const MOST_PARTS = 64;
const LONGEST_TITLE = 300;

/**
 * Writes a slide within the format's bounds: what is over them becomes further slides, and what can't be parted is left out
 * and said. @param idOf gives the n-th part its id
 */
export function writeSlide(draft: SlideDraft, idOf: (part: number) => string, tokens: StandIns, lose: Lose): string[] {
  const written: string[] = [];
  const waiting = [shortTitle(draft, lose)];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const markdown = slideMarkdown(next, idOf(written.length), tokens);
    if (isSound(markdown)) {
      written.push(markdown);
      continue;
    }
    const parts = written.length + waiting.length < MOST_PARTS ? halve(next) : undefined;
    if (parts === undefined) lose('text', 'Something that is too large for a slide and can’t be parted is left out.');
    else if (waiting.length === 0) lose('text', 'It holds more than a slide may, and goes on on further slides.');
    waiting.unshift(...(parts ?? emptied(next)));
  }
  return written;
}

function shortTitle(draft: SlideDraft, lose: Lose): SlideDraft {
  const words = inlinesMarkdown(draft.title, ' ');
  if (words.length <= LONGEST_TITLE * 4) return draft;
  lose('text', 'Its title is too long for one, and stands as text.');
  return { ...draft, title: [], left: [{ block: { type: 'paragraph', line: 1, children: draft.title } }, ...draft.left] };
}

/** Two slides that say the same; the second has the title too, and what is left of the notes. */
function halve(draft: SlideDraft): [SlideDraft, SlideDraft] | undefined {
  const size = (contents: readonly Content[]): number => contentsMarkdown(contents).length;
  const [left, right, notes] = [size(draft.left), size(draft.right), blocksMarkdown(draft.notes).length];
  const rest = { optional: draft.optional, section: undefined, fromSlide: draft.fromSlide };
  if (notes > left + right) {
    const parts = halveBlocks(draft.notes);
    return parts && [{ ...draft, notes: parts[0] }, { ...draft, ...rest, left: [], right: [], notes: parts[1] }];
  }
  if (right > 0) return [{ ...draft, layout: 'content', right: [] }, { ...draft, ...rest, layout: 'content', left: draft.right, right: [], notes: [] }];
  const parts = halveContents(draft.left);
  return parts && [{ ...draft, left: parts[0] }, { ...draft, ...rest, left: parts[1], notes: [] }];
}

/** What is left of a slide of which nothing more can be parted: the larger of its text and its notes goes. */
function emptied(draft: SlideDraft): SlideDraft[] {
  const text = contentsMarkdown([...draft.left, ...draft.right]).length;
  const notes = blocksMarkdown(draft.notes).length;
  if (notes > text) return [{ ...draft, notes: [] }];
  if (text > 0) return [{ ...draft, left: [], right: [] }];
  return draft.title.length > 0 ? [{ ...draft, title: [] }] : [];
}
