import type { Audience } from '../audience/model.ts';
import type { Slide, SlideContent } from '../deck/model.ts';
import { readSlide } from '../deck/read-slide.ts';
import type { Applying } from './added-slides.ts';
import { rawSlide, sameList, slideSetting } from './layer-text.ts';
import { own } from './own.ts';
import type { LayerPlaces } from './places.ts';

interface Kept {
  markdown: string;
  places: LayerPlaces;
  branchImages: readonly string[];
  slide: Slide;
}

/** The text before is gone back to by undo, and by leaving a word as it was. */
const KEPT_TEXTS = 2;
const kept = new WeakMap<Slide, readonly Kept[]>();

/** A national slide as the branch has it: the same object for the same text. */
export function editSlide(slide: Slide, applying: Applying): Slide {
  const edit = own(applying.layer.slides.edits, slide.id);
  if (!edit) return slide;
  if (edit.from !== '' && edit.from.trim() !== slide.source.body.trim()) {
    applying.warn('edit-behind', ['slides', 'edits', slide.id], 'The national text of this slide has changed since you edited it. Your text is kept.', slide.id);
  }
  const { places, branchImages } = applying;
  const known = kept.get(slide) ?? [];
  const same = known.find((each) => each.markdown === edit.markdown && each.places === places && sameList(each.branchImages, branchImages));
  if (same) return same.slide;
  const made = editedSlide(slide, edit.markdown, applying);
  kept.set(slide, [...known, { markdown: edit.markdown, places, branchImages, slide: made }].slice(-KEPT_TEXTS));
  return made;
}

/** The branch's text with the national attributes and notes: an edit never changes whom a slide is for. */
function editedSlide(slide: Slide, markdown: string, applying: Applying): Slide {
  const path = ['slides', 'edits', slide.id, 'markdown'];
  const { slide: mine } = readSlide({ ...rawSlide(markdown, path, applying), ...(slide.hints && { hints: { ...slide.hints, remarks: [] } }) }, { ...slideSetting(path, applying), opening: slide.opening });
  mine.id = slide.id;
  mine.layout = slide.layout;
  const contents = new Map<Audience | undefined, SlideContent>();
  return {
    ...slide,
    file: mine.file,
    line: mine.line,
    bodyLine: mine.bodyLine,
    flat: mine.flat,
    source: { ...slide.source, lead: '', body: mine.source.body },
    origin: 'edited',
    national: slide,
    content: (audience) => {
      const known = contents.get(audience);
      if (known) return known;
      const content = withNationalNotes(mine.content(audience), slide, audience);
      contents.set(audience, content);
      return content;
    },
  };
}

/** Notes that were written into the edited text come first, then the national ones. */
function withNationalNotes(mine: SlideContent, slide: Slide, audience: Audience | undefined): SlideContent {
  const national = slide.content(audience);
  const notesLine = slide.bodyLine + countLines(slide.source.body);
  return {
    ...mine,
    // In a deck of Marp's notes may stand among the text, which is the branch's now.
    notes: [...mine.notes, ...national.notes.filter((block) => block.line >= notesLine)],
    findings: [...mine.findings, ...national.findings.filter((finding) => finding.line >= notesLine && !national.refused)],
  };
}

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;
