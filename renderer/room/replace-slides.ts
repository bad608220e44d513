import type { RoomSlide } from '../../bridge/contract.ts';
import { purifyHtml } from '../slide/purify.ts';

/** Says where a slide stands in the show; reveal.js puts them there. */
const PLACES = ['present', 'past', 'future'];

function sectionOf(html: string): HTMLElement | undefined {
  const box = document.createElement('template');
  box.innerHTML = purifyHtml(html);
  return box.content.querySelector('section') ?? undefined;
}

/** Waits for the pictures of a slide, so that it changes at once and not by halves; one that can't be shown is not waited for. */
const withPictures = (section: HTMLElement): Promise<unknown> =>
  Promise.allSettled([...section.querySelectorAll('img')].map((picture) => {
    const first = new Image();
    first.src = picture.src;
    return first.decode();
  }));

function put(slide: HTMLElement, section: HTMLElement): void {
  const places = PLACES.filter((place) => slide.classList.contains(place));
  slide.className = [section.className, ...places].join(' ');
  slide.replaceChildren(...section.childNodes);
}

/** Puts other content into slides that stand on the stage, each in its place. */
export async function replaceSlides(box: HTMLElement, slides: readonly RoomSlide[]): Promise<void> {
  const standing = new Map([...box.querySelectorAll<HTMLElement>(':scope > section')].map((slide) => [slide.dataset['id'] ?? '', slide]));
  await Promise.all(slides.map(async ({ id, html }) => {
    const slide = standing.get(id);
    const section = sectionOf(html);
    if (!slide || !section) return;
    if (slide.classList.contains('present')) await withPictures(section);
    put(slide, section);
  }));
}
