import type { LostOnSlide } from './model.ts';

/** Slides of which the same could not be taken, and what that is. */
interface LostTogether {
  slides: number[];
  what: string[];
}

/** By slide, each thing said once for it; slides that lost the same stand together. In the order of the slides. */
export function bySlide(lost: readonly Pick<LostOnSlide, 'slide' | 'what'>[]): LostTogether[] {
  const slides = new Map<number, string[]>();
  for (const { slide, what } of lost) {
    const found = slides.get(slide) ?? [];
    if (!found.includes(what)) found.push(what);
    slides.set(slide, found);
  }
  const together = new Map<string, LostTogether>();
  for (const [slide, what] of [...slides].toSorted(([one], [other]) => one - other)) {
    const same = together.get(JSON.stringify(what));
    if (same) same.slides.push(slide);
    else together.set(JSON.stringify(what), { slides: [slide], what });
  }
  return [...together.values()];
}

/** "Slide 4" or "Slides 1–3, 7 and 9" @param slides in order */
export function slideWords(slides: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const slide of slides) {
    const last = runs.at(-1);
    if (last && last[1] === slide - 1) last[1] = slide;
    else runs.push([slide, slide]);
  }
  const words = runs.flatMap(([from, to]) => (to - from === 1 ? [`${from}`, `${to}`] : from === to ? [`${from}`] : [`${from}–${to}`]));
  const last = words.pop() ?? '';
  return `${slides.length === 1 ? 'Slide' : 'Slides'} ${words.length === 0 ? last : `${words.join(', ')} and ${last}`}`;
}
