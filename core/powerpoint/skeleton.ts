import PptxGenJS from 'pptxgenjs';
import { LAYOUTS } from '../deck/model.ts';
import type { LookChoice } from '../slides/themes/model.ts';
import type { ChartFeed } from './chart-options.ts';
import { layoutName, layoutSpec, OBJECT_IDX, type LayoutSpec } from './layouts.ts';
import type { PowerPointTheme } from './theme.ts';

// Under Node's own loader the package's default export is the constructor, in some bundles it is one step further in.
const loaded: unknown = PptxGenJS;
const Constructor: typeof PptxGenJS = typeof loaded === 'function' ? PptxGenJS : (loaded as { default: typeof PptxGenJS }).default;

type MasterObject = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

function placeholders(spec: LayoutSpec): MasterObject[] {
  const texts = [...(spec.title === undefined ? [] : [spec.title]), ...spec.bodies].map((one): MasterObject => ({
    placeholder: { options: { name: `${one.type}-${one.idx ?? 0}`, type: one.type.endsWith('itle') && one.type !== 'subTitle' ? 'title' : 'body', ...one.box }, text: '' },
  }));
  if (spec.object === undefined) return texts;
  const { type, box } = spec.object;
  return [...texts, { placeholder: { options: { name: `${type}-${OBJECT_IDX}`, type, ...box }, text: '' } }];
}

/**
 * Writes a package with every layout and one slide that holds a chart of each kind, faults and all: what it lacks and
 * what is wrong in it is for `mend/`. One slide is enough, since every slide's own part is written afresh: a long
 * deck then costs pptxgenjs no more than a short one.
 */
export async function writeSkeleton(theme: PowerPointTheme, look: LookChoice, charts: readonly ChartFeed[]): Promise<Uint8Array> {
  const deck = new Constructor();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: theme.fonts.heading, bodyFontFace: theme.fonts.body };
  for (const layout of LAYOUTS) {
    const spec = layoutSpec(layout, look);
    deck.defineSlideMaster({ title: spec.name, background: { color: 'FFFFFF' }, objects: placeholders(spec) });
  }
  const slide = deck.addSlide({ masterName: layoutName('blank') });
  for (const { type, data, options } of charts) slide.addChart(type, data, { ...options, x: 0, y: 0, w: 1, h: 1 });
  const bytes: unknown = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs did not give bytes');
  return bytes;
}
