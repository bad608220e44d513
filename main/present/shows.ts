import type { PresenterShow, RoomShow } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { compose, deckSlideOf, presenterNotes } from '../../core/slides/compose.ts';
import { blocksHtml, slideHtml } from '../../core/slides/html.ts';
import type { ShownSlide } from '../../core/slides/model.ts';
import type { DeckInUse } from '../library.ts';
import { pictureUrl } from '../origin.ts';

export interface Shows {
  room: RoomShow;
  /** Without the meeting that its notes go to. */
  presenter: Omit<PresenterShow, 'meetingId'>;
}

/** What the room and the presenter get. Composed for the audience once: nothing withheld is in either. */
export function makeShows(deck: DeckInUse, audience: Audience, today: string): Shows {
  const edition = makeEdition(deck.sources, deck.layer, today);
  const { presentation } = compose(edition, audience);
  if (presentation.slides.length === 0) {
    throw new AppError('bad-input', 'No slide of this deck is for the people in the room.', 'Switch slides on, or choose who is in the room again.');
  }
  const { title, lang } = presentation;
  const options = { lang, imageUrl: (path: string) => pictureUrl(deck.key, path) };
  const notesOf = (slide: ShownSlide): string => {
    const notes = blocksHtml(presenterNotes(edition, deckSlideOf(slide).id), options);
    return notes === '' || (slide.part?.number ?? 1) === 1 ? notes : `<p><em>Continued: the notes are for all of this slide.</em></p>\n${notes}`;
  };
  const slides = presentation.slides.map((slide) => ({
    id: slide.id,
    html: slideHtml(slide, options),
    label: slide.label,
    notesHtml: notesOf(slide),
    minutes: slide.minutes,
    deckSlide: deckSlideOf(slide),
  }));
  return {
    // Field by field: the room's process gets no notes, not even empty ones.
    room: { title, lang, slides: slides.map(({ id, html }) => ({ id, html })) },
    presenter: { title, lang, audience, slides },
  };
}
