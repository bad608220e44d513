import PptxGenJS from 'pptxgenjs';
import type { LayoutSpec } from './layouts.ts';
import type { PowerPointTheme } from './theme.ts';

// Under Node's own loader the package's default export is the constructor, in some bundles it is one step further in.
const loaded: unknown = PptxGenJS;
const Constructor: typeof PptxGenJS = typeof loaded === 'function' ? PptxGenJS : (loaded as { default: typeof PptxGenJS }).default;

/**
 * Writes a package with these layouts, empty, and one slide, faults and all: what it lacks and
 * what is wrong in it is for `mend/`. One slide is enough, since every slide's own part is written afresh: a long
 * deck then costs pptxgenjs no more than a short one.
 */
export async function writeSkeleton(theme: PowerPointTheme, layouts: readonly LayoutSpec[]): Promise<Uint8Array> {
  const deck = new Constructor();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: theme.fonts.heading, bodyFontFace: theme.fonts.body };
  for (const { name } of layouts) deck.defineSlideMaster({ title: name });
  deck.addSlide({ masterName: layouts[0]?.name ?? '' });
  const bytes: unknown = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs did not give bytes');
  return bytes;
}
