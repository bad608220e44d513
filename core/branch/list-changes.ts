import type { Deck } from '../deck/model.ts';
import { headingOf } from '../deck/heading.ts';
import { clearFigure, removeAddedSlide, setLook } from './change.ts';
import type { BranchLayer } from './model.ts';
import { listMoved, putBackMoved } from './moved.ts';

/** One thing that a branch has changed, for the list of "your changes". */
export interface Change {
  kind: 'off' | 'on' | 'moved' | 'edit' | 'added' | 'notes' | 'figure' | 'theme' | 'accent';
  /** The slide's or figure's id; '' for the look. */
  id: string;
  /** The slide's title, the figure's id, or the theme or colour. */
  label: string;
  /** As issued: the national text, the place counted from 1. Undefined where there is nothing to compare. */
  was?: string;
  /** As the branch has it. */
  is?: string;
}

/** Everything that a branch has changed in a deck. @param deck the national deck */
export function listChanges(layer: BranchLayer, deck: Deck): Change[] {
  const { slides } = layer;
  const national = new Map(deck.slides.map((slide) => [slide.id, slide.source.body]));
  const titles = new Map([...national, ...slides.added.map((added) => [added.id, added.markdown] as const)]);
  const label = (id: string): string => headingOf(titles.get(id) ?? '') || id;
  const each = (kind: Change['kind'], ids: readonly string[]): Change[] => ids.map((id) => ({ kind, id, label: label(id) }));
  return [
    ...each('off', slides.off),
    ...each('on', slides.on),
    ...listMoved(layer, deck).map(({ id, was, is }): Change => ({ kind: 'moved', id, label: label(id), was: String(was), is: String(is) })),
    ...Object.entries(slides.edits).map(([id, edit]): Change => ({ kind: 'edit', id, label: label(id), was: national.get(id) ?? edit.from, is: edit.markdown })),
    ...each('added', slides.added.map((added) => added.id)),
    ...Object.entries(slides.notes).map(([id, notes]): Change => ({ kind: 'notes', id, label: label(id), is: notes })),
    ...Object.keys(layer.figures).map((id): Change => ({ kind: 'figure', id, label: id })),
    ...(['theme', 'accent'] as const).flatMap((kind): Change[] => (layer.look[kind] === '' ? [] : [{ kind, id: '', label: layer.look[kind] }])),
  ];
}

/** Takes one change back, so that the national state shows again. @param deck the national deck */
export function putBack(layer: BranchLayer, { kind, id }: Pick<Change, 'kind' | 'id'>, deck: Deck): BranchLayer {
  const { slides } = layer;
  const drop = (ids: readonly string[]): string[] => ids.filter((each) => each !== id);
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
  switch (kind) {
    case 'off':
      return { ...layer, slides: { ...slides, off: drop(slides.off) } };
    case 'on':
      return { ...layer, slides: { ...slides, on: drop(slides.on) } };
    case 'moved':
      return putBackMoved(layer, deck, id);
    case 'edit':
      return { ...layer, slides: { ...slides, edits: without(slides.edits) } };
    case 'notes':
      return { ...layer, slides: { ...slides, notes: without(slides.notes) } };
    case 'added':
      return removeAddedSlide(layer, id);
    case 'figure':
      return clearFigure(layer, id);
    case 'theme':
    case 'accent':
      return setLook(layer, { [kind]: '' });
  }
}
