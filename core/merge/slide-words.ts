import { headingOf } from '../deck/heading.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { bagOf, likeness, weigh, type Bag, type Weights } from './words.ts';

/** A slide by its words. */
export interface SlideWords {
  slide: Slide;
  index: number;
  heading: string;
  headingBag: Bag;
  /** Of its text, without notes. */
  body: Bag;
  /** Of text and notes. */
  all: Bag;
}

export const slideWords = (deck: Deck): SlideWords[] =>
  deck.slides.map((slide, index) => {
    const heading = headingOf(slide.source.body).toLowerCase();
    return { slide, index, heading, headingBag: bagOf(heading), body: bagOf(slide.source.body), all: bagOf(`${slide.source.body}\n${slide.source.notes}`) };
  });

/** What words weigh among the slides of two decks. */
export const weighSlides = (...decks: readonly SlideWords[][]): Weights => weigh(decks.flat().map(({ all }) => all));

/** How alike two slides are, from 0 to 1: mostly by their words, also by heading and layout. */
export const slideLikeness = (one: SlideWords, other: SlideWords, weights: Weights): number =>
  0.7 * likeness(one.all, other.all, weights)
  + 0.2 * (one.heading === other.heading ? 1 : likeness(one.headingBag, other.headingBag, weights))
  + (one.slide.layout === other.slide.layout ? 0.1 : 0);
