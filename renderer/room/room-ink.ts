import type { Drawn, InkState } from '../../core/present/follow-ink.ts';
import type { Stroke } from '../../core/present/ink.ts';
import { keepInk } from '../shared/keep-ink.ts';
import { makeInkSheet, showInk } from '../shared/show-ink.ts';

interface Source {
  load: () => Promise<InkState>;
  listen: (listener: (drawn: Drawn) => void) => () => void;
}

/** Lays what the presenter draws over the slides in this box; returns how to say which slide is shown. */
export function followRoomInk(box: HTMLElement, source: Source): (slideId: string | undefined) => void {
  const sheet = makeInkSheet();
  box.append(sheet);
  let strokes: readonly Stroke[] = [];
  let shown: string | undefined;
  const draw = (): void => showInk(sheet, strokes.filter(({ slideId }) => slideId === shown));
  keepInk(source, (ink) => {
    ({ strokes } = ink);
    draw();
  });
  return (slideId) => {
    if (slideId === shown) return;
    shown = slideId;
    draw();
  };
}
