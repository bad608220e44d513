import type { Point } from '../../core/present/pointer.ts';

/** Puts the pointer where the presenter points on the slides, which may not fill the screen; nothing to take it away. */
export function showLaser(dot: HTMLElement, slides: HTMLElement, at: Point | null): void {
  dot.hidden = at === null;
  if (at === null) return;
  const { left, top, width, height } = slides.getBoundingClientRect();
  dot.style.transform = `translate(${left + at.x * width}px, ${top + at.y * height}px)`;
}
