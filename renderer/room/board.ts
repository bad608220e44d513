import { fitSlide } from '../slide/fit-slide.ts';
import { purifyHtml } from '../slide/purify.ts';

/** Shows in this box a slide of the meeting over those of the deck; null takes it away. */
export function showBoard(box: HTMLElement, html: string | null): void {
  const canvas = box.querySelector<HTMLElement>('.bd-slide');
  if (!canvas) return;
  canvas.innerHTML = html === null ? '' : purifyHtml(html);
  box.hidden = html === null;
  const slide = canvas.querySelector<HTMLElement>('.slide');
  if (slide) fitSlide(slide);
}
