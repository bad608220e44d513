import type { Audience } from '../audience/model.ts';
import type { Deck, Slide, SlideContent } from '../deck/model.ts';
import type { OwnPictures } from '../deck/picture-shelf.ts';
import { readSlide } from '../deck/read-slide.ts';
import { sameText } from '../merge/same-text.ts';
import type { Applying } from './added-slides.ts';
import { hungFindings, hungNotes } from './hung-notes.ts';
import { rawSlide, samePictures, slideSetting } from './layer-text.ts';
import { own } from './own.ts';
import type { LayerPlaces } from './places.ts';

interface Kept {
  markdown: string;
  places: LayerPlaces;
  pictures: OwnPictures;
  slide: Slide;
}

/** The text before is gone back to by undo, and by leaving a word as it was. */
const KEPT_TEXTS = 2;
const kept = new WeakMap<Slide, readonly Kept[]>();

/** A slide as given, with the text of these changes: the same object for the same text. */
export function editSlide(slide: Slide, applying: Applying): Slide {
  const edit = own(applying.layer.slides.edits, slide.id);
  if (!edit) return slide;
  if (edit.from !== '' && !sameText(edit.from, slide.source.body)) {
    applying.warn('edit-behind', ['slides', 'edits', slide.id], `The ${slide.region === undefined ? 'national' : 'region’s'} text of this slide has changed since you edited it. Your text is kept.`, slide.id);
  }
  const { places, pictures } = applying;
  const known = kept.get(slide) ?? [];
  const same = known.find((each) => each.markdown === edit.markdown && each.places === places && samePictures(each.pictures, pictures));
  if (same) return same.slide;
  const made = editedSlide(slide, edit.markdown, applying);
  kept.set(slide, [...known, { markdown: edit.markdown, places, pictures, slide: made }].slice(-KEPT_TEXTS));
  return made;
}

/** The text with the attributes and notes of the slide that was given: an edit never changes whom a slide is for. */
function editedSlide(slide: Slide, markdown: string, applying: Applying): Slide {
  const path = ['slides', 'edits', slide.id, 'markdown'];
  const { slide: mine } = readSlide({ ...rawSlide(markdown, path, applying), ...(slide.hints && { hints: { ...slide.hints, remarks: [] } }) }, { ...slideSetting(path, applying, slide), opening: slide.opening });
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
      const content = withGivenNotes(mine.content(audience), slide, audience, applying.national.tool);
      contents.set(audience, content);
      return content;
    },
  };
}

/** Notes that were written into the edited text come first, then those of the slide that was given. */
const withGivenNotes = (mine: SlideContent, slide: Slide, audience: Audience | undefined, tool: Deck['tool']): SlideContent => ({
  ...mine,
  notes: [...mine.notes, ...hungNotes(slide, audience, tool)],
  findings: [...mine.findings, ...hungFindings(slide, audience)],
});
