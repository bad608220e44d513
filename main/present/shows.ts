import type { PresenterShow, PresenterSlide, RoomShow } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { printDate } from '../../core/figures/dates.ts';
import { compose, deckSlideOf, presenterNotes } from '../../core/slides/compose.ts';
import { isContentNote } from '../../core/slides/content-note.ts';
import { buildSteps } from '../../core/slides/builds.ts';
import type { Board } from '../../core/meeting/board.ts';
import { tallyChoices } from '../../core/meeting/figure-choices.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { blocksHtml, slideHtml } from '../../core/slides/html.ts';
import type { ShownSlide } from '../../core/slides/model.ts';
import { pictureOf } from '../../core/slides/pictured/picture-of.ts';
import { linesOfSlide } from '../../core/slides/pictured/lines.ts';
import { isPictured, picturedHtml, pictureWords } from '../../core/slides/pictured/pictured-html.ts';
import type { DeckInUse } from '../library-model.ts';
import { pictureUrl, slidePictureUrl } from '../origin.ts';
import type { DeckPictures } from '../pictured/keeper.ts';
import { drawBoard } from './draw-board.ts';

export interface Shows {
  room: RoomShow;
  /** Without the meeting that its notes go to. */
  presenter: Omit<PresenterShow, 'meetingId' | 'rehearsal'>;
  /** What the room may see of the meeting, as a slide; null where there is nothing of that id. */
  board: (meeting: Meeting, board: Board) => string | null;
}

/**
 * What the room and the presenter get. Composed for the audience once: nothing withheld is in either.
 * @param pictures of the slides as in PowerPoint, where the deck is shown so: a slide that has one is shown by it, whole
 */
export function makeShows(deck: DeckInUse, audience: Audience, today: string, pictures?: DeckPictures): Shows {
  const edition = makeEdition(deck.sources, deck.layer, today);
  const { presentation } = compose(edition, audience);
  if (presentation.slides.length === 0) {
    throw new AppError('bad-input', 'No slide of this deck is for the people in the room.', 'Switch slides on, or choose who is in the room again.');
  }
  const { title, lang, branchName: branch } = presentation;
  const meetingDate = printDate(deck.layer.profile.meeting.date);
  const options = { lang, imageUrl: (path: string) => pictureUrl(deck.key, path) };
  const deckSlides = new Map(edition.deck.slides.map((slide) => [slide.id, slide]));
  const notesOf = (slide: ShownSlide): string => {
    const notes = blocksHtml(presenterNotes(edition, deckSlideOf(slide).id), options);
    return notes === '' || (slide.part?.number ?? 1) === 1 ? notes : `<p><em>Continued: the notes are for all of this slide.</em></p>\n${notes}`;
  };
  const noteAt = (index: number): PresenterSlide['contentNote'] => {
    const [before, slide] = [presentation.slides[index - 1], presentation.slides[index]];
    if (slide && isContentNote(slide)) return 'is';
    return before && isContentNote(before) ? 'has' : undefined;
  };
  const wordsOf = (parts: readonly ShownSlide[]): string => linesOfSlide(parts).map(({ text }) => text).join('\n');
  const partsOf = (id: string): ShownSlide[] => presentation.slides.filter((each) => deckSlideOf(each).id === id);

  const slides = presentation.slides.flatMap((slide, index): PresenterSlide[] => {
    const deckSlide = deckSlideOf(slide);
    const base = {
      id: slide.id, label: slide.label, words: wordsOf([slide]), contentNote: noteAt(index), notesHtml: notesOf(slide), minutes: slide.minutes, deckSlide,
    };
    const own = (ownLook: PresenterSlide['ownLook']): PresenterSlide => ({ ...base, builds: buildSteps(slide).count, html: slideHtml(slide, { ...options, builds: true }), ownLook });
    if (pictures === undefined || !hasPictures(pictures)) return [own(undefined)];
    const written = deckSlides.get(deckSlide.id);
    const parts = slide.part ? partsOf(deckSlide.id) : [slide];
    const picture = written ? pictureOf(written, parts, edition, audience, pictures.texts) : { why: 'added' as const };
    if ('why' in picture) return [own(picture.why)];
    if ((slide.part?.number ?? 1) > 1) return [];
    const address = slidePictureUrl(pictures.setOf.get(picture.page) ?? '', picture.page);
    return [{ ...base, label: deckSlide.label, words: wordsOf(parts), builds: 0, html: picturedHtml({ id: slide.id, lang, address, words: pictureWords(parts) }), ownLook: undefined }];
  });
  return {
    // Field by field: the room's process gets no notes, not even empty ones.
    room: { title, lang, branch, meetingDate, slides: slides.map(({ id, html }) => ({ id, html })) },
    presenter: { title, lang, audience, slides, today, figures: tallyChoices(edition.book.rows, audience) },
    board: drawBoard(edition, presentation, options.imageUrl),
  };
}

const hasPictures = ({ state, texts }: DeckPictures): boolean => texts.size > 0 || state.is === 'drawing' || state.is === 'drawn';

/**
 * The slides of a running show that have their pictures now. One that is shown in parts stays in parts: whoever presents has
 * counted them.
 */
export function newlyPictured(running: readonly PresenterSlide[], now: readonly PresenterSlide[]): PresenterSlide[] {
  const parted = new Set(running.filter(({ id, deckSlide }) => id !== deckSlide.id).map(({ deckSlide }) => deckSlide.id));
  const before = new Map(running.map(({ id, html }) => [id, html]));
  return now.filter(({ id, html, deckSlide }) => isPictured(html) && before.has(id) && before.get(id) !== html && !parted.has(deckSlide.id));
}

/** The slides of a running show that still have our own look, but for another reason than before. */
export function otherReasons(running: readonly PresenterSlide[], now: readonly PresenterSlide[]): PresenterSlide[] {
  const why = new Map(now.map(({ id, ownLook }) => [id, ownLook]));
  return running.flatMap((slide) => {
    const ownLook = why.get(slide.id);
    return ownLook === undefined || slide.ownLook === undefined || ownLook === slide.ownLook ? [] : [{ ...slide, ownLook }];
  });
}
