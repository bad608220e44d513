import { fitSlide } from '../slide/fit-slide.ts';
import { slideFaces } from '../slide/slide-faces.ts';
import { part, type PlayedSlide } from './deck.ts';

const WIDTH = 1280;
const HEIGHT = 720;

/** Where slides are shown: measures the text of each before it is seen, and scales them to the window. */
export interface Stage {
  /** Finds the size of a slide's text, once. */
  measure: (index: number) => void;
  measureAll: () => void;
  scale: () => void;
}

/** Waits for the faces, without which nothing can be measured. */
export async function setStage(slides: readonly PlayedSlide[]): Promise<Stage> {
  await slideFaces();
  const measured = new Set<number>();
  const main = part('main');
  const measure = (index: number): void => {
    const one = slides[index];
    // Only laid out as it will be shown can a slide be measured.
    if (!one || measured.has(index) || !document.documentElement.classList.contains('showing')) return;
    measured.add(index);
    one.page.classList.add('measured');
    fitSlide(one.slide);
    one.page.classList.remove('measured');
  };
  const scale = (): void => {
    const { width, height } = main.getBoundingClientRect();
    main.style.setProperty('--scale', String(Math.max(0.05, Math.min(width / WIDTH, height / HEIGHT))));
  };
  return { measure, measureAll: () => slides.forEach((_, index) => measure(index)), scale };
}
