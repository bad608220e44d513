const SMALLEST = 5;

const overflows = (slide: HTMLElement): boolean =>
  [slide, ...slide.querySelectorAll<HTMLElement>('.slide-body, .column')].some(
    (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
  );

function setFit(slide: HTMLElement, fit: number): void {
  for (let step = 0; step <= SMALLEST; step += 1) slide.classList.toggle(`fit-${step}`, step === fit);
}

/**
 * A chart gives way instead of running over, and is drawn for the text size of the estimate: that stands. So it does
 * for the parts of a slide, whose text is of one size.
 */
function startingFit(slide: HTMLElement): number {
  if (!slide.querySelector('.chart') && !slide.classList.contains('in-parts')) return 0;
  return Number(/\bfit-(\d)\b/.exec(slide.className)?.[1] ?? 0);
}

/**
 * Finds the largest text that fits, where the size that came with the slide was an estimate. Every window
 * measures the same 1280 × 720 box with the same faces (`slideFaces`), so all come to the same picture.
 */
export function fitSlide(slide: HTMLElement): void {
  if (slide.clientHeight === 0) return;
  for (let fit = startingFit(slide); fit <= SMALLEST; fit += 1) {
    setFit(slide, fit);
    if (!overflows(slide)) return;
  }
}
