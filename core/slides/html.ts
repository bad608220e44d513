import type { Block } from '../deck/content.ts';
import { blocksToHtml } from './blocks-html.ts';
import type { HtmlOptions } from './blocks-html.ts';
import { buildSteps } from './builds.ts';
import { chartSpace } from './chart-space.ts';
import { escapeHtml, tag } from './escape.ts';
import { inlinesHtml } from './inline-html.ts';
import { lookAttributes } from './look-attributes.ts';
import type { ShownSlide } from './model.ts';
import { makeLook } from './themes/look.ts';
import { USUAL_LOOK } from './themes/model.ts';

interface SlideHtmlOptions extends HtmlOptions {
  /** The deck's language; British English when it doesn't say. */
  lang?: string;
  /** Marks what appears one by one: for whoever presents, and for no file. */
  builds?: boolean;
}

const NOTES_CHART = { width: 480, height: 260 };

/** A slide as the desk, the presenter and the room show it: one `<section>`, no scripts, no style attributes, no ids. */
export function slideHtml(slide: ShownSlide, options: SlideHtmlOptions): string {
  const attributes = {
    class: slideClass(slide),
    'data-id': slide.id,
    ...lookAttributes(makeLook(slide.look)),
    lang: options.lang ?? 'en-GB',
  };
  return tag('section', attributes, slideInsideHtml(slide, options));
}

/** What the style sheets know a slide by. Its size of text is measured anew where it is shown, but for parts, which share theirs. */
export const slideClass = ({ look, layout, fit, part }: ShownSlide): string => `slide theme-${look.theme} layout-${layout} fit-${fit}${part ? ' in-parts' : ''}`;

/** What stands on a slide, without the slide itself. */
export const slideInsideHtml = (slide: ShownSlide, options: SlideHtmlOptions): string =>
  titleHtml(slide) + bodyHtml(slide, options) + sourceHtml(slide) + logoHtml(slide, options);

/** Blocks as HTML, for speaker notes. */
export const blocksHtml = (blocks: readonly Block[], options: HtmlOptions): string =>
  blocksToHtml(blocks, { ...options, chartSpace: NOTES_CHART, look: makeLook(USUAL_LOOK) });

/** On a plate of its own, since most logos are drawn for white paper and a theme's ground may be any colour. */
function logoHtml({ look }: ShownSlide, { imageUrl }: HtmlOptions): string {
  const address = look.logo === undefined ? '' : imageUrl(look.logo.src);
  return address === '' ? '' : tag('div', { class: 'logo' }, `<img src="${escapeHtml(address)}" alt="${escapeHtml(look.logo?.alt ?? '')}">`);
}

const sourceHtml = ({ sourceLine }: ShownSlide): string => (sourceLine === '' ? '' : tag('p', { class: 'source-line' }, escapeHtml(sourceLine)));

function titleHtml(slide: ShownSlide): string {
  if (slide.title === undefined || slide.title.length === 0) return '';
  return tag(slide.layout === 'title' ? 'h1' : 'h2', { class: 'slide-title' }, inlinesHtml(slide.title));
}

function bodyHtml(slide: ShownSlide, options: SlideHtmlOptions): string {
  const steps = options.builds === true ? { steps: buildSteps(slide).steps } : {};
  if (slide.layout !== 'two-column' && slide.right.length === 0) {
    if (slide.blocks.length === 0) return '';
    const context = { ...options, ...steps, look: makeLook(slide.look), chartSpace: chartSpace(slide, slide.blocks, 1) };
    return tag('div', { class: 'slide-body' }, blocksToHtml(slide.blocks, context));
  }
  const columns = [slide.blocks, slide.right].map((blocks) => {
    const context = { ...options, ...steps, look: makeLook(slide.look), chartSpace: chartSpace(slide, blocks, 2) };
    return tag('div', { class: 'column' }, blocksToHtml(blocks, context));
  });
  return tag('div', { class: 'slide-body columns' }, columns.join(''));
}
