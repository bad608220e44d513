import type { Deck, Slide } from '../deck/model.ts';
import { NO_PICTURES, type OwnPictures } from '../deck/picture-shelf.ts';
import type { Finding } from '../findings.ts';
import { addedSlides, type Applying } from './added-slides.ts';
import { editSlide } from './edited-slide.ts';
import type { BranchLayer } from './model.ts';
import { orderSlides } from './order.ts';
import { own } from './own.ts';
import type { LayerPlaces } from './places.ts';

/**
 * Lays changes over a deck, which stays as it was: a branch's over the national deck, or over that with its region's changes.
 * With a layer made for another deck only its profile and figures apply, and a warning says so.
 * Slides that come out as they did last time are the very same objects, and so is the deck when all of them are.
 * @param pictures those that the changes may name besides the deck's
 * @param by whose changes they are
 */
export function applyLayer(national: Deck, layer: BranchLayer, places: LayerPlaces, pictures: OwnPictures = NO_PICTURES, by: Applying['by'] = 'branch'): { deck: Deck; findings: Finding[] } {
  const findings: Finding[] = [];
  const warn: Applying['warn'] = (code, path, message, slide) =>
    void findings.push({ level: 'warning', code, ...places.at(path), slide, message });
  if (layer.deck !== national.meta.id) {
    if (layer.deck !== '') warn('other-deck', ['deck'], `These changes belong to the deck "${layer.deck}". Only the ${by === 'region' ? 'region\'s' : 'branch\'s details and'} figures are used here.`);
    return { deck: national, findings };
  }
  const applying: Applying = { national, layer, places, pictures, by, findings, warn };
  const placed = placeAdded(national.slides.map((slide) => editSlide(slide, applying)), addedSlides(applying));
  const byId = new Map(placed.map((slide) => [slide.id, slide]));
  warnUnknown(byId, applying);
  const off = new Set(layer.slides.off);
  const on = new Set(layer.slides.on);
  const slides = orderSlides([...byId.keys()], layer.slides.order).flatMap((id) => {
    const slide = byId.get(id);
    return slide ? switched(slide, off.has(id) ? false : on.has(id) || slide.on, own(layer.slides.notes, id) ?? '') : [];
  });
  return { findings, deck: deckOf(national, slides) };
}

/** More states than these of one slide are seldom gone back to. */
const KEPT_STATES = 4;
const states = new WeakMap<Slide, readonly Slide[]>();

/** The slide with the branch's switch and notes. */
function switched(slide: Slide, on: boolean, branchNotes: string): Slide {
  if (slide.on === on && slide.branchNotes === branchNotes) return slide;
  const known = states.get(slide) ?? [];
  const same = known.find((each) => each.on === on && each.branchNotes === branchNotes);
  if (same) return same;
  const made = { ...slide, on, branchNotes };
  states.set(slide, [...known, made].slice(-KEPT_STATES));
  return made;
}

const lastDecks = new WeakMap<Deck, Deck>();

function deckOf(national: Deck, slides: Slide[]): Deck {
  const last = lastDecks.get(national);
  if (last && last.slides.length === slides.length && last.slides.every((slide, index) => slide === slides[index])) return last;
  const deck = { ...national, slides };
  lastDecks.set(national, deck);
  return deck;
}

/** Changes to slides that the deck doesn't have: the national deck has moved on, or an id is misspelt. */
function warnUnknown(known: ReadonlyMap<string, Slide>, { layer: { slides }, warn }: Applying): void {
  const named: [string, readonly string[]][] = [
    ['off', slides.off], ['on', slides.on], ['order', slides.order], ['edits', Object.keys(slides.edits)], ['notes', Object.keys(slides.notes)],
  ];
  for (const [part, ids] of named) {
    ids.forEach((id, index) => {
      const path = ['slides', part, part === 'edits' || part === 'notes' ? id : index];
      if (!known.has(id)) warn('unknown-slide', path, `There is no slide "${id}" in this deck.`);
    });
  }
}

/** Puts the added slides in. Several after the same one keep the order they were added in. */
function placeAdded(slides: readonly Slide[], after: ReadonlyMap<string, readonly Slide[]>): Slide[] {
  const out: Slide[] = [];
  const seen = new Set<Slide>();
  // Added slides may follow added ones in a chain of any length, so this keeps its own stack.
  const put = (first: readonly Slide[]): void => {
    const waiting = first.toReversed();
    for (let slide = waiting.pop(); slide; slide = waiting.pop()) {
      if (seen.has(slide)) continue;
      seen.add(slide);
      out.push(slide);
      waiting.push(...(after.get(slide.id) ?? []).toReversed());
    }
  };
  put(slides);
  put(after.get('') ?? []);
  // Slides that follow each other in a circle hang on nothing.
  for (const group of after.values()) put(group);
  return out;
}
