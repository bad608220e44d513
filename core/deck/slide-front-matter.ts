import type { FindingSink } from './finding-sink.ts';
import { bare, linesOf } from './lines.ts';
import type { RawSlide } from './source.ts';

/**
 * Slidev puts front matter before a slide: a stretch of "key: value" lines right after the break. Here it is
 * neither understood nor shown, and kept in front of the slide that it belongs to.
 */
export function joinSlideFrontMatter(slides: readonly RawSlide[], sink: FindingSink): RawSlide[] {
  const out: RawSlide[] = [];
  let head: RawSlide | undefined;
  for (const [index, slide] of slides.entries()) {
    if (!head && index > 0 && index < slides.length - 1 && isFrontMatter(slide.text)) {
      head = slide;
      sink.add('warning', 'slide-front-matter', slide.line, 'Settings before a slide are not understood here. They are kept as they are and not shown.');
      continue;
    }
    out.push(head ? { ...slide, head: head.text + head.separator, line: head.line } : slide);
    head = undefined;
  }
  return out;
}

function isFrontMatter(text: string): boolean {
  if (!/^[a-z][\w-]*:/.test(text) || /^notes?:/.test(text)) return false;
  return linesOf(text).every((line) => /^(?:[a-z][\w-]*:(?:\s|$)|\s+\S|- |#)/.test(bare(line)));
}
