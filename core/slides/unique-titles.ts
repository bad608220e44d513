import { cleanLine } from '../powerpoint/text/clean.ts';
import { runsText, toRuns } from '../powerpoint/text/runs.ts';
import type { Inline } from '../deck/content.ts';
import { fitSlide } from './fit.ts';
import type { Presentation, ShownSlide } from './model.ts';

/**
 * The same presentation for a file: no two slides are called the same, whatever their letters' case, and each is
 * called something. Whoever listens finds a slide by its title alone, and so do outlines and bookmarks. The second of
 * a name is numbered, its further parts with it: "Next steps (2)", "Next steps (2) (continued)". The room sees the
 * titles as they are written.
 */
export function withUniqueTitles(presentation: Presentation): Presentation {
  const taken = new Set<string>();
  const tried = new Map<string, number>();
  const slides: ShownSlide[] = [];
  for (const group of inGroups(presentation.slides)) {
    const named = group.map((slide, index) => (keyOf(slide) === '' ? { ...slide, label: `Slide ${slides.length + index + 1}` } : slide));
    const first = named[0] === undefined ? '' : keyOf(named[0]);
    for (let number = tried.get(first) ?? 1; ; number += 1) {
      const numbered = number === 1 ? named : named.map((slide) => withNumber(slide, ` (${number})`));
      const keys = new Set(numbered.map(keyOf));
      if (keys.size < numbered.length || [...keys].some((key) => taken.has(key))) continue;
      for (const key of keys) taken.add(key);
      tried.set(first, number + 1);
      slides.push(...numbered);
      break;
    }
  }
  return { ...presentation, slides };
}

/** The slides with the parts of each together. */
function inGroups(slides: readonly ShownSlide[]): ShownSlide[][] {
  const groups: ShownSlide[][] = [];
  for (const slide of slides) {
    const last = groups.at(-1);
    if (last && slide.part && slide.part.number > 1 && last[0]?.part?.of === slide.part.of) last.push(slide);
    else groups.push([slide]);
  }
  return groups;
}

const titleOf = ({ title }: ShownSlide): string => (title === undefined ? '' : runsText(toRuns(title)));
/** What a file calls a slide: its title, or its label where it has none to be seen. */
const nameOf = (slide: ShownSlide): string => titleOf(slide) || cleanLine(slide.label);

const keys = new WeakMap<ShownSlide, string>();

/** What it is known by whatever its letters' case; '' where it is called nothing. */
function keyOf(slide: ShownSlide): string {
  const key = keys.get(slide) ?? nameOf(slide).toLowerCase();
  keys.set(slide, key);
  return key;
}

/** A slide whose title, or label where it has none, has a number behind it, but before what says that it continues. */
function withNumber(slide: ShownSlide, mark: string): ShownSlide {
  const { title, part } = slide;
  const label = part ? part.label + mark + slide.label.slice(part.label.length) : slide.label + mark;
  if (title === undefined || titleOf(slide) === '') return { ...slide, label };
  const end = part && part.number > 1 ? title.length - 1 : title.length;
  const number: Inline = { type: 'text', text: mark };
  const numbered = { ...slide, label, title: [...title.slice(0, end), number, ...title.slice(end)] };
  const { fit } = fitSlide(numbered);
  return { ...numbered, fit: fit > slide.fit ? fit : slide.fit };
}
