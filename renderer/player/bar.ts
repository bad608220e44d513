import { part } from './deck.ts';
import type { Show } from './show.ts';

const IDLE_AFTER_MS = 2500;

/** What a press of a bar's button does, by its `data-do`. */
export type Actions = Record<string, () => void>;

export function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** The bar's buttons work, and the bar goes while nothing moves. */
export function startBar(show: Show, actions: Actions): void {
  const all: Actions = { next: () => show.go('next'), previous: () => show.go('previous'), ...actions };
  part('.bar').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    all[button?.dataset['do'] ?? '']?.();
  });
  const root = document.documentElement.classList;
  let timer = 0;
  const stir = (): void => {
    root.remove('idle');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.add('idle'), IDLE_AFTER_MS);
  };
  for (const kind of ['pointermove', 'pointerdown', 'focusin']) document.addEventListener(kind, stir);
  stir();
}
