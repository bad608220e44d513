import type { LostOnSlide } from '../../core/import/model.ts';

/** One slide and all that could not be taken from it. */
interface LostSlide {
  slide: number;
  what: string[];
}

/** By slide, each thing said once for it. */
export function bySlide(lost: readonly Pick<LostOnSlide, 'slide' | 'what'>[]): LostSlide[] {
  const slides = new Map<number, LostSlide>();
  for (const { slide, what } of lost) {
    const found = slides.get(slide) ?? { slide, what: [] };
    if (!found.what.includes(what)) found.what.push(what);
    slides.set(slide, found);
  }
  return [...slides.values()].toSorted((one, other) => one.slide - other.slide);
}
