import type { GoTo } from '../../bridge/contract.ts';
import { part, type PlayedSlide } from './deck.ts';
import type { Stage } from './stage.ts';

export interface Place {
  index: number;
  black: boolean;
}

/** What is shown now, and the ways to move on. */
export interface Show {
  readonly slides: readonly PlayedSlide[];
  readonly stage: Stage;
  place: () => Place;
  go: (to: GoTo) => void;
  black: (on?: boolean) => void;
  /** One slide at a time, or all of them as a page to read. */
  isShowing: () => boolean;
  setShowing: (on: boolean) => void;
  onChange: (listener: (place: Place) => void) => void;
}

/** How far down the window the slide stands that the page is at, in parts of its height: between what the observer below leaves off. */
const AT_TOP = 0.095;

/** The slide that an address asks for: `#slide-5`, with another word in a window of another kind, or `#5` as people type it. */
function placeInAddress(total: number): number | undefined {
  const number = Number(/^#(?:[a-z]+-)?(\d{1,5})$/.exec(location.hash)?.[1] ?? 0);
  return number >= 1 && number <= total ? number - 1 : undefined;
}

/** Keeps the place in the address, so that a page that is loaded again is on the same slide. */
function keepInAddress(index: number): void {
  try {
    history.replaceState(null, '', `#${/^#([a-z]+)-/.exec(location.hash)?.[1] ?? 'slide'}-${index + 1}`);
  } catch {
    // Some browsers keep no history for a file: the place is then not kept.
  }
}

/** Shows the slides, from the one that the address asks for. */
export function startShow(slides: readonly PlayedSlide[], stage: Stage): Show {
  const root = document.documentElement.classList;
  const said = part('#said');
  const number = part('#number');
  const listeners: ((place: Place) => void)[] = [];
  let index = placeInAddress(slides.length) ?? 0;
  let black = false;
  /** Where a step scrolled the page to: until somebody scrolls on, what the page is seen to be at is old news. Undefined from then on. */
  let putAt: number | undefined;

  const tell = (): void => {
    number.textContent = `${index + 1} / ${slides.length}`;
    for (const listener of listeners) listener({ index, black });
  };
  const put = (): void => {
    for (const [at, { page }] of slides.entries()) page.classList.toggle('current', at === index);
    if (!root.contains('showing')) {
      slides[index]?.page.scrollIntoView();
      putAt = window.scrollY;
    } else for (const near of [index, index + 1, index - 1]) stage.measure(near);
    keepInAddress(index);
    tell();
  };
  const go = (to: GoTo): void => {
    const steps = { next: index + 1, previous: index - 1, first: 0, last: slides.length - 1 };
    const next = Math.min(slides.length - 1, Math.max(0, typeof to === 'number' ? to : steps[to]));
    if (black) setBlack(false);
    if (next === index) return;
    index = next;
    put();
    said.textContent = `Slide ${index + 1} of ${slides.length}: ${slides[index]?.label ?? ''}`;
  };
  const setBlack = (on: boolean): void => {
    black = on;
    root.toggle('black', on);
    said.textContent = on ? 'The screen is black' : 'The slide is shown again';
    tell();
  };
  const setShowing = (on: boolean): void => {
    root.toggle('showing', on);
    stage.scale();
    put();
    if (on) window.scrollTo(0, 0);
  };

  window.addEventListener('hashchange', () => go(placeInAddress(slides.length) ?? index));
  window.addEventListener('resize', () => stage.scale());
  // On paper every slide is seen, and those that were never shown have not been measured.
  window.addEventListener('beforeprint', () => {
    const before = root.contains('showing');
    root.add('showing');
    stage.measureAll();
    root.toggle('showing', before);
  });
  // While the page is read, the slide at the top of the window is the one that it is at: there a step puts it, however short it is.
  const reading = new IntersectionObserver(() => {
    // Where they are now: what the observer tells was so a moment ago, and a busy computer tells it after the next step.
    const line = window.innerHeight * AT_TOP;
    const found = slides.findIndex(({ page }) => page.getBoundingClientRect().bottom > line);
    // Between two of them, and above the first, it is the next one.
    const at = found < 0 ? slides.length - 1 : found;
    if (root.contains('showing') || at === index || (putAt !== undefined && Math.abs(window.scrollY - putAt) < 2)) return;
    index = at;
    putAt = undefined;
    keepInAddress(at);
    tell();
  }, { rootMargin: '-9% 0px -90% 0px' });
  for (const { page } of slides) reading.observe(page);

  return {
    slides,
    stage,
    place: () => ({ index, black }),
    go,
    black: (on) => setBlack(on ?? !black),
    isShowing: () => root.contains('showing'),
    setShowing,
    onChange: (listener) => void listeners.push(listener),
  };
}
