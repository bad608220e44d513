import Reveal from 'reveal.js';
import type { RevealConfig } from 'reveal.js';
import type { RoomSlide } from '../../bridge/contract.ts';
import { fitSlide } from '../slide/fit-slide.ts';
import { purifyHtml } from '../slide/purify.ts';
import { replaceSlides } from './replace-slides.ts';
import { showBuild } from '../slide/show-build.ts';
import { slideFaces } from '../slide/slide-faces.ts';

// Main holds the place in the show and we hear the keys: reveal.js lays out and shows, and does nothing by itself.
const CONFIG: RevealConfig = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 10,
  display: 'flex',
  center: false,
  controls: false,
  progress: false,
  slideNumber: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  jumpToSlide: false,
  keyboard: false,
  overview: false,
  touch: false,
  mouseWheel: false,
  fragments: false,
  autoAnimate: false,
  autoSlide: false,
  help: false,
  pause: false,
  previewLinks: false,
  postMessage: false,
  postMessageEvents: false,
  focusBodyOnPageVisibilityChange: false,
  hideInactiveCursor: false,
  scrollActivationWidth: 0,
  viewDistance: 2,
  transitionSpeed: 'fast',
  backgroundTransition: 'none',
};

export interface Stage {
  /** @param build how many of its steps have appeared */
  show(index: number, build: number): void;
  /** Shows these slides otherwise from now on. */
  replace(slides: readonly RoomSlide[]): void;
}

/** Puts the slides on the screen, measured and ready, the given one first. */
export async function setStage(root: HTMLElement, slides: readonly RoomSlide[], first: () => { index: number; build: number }): Promise<Stage> {
  const box = root.querySelector<HTMLElement>('.slides');
  if (!box) throw new Error('The room page has no place for slides');
  box.innerHTML = slides.map((slide) => purifyHtml(slide.html)).join('');

  await slideFaces();
  document.body.classList.add('measuring');
  for (const slide of box.querySelectorAll<HTMLElement>(':scope > section')) fitSlide(slide);
  document.body.classList.remove('measuring');

  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // The first slide stands there at once, whatever comes after it.
  const reveal = new Reveal(root, { ...CONFIG, transition: 'none' });
  await reveal.initialize();
  const show: Stage['show'] = (index, build) => {
    const slide = box.querySelectorAll<HTMLElement>(':scope > section')[index];
    if (slide) showBuild(slide, build);
    reveal.slide(index);
  };
  const { index, build } = first();
  show(index, build);
  document.body.classList.add('ready');
  if (!still) requestAnimationFrame(() => reveal.configure({ transition: 'fade' }));
  return {
    show,
    replace: (others) => void replaceSlides(box, others),
  };
}
