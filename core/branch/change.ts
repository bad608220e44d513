import { sameText } from '../merge/same-text.ts';
import type { Deck } from '../deck/model.ts';
import { headingOf } from '../deck/heading.ts';
import { freeId, slugOf } from '../deck/slug.ts';
import type { BranchLayer, BranchLook, LocalFigure, Profile } from './model.ts';
import { applyLayer } from './apply.ts';
import { NO_PLACES } from './places.ts';

type SlideChanges = BranchLayer['slides'];

const withSlides = (layer: BranchLayer, slides: Partial<SlideChanges>): BranchLayer => ({ ...layer, slides: { ...layer.slides, ...slides } });

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

/** Ids of all slides in the order that the branch sees. */
const currentOrder = (layer: BranchLayer, deck: Deck): string[] => applyLayer(deck, layer, NO_PLACES).deck.slides.map((slide) => slide.id);

/** Whether the branch's order differs from the one that the slides would have without it. */
export function isReordered(layer: BranchLayer, deck: Deck): boolean {
  if (layer.slides.order.length === 0) return false;
  const untouched = currentOrder(withSlides(layer, { order: [] }), deck);
  return currentOrder(layer, deck).some((id, index) => id !== untouched[index]);
}

/** Switches a slide on or off. What equals the national state is no change and is not kept. */
export function switchSlide(layer: BranchLayer, deck: Deck, id: string, on: boolean): BranchLayer {
  const untouched = applyLayer(deck, withSlides(layer, { off: [], on: [] }), NO_PLACES).deck.slides;
  const national = untouched.find((slide) => slide.id === id)?.on ?? true;
  const off = layer.slides.off.filter((each) => each !== id);
  const switchedOn = layer.slides.on.filter((each) => each !== id);
  return withSlides(layer, {
    off: !on && national ? [...off, id] : off,
    on: on && !national ? [...switchedOn, id] : switchedOn,
  });
}

/**
 * Moves a slide.
 * @param by places towards the end, or with a minus towards the start; it stops at either
 */
export function moveSlide(layer: BranchLayer, deck: Deck, id: string, by: number): BranchLayer {
  const order = currentOrder(layer, deck);
  const from = order.indexOf(id);
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  if (from < 0 || to === from) return layer;
  const moved = withSlides(layer, { order: order.toSpliced(from, 1).toSpliced(to, 0, id) });
  return isReordered(moved, deck) ? moved : withSlides(layer, { order: [] });
}

/** Adds a slide for members. @param after the slide it follows; undefined puts it last */
export function addSlide(layer: BranchLayer, deck: Deck, after: string | undefined, markdown: string): { layer: BranchLayer; id: string } {
  const taken = new Set([...deck.slides.map((slide) => slide.id), ...layer.slides.added.map((added) => added.id)]);
  const id = freeId(`our-${slugOf(headingOf(markdown)) || 'slide'}`, taken);
  const order = layer.slides.order;
  const at = after === undefined ? -1 : order.indexOf(after);
  return {
    id,
    layer: withSlides(layer, {
      added: [...layer.slides.added, { id, after, markdown, audience: undefined }],
      order: order.length === 0 ? order : order.toSpliced(at < 0 ? order.length : at + 1, 0, id),
    }),
  };
}

export function removeAddedSlide(layer: BranchLayer, id: string): BranchLayer {
  const { slides } = layer;
  const gone = slides.added.find((added) => added.id === id);
  const drop = (ids: readonly string[]): string[] => ids.filter((each) => each !== id);
  return withSlides(layer, {
    // What followed the removed slide follows the one before it.
    added: slides.added.filter((added) => added.id !== id).map((added) => (added.after === id ? { ...added, after: gone?.after } : added)),
    off: drop(slides.off),
    on: drop(slides.on),
    order: drop(slides.order),
    notes: without(slides.notes, id),
  });
}

/** Edits a slide's text. Text equal to the national one is no change and is not kept. */
export function editSlide(layer: BranchLayer, deck: Deck, id: string, markdown: string): BranchLayer {
  if (layer.slides.added.some((added) => added.id === id)) {
    return withSlides(layer, { added: layer.slides.added.map((added) => (added.id === id ? { ...added, markdown } : added)) });
  }
  const national = deck.slides.find((slide) => slide.id === id)?.source.body;
  if (national === undefined) return layer;
  const rest = without(layer.slides.edits, id);
  const from = Object.hasOwn(layer.slides.edits, id) ? layer.slides.edits[id]?.from : undefined;
  return withSlides(layer, { edits: sameText(markdown, national) ? rest : { ...rest, [id]: { markdown, from: from ?? national } } });
}

/** Writes the branch's own notes for a slide; blank notes are none. */
export function writeBranchNotes(layer: BranchLayer, id: string, text: string): BranchLayer {
  const rest = without(layer.slides.notes, id);
  return withSlides(layer, { notes: text.trim() === '' ? rest : { ...rest, [id]: text } });
}

const BLANK_FIGURE: LocalFigure = { value: undefined, source: '', asOf: '', enteredBy: '' };

/** Changes what is given of a local figure; one with nothing in it is not kept. A value that is entered needs no confirming. */
export function setFigure(layer: BranchLayer, id: string, change: Partial<LocalFigure>): BranchLayer {
  const before = Object.hasOwn(layer.figures, id) ? layer.figures[id] : undefined;
  const { toConfirm, ...known } = { ...BLANK_FIGURE, ...before };
  const figure: LocalFigure = { ...known, ...(toConfirm === undefined || 'value' in change ? {} : { toConfirm }), ...change };
  const empty = (figure.value === undefined || figure.value === '') && figure.source === '' && figure.asOf === '';
  return empty ? clearFigure(layer, id) : { ...layer, figures: { ...layer.figures, [id]: figure } };
}

export const clearFigure = (layer: BranchLayer, id: string): BranchLayer => ({ ...layer, figures: without(layer.figures, id) });

export const setProfile = (layer: BranchLayer, profile: Profile): BranchLayer => ({ ...layer, profile });

/** Changes how the branch's slides look; '' takes the deck's own. */
export const setLook = (layer: BranchLayer, look: Partial<BranchLook>): BranchLayer => ({ ...layer, look: { ...layer.look, ...look } });
