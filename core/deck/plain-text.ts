import { protectTokens, splitTokens } from '../figures/tokens.ts';
import type { Block, Inline, Written } from './content.ts';
import type { Slide } from './model.ts';

/** Text that is no Markdown, with its tokens: each line a paragraph. */
function readPlainText(text: string, line: number): Block<Written>[] {
  const { text: safe, tokens } = protectTokens(text, line);
  return safe.split(/\r\n|\r|\n/).filter((each) => each.trim() !== '').map((each) => ({
    type: 'paragraph',
    line,
    children: splitTokens(each.trim(), tokens).map((piece): Inline<Written> =>
      typeof piece === 'string' ? { type: 'text', text: piece } : { ...piece, line },
    ),
  }));
}

type PlainPart = readonly Block<Written>[];
const branchNotes = new WeakMap<Slide, PlainPart>();
const contentNotes = new WeakMap<Slide, PlainPart>();

function readOnce(known: WeakMap<Slide, PlainPart>, slide: Slide, read: () => PlainPart): PlainPart {
  const blocks = known.get(slide) ?? read();
  known.set(slide, blocks);
  return blocks;
}

/** The region's notes for a slide and then the branch's own. */
export const readBranchNotes = (slide: Slide): PlainPart =>
  readOnce(branchNotes, slide, () => [...readPlainText(slide.regionNotes, slide.line), ...readPlainText(slide.branchNotes, slide.line)]);

/** What is shown before a slide that needs it. */
export const readContentNote = (slide: Slide): PlainPart => readOnce(contentNotes, slide, () => readPlainText(slide.contentNote ?? '', slide.line));
