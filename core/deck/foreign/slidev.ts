import { bare, linesOf } from '../lines.ts';
import type { Layout } from '../model.ts';
import type { RawSlide } from '../source.ts';
import { partOf, readSettings, saysYes, textOf, type FrontValues } from './front.ts';
import { NO_HINTS, type Remark, type SidePicture, type SlideHints } from './model.ts';

interface LayoutHint {
  layout: Layout;
  suits: SlideHints['suits'];
}

const LAYOUTS: Readonly<Record<string, LayoutHint>> = {
  cover: { layout: 'title', suits: 'few' }, intro: { layout: 'title', suits: 'few' },
  section: { layout: 'section', suits: 'few' }, center: { layout: 'section', suits: 'few' }, statement: { layout: 'section', suits: 'few' },
  fact: { layout: 'section', suits: 'few' }, end: { layout: 'section', suits: 'few' },
  quote: { layout: 'quote', suits: 'any' }, image: { layout: 'image', suits: 'any' },
  'two-cols': { layout: 'two-column', suits: 'any' }, 'two-cols-header': { layout: 'two-column', suits: 'any' },
};

/**
 * Gives each slide the settings that stand before it: a stretch of `key: value` lines between two breaks, or a block
 * of YAML first on the slide. They are kept in front of the slide's text.
 */
export function hintSlidev(slides: readonly RawSlide[], front: FrontValues): RawSlide[] {
  const defaults = partOf(front, 'defaults');
  const out: RawSlide[] = [];
  let head: RawSlide | undefined;
  for (const [index, slide] of slides.entries()) {
    const more = index < slides.length - 1;
    // "---" twice in a row are settings that set nothing.
    if (!head && index > 0 && more && (slide.text === '' || isSettings(slide.text))) {
      head = slide;
      continue;
    }
    const settings = head ? readSettings(head.text) : out.length === 0 ? front : {};
    const values = { ...defaults, ...settings };
    const joined = head ? { ...slide, head: head.text + head.separator, line: head.line } : slide;
    out.push(withBlock({ ...joined, hints: slideHints(values, head?.line ?? slide.line, out.length === 0) }, values));
    head = undefined;
  }
  return out;
}

const BLOCK = /^\s*```ya?ml[ \t]*\r?\n([^]*?)\r?\n```[ \t]*(?:\r?\n|$)/;

/** "Block front matter": YAML in a code block that opens the slide. */
function withBlock(slide: RawSlide, before: FrontValues): RawSlide {
  if (slide.head !== undefined || slide.text.length > 20_000) return slide;
  const match = BLOCK.exec(slide.text);
  if (!match || !isSettings(match[1] ?? '')) return slide;
  const { hints: known = NO_HINTS } = slide;
  const hints = slideHints({ ...before, ...readSettings(match[1] ?? '') }, slide.line, known.layout === 'title');
  return { ...slide, head: match[0], text: slide.text.slice(match[0].length), hints };
}

/** Lines such as people write between two breaks: keys, what belongs to them, remarks and blank lines. */
export function isSettings(text: string): boolean {
  if (!/^\s*(?:#[^\r\n]*(?:\r\n|\r|\n)\s*)*["']?[a-zA-Z][\w-]*["']?[ \t]*:(?:\s|$)/.test(text.slice(0, 2_000)) || /^\s*notes?:/i.test(text)) return false;
  return linesOf(text).every((line) => /^(?:["']?[a-zA-Z][\w-]*["']?[ \t]*:(?:\s|$)|\s+\S|-\s|[\]}]|#|\s*$)/.test(bare(line)));
}

function slideHints(values: FrontValues, line: number, first: boolean): SlideHints {
  const remarks: Remark[] = [];
  const name = textOf(values, 'layout') || (first ? 'cover' : 'default');
  const known = Object.hasOwn(LAYOUTS, name) ? LAYOUTS[name] : undefined;
  const image = textOf(values, 'image');
  const pictures: SidePicture[] = [];
  if (image !== '') pictures.push({ address: image, alt: textOf(values, 'alt'), side: name.endsWith('left') ? 'left' : name.endsWith('right') ? 'right' : 'behind', line });
  const background = textOf(values, 'background') || textOf(values, 'backgroundImage');
  if (/\.(?:png|jpe?g|gif|svg|webp|avif)\b|^https?:|^url\(/i.test(background)) {
    pictures.push({ address: background.replace(/^url\((["']?)(.*)\1\)$/, '$2'), alt: '', side: 'behind', line });
  }
  if (name.startsWith('iframe')) remarks.push({ code: 'html-removed', line, message: 'The web page on this slide is never loaded. The rest of the slide is shown.' });
  const source = textOf(values, 'src');
  if (source !== '') remarks.push({ code: 'foreign-import', line, message: `The slides in "${source.slice(0, 80)}" are not read in. Open that file by itself, or copy them in here.` });
  return {
    layout: known?.layout ?? (/^two-?col|cols?-|-cols?\b/.test(name) ? 'two-column' : undefined),
    suits: known?.suits ?? 'any',
    off: source !== '' || saysYes(values, 'hide') || saysYes(values, 'disabled'),
    name: textOf(values, 'routeAlias') || undefined,
    pictures,
    remarks,
    steps: [],
    first,
  };
}
