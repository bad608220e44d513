import type { Deck, RegionSources, Slide } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { applyLayer } from './apply.ts';
import type { LayerPlaces } from './places.ts';

const NONE: readonly string[] = [];

/**
 * Lays a region's changes over the national deck, for its branches' changes to be laid over that. What the region wrote is
 * given to a branch as national slides are: the branch may edit it and switch it off, and never takes it for its own.
 * Slides that come out as they did last time are the very same objects, and so is the deck when all of them are.
 */
export function layRegion(national: Deck, { layer, images }: RegionSources, places: LayerPlaces): { deck: Deck; findings: Finding[] } {
  const { deck, findings } = applyLayer(national, layer, places, picturesOf(images), 'region');
  const isAsIssued = deck.slides.length === national.slides.length && deck.slides.every((slide, index) => slide === national.slides[index]);
  return { deck: isAsIssued ? national : givenDeck(deck), findings };
}

const kept = new WeakMap<readonly string[], { branch: readonly string[]; region: readonly string[] }>();

function picturesOf(images: readonly string[]): { branch: readonly string[]; region: readonly string[] } {
  const known = kept.get(images) ?? { branch: NONE, region: images };
  kept.set(images, known);
  return known;
}

const givenDecks = new WeakMap<Deck, Deck>();

function givenDeck(deck: Deck): Deck {
  const known = givenDecks.get(deck) ?? { ...deck, slides: deck.slides.map(givenSlide) };
  givenDecks.set(deck, known);
  return known;
}

const givenSlides = new WeakMap<Slide, Slide>();

/** A slide of the region's as its branches are given it. */
function givenSlide(slide: Slide): Slide {
  if (slide.origin === 'national' && slide.branchNotes === '') return slide;
  const known = givenSlides.get(slide);
  if (known) return known;
  const made: Slide = { ...slide, origin: 'national', region: slide.origin === 'national' ? undefined : slide.origin, regionNotes: slide.branchNotes, branchNotes: '' };
  givenSlides.set(slide, made);
  return made;
}
