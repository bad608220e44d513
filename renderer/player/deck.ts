/** A slide in the page, with what stands around it. */
export interface PlayedSlide {
  page: HTMLElement;
  slide: HTMLElement;
  /** The line to call it by. */
  label: string;
}

/** The slides of the page, first to last. */
export const slidesOf = (root: ParentNode): PlayedSlide[] =>
  [...root.querySelectorAll<HTMLElement>('.page')].flatMap((page) => {
    const slide = page.querySelector<HTMLElement>('.slide');
    return slide ? [{ page, slide, label: page.dataset['label'] ?? '' }] : [];
  });

/** An element that the page always has: the page and this script are written together. */
export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A layer over the slides. */
export function layer(id: string): HTMLDialogElement {
  const found = part(`#${id}`);
  if (found instanceof HTMLDialogElement) return found;
  throw new Error(`${id} is no dialog`);
}

/** A new element with words in it. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, words = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

/** A picture of a slide, in which nothing can be reached. */
export function smallPicture({ slide }: PlayedSlide): HTMLElement {
  const box = element('span', 'small');
  const canvas = element('span', 'bd-slide');
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const name of ['role', 'aria-roledescription', 'aria-label']) copy.removeAttribute(name);
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  box.setAttribute('aria-hidden', 'true');
  box.inert = true;
  canvas.append(copy);
  box.append(canvas);
  return box;
}

/** Scales small pictures to the width of their boxes. */
export function scaleSmall(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.small')) box.style.setProperty('--small-scale', String(box.clientWidth / 1280));
}
