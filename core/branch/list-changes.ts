import type { Deck } from '../deck/model.ts';
import { headingOf } from '../deck/heading.ts';
import { clearFigure, isReordered, removeAddedSlide } from './change.ts';
import type { BranchLayer } from './model.ts';

/** One thing that a branch has changed, for the list of "your changes". */
export interface Change {
  kind: 'off' | 'on' | 'order' | 'edit' | 'added' | 'notes' | 'figure';
  /** The slide's or figure's id; '' for the order. */
  id: string;
  /** The slide's title, or the figure's id. */
  label: string;
}

/** Everything that a branch has changed in a deck. @param deck the national deck */
export function listChanges(layer: BranchLayer, deck: Deck): Change[] {
  const { slides } = layer;
  const titles = new Map([
    ...deck.slides.map((slide) => [slide.id, headingOf(slide.source.body)] as const),
    ...slides.added.map((added) => [added.id, headingOf(added.markdown)] as const),
  ]);
  const each = (kind: Change['kind'], ids: readonly string[]): Change[] => ids.map((id) => ({ kind, id, label: titles.get(id) || id }));
  return [
    ...each('off', slides.off),
    ...each('on', slides.on),
    ...(isReordered(layer, deck) ? [{ kind: 'order' as const, id: '', label: '' }] : []),
    ...each('edit', Object.keys(slides.edits)),
    ...each('added', slides.added.map((added) => added.id)),
    ...each('notes', Object.keys(slides.notes)),
    ...each('figure', Object.keys(layer.figures)),
  ];
}

/** Takes one change back, so that the national state shows again. */
export function putBack(layer: BranchLayer, change: Change): BranchLayer {
  const { slides } = layer;
  const drop = (ids: readonly string[]): string[] => ids.filter((id) => id !== change.id);
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== change.id));
  switch (change.kind) {
    case 'off':
      return { ...layer, slides: { ...slides, off: drop(slides.off) } };
    case 'on':
      return { ...layer, slides: { ...slides, on: drop(slides.on) } };
    case 'order':
      return { ...layer, slides: { ...slides, order: [] } };
    case 'edit':
      return { ...layer, slides: { ...slides, edits: without(slides.edits) } };
    case 'notes':
      return { ...layer, slides: { ...slides, notes: without(slides.notes) } };
    case 'added':
      return removeAddedSlide(layer, change.id);
    case 'figure':
      return clearFigure(layer, change.id);
  }
}
