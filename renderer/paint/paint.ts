import type { PaintPart } from '../../bridge/contract.ts';
import { askFrom } from '../shared/ask.ts';
import { fitSlide } from '../slide/fit-slide.ts';
import { keepSpaces } from './keep-spaces.ts';
import { purifyHtml } from '../slide/purify.ts';
import { slideFaces } from '../slide/slide-faces.ts';
import { handouts } from './handouts.ts';

const ask = askFrom<'paint'>();

/** Of this presentation's pages, what is painted, in the order of reading. */
const root = document.querySelector('main') ?? document.body;

/** The slide of one part, in the box that it is drawn in. */
function pageOf({ html, label }: PaintPart['slides'][number]): HTMLElement {
  const page = document.createElement('article');
  page.className = 'page';
  page.innerHTML = purifyHtml(html);
  nameSlide(page, label);
  return page;
}

/** Puts a heading before a slide without one: bookmarks are made of headings. */
function nameSlide(box: HTMLElement, label: string): void {
  if (box.querySelector('.slide-title') !== null) return;
  const title = document.createElement('h2');
  title.className = 'unseen-title';
  title.textContent = label;
  box.querySelector('.slide')?.prepend(title);
}

/** Waits for pictures; one that can't be shown is done without. */
const picturesOf = (boxes: readonly HTMLElement[]): Promise<unknown> =>
  Promise.allSettled(boxes.flatMap((box) => [...box.querySelectorAll('img')].map((picture) => picture.decode())));

async function paint(): Promise<void> {
  const addTo = handouts(root);
  await slideFaces();
  for (;;) {
    // One after the other: main is asked for more only when these stand there.
    const part = await ask('paint.next');
    document.documentElement.lang = part.lang;
    document.title = part.title;
    const pages = part.slides.map(pageOf);
    if (part.as === 'handouts') pages.forEach((page, index) => addTo(page, part, part.first + index));
    else if (part.as === 'pages') root.append(...pages);
    else root.replaceChildren(...pages);
    await picturesOf(pages);
    for (const page of pages) {
      const slide = page.querySelector<HTMLElement>('.slide');
      if (slide) {
        fitSlide(slide);
        if (part.as !== 'pictures') keepSpaces(slide, slide.getBoundingClientRect().width / slide.offsetWidth);
      }
    }
  }
}

paint().catch(() => ask('paint.failed'));
