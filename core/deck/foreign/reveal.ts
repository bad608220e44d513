import type { RawSlide } from '../source.ts';
import { NO_HINTS, type Remark, type SidePicture, type SlideHints } from './model.ts';
import { APPEARS } from './steps.ts';

/** A larger slide is not shown. */
const LARGEST = 16 * 1024;
const SLIDE = /<!--[ \t]*\.slide:?([^]{0,2000}?)-->/g;
const ATTRIBUTE = /([\w-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')/g;

/** Reads reveal.js's slide attributes, `<!-- .slide: data-visibility="hidden" -->`. */
export function hintReveal(slides: readonly RawSlide[]): RawSlide[] {
  return slides.map((slide) => (/\.(?:slide|element)\b/.test(slide.text) && slide.text.length <= LARGEST ? { ...slide, hints: slideHints(slide) } : slide));
}

function slideHints(slide: RawSlide): SlideHints {
  const pictures: SidePicture[] = [];
  const remarks: Remark[] = [];
  const lineAt = (at: number): number => slide.line + (slide.text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0);
  const steps = slide.text.search(/<!--[ \t]*\.element[^>]{0,200}\bfragment\b/);
  if (steps >= 0) remarks.push({ code: 'foreign-steps', line: lineAt(steps), message: APPEARS });
  let off = false;
  let name: string | undefined;
  for (const match of slide.text.matchAll(SLIDE)) {
    const line = lineAt(match.index);
    for (const [, key = '', double, single] of (match[1] ?? '').matchAll(ATTRIBUTE)) {
      const value = (double ?? single ?? '').trim();
      if (key === 'data-visibility' && value === 'hidden') off = true;
      if (key === 'id') name = value;
      if ((key === 'data-background' || key === 'data-background-image') && isPicture(value)) pictures.push({ address: value.replace(/^url\((["']?)(.*)\1\)$/, '$2'), alt: '', side: 'behind', line });
    }
  }
  return { ...NO_HINTS, off, name, pictures, remarks };
}

const isPicture = (value: string): boolean => /\.(?:png|jpe?g|gif|svg|webp|avif)\b|^https?:/i.test(value);
