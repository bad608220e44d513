import { headingOf } from '../deck/heading.ts';
import { isIsoDay } from '../figures/dates.ts';
import { composeSlide } from '../slides/compose.ts';
import type { ShownSlide } from '../slides/model.ts';
import type { Edition } from './edition.ts';

/** What a branch's deck looks like from outside, for its card in the library. */
export interface Glance {
  /** The first slide that is on, as the deck's first version shows it; undefined where there is none. */
  first: ShownSlide | undefined;
  figures: number;
  blank: number;
  /** Blank figures without which a slide that is on can't be exported. */
  needed: number;
  toCheck: number;
  /** ISO day of the branch's meeting, today or ahead; '' where there is none. */
  meeting: string;
  /** The slides' headings as written, for searching. */
  headings: string[];
}

/** Looks at an edition as a whole. */
export function glanceAt(edition: Edition): Glance {
  const { deck, book, layer, findings, today } = edition;
  const on = new Set(deck.slides.filter((slide) => slide.on).map((slide) => slide.id));
  const blank = book.rows.filter((row) => row.state === 'blank');
  const { date } = layer.profile.meeting;
  return {
    first: firstShown(edition),
    figures: book.rows.length,
    blank: blank.length,
    needed: blank.filter((row) => row.required && row.usedOn.some((id) => on.has(id))).length,
    toCheck: findings.length,
    // ISO days sort as they follow each other.
    meeting: isIsoDay(date) && date >= today ? date : '',
    headings: deck.slides.map((slide) => headingOf(slide.source.body, slide.opening, deck.foreign)).filter(Boolean),
  };
}

function firstShown(edition: Edition): ShownSlide | undefined {
  const { deck } = edition;
  for (const audience of deck.meta.audiences) {
    for (const slide of deck.slides) {
      const shown = slide.on ? composeSlide(edition, slide.id, audience) : undefined;
      if (shown) return shown;
    }
  }
  return undefined;
}
