import type { Audience } from '../audience/model.ts';
import type { Block, Written } from '../deck/content.ts';
import type { Deck, Slide } from '../deck/model.ts';
import type { Finding } from '../findings.ts';

/**
 * The speaker notes that hang on a slide and stay with it whatever becomes of its text. In a deck of Marp's notes may stand
 * among the text, and go with it.
 */
export function hungNotes(slide: Slide, audience: Audience | undefined, tool: Deck['tool']): Block<Written>[] {
  const { notes } = slide.content(audience);
  // Those of the region's text are its own: they stand in another file, and all come before the ones that it was given.
  if (slide.national !== undefined) return tool && !tool.notesMark ? hungNotes(slide.national, audience, tool) : notes;
  // Of a text that stands on one line of its file, lines tell nothing.
  if (slide.flat) return tool ? [] : notes;
  return notes.filter((block) => block.line >= notesLine(slide));
}

/** What is to check in them. */
export function hungFindings(slide: Slide, audience: Audience | undefined): Finding[] {
  if (slide.national !== undefined) return hungFindings(slide.national, audience);
  const { findings, refused } = slide.content(audience);
  return refused || slide.flat ? [] : findings.filter((finding) => finding.line >= notesLine(slide));
}

const notesLine = (slide: Slide): number => slide.bodyLine + countLines(slide.source.body);

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;
