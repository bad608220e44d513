import PptxGenJS from 'pptxgenjs';
import { LAYOUTS } from '../deck/model.ts';
import type { ShownSlide } from '../slides/model.ts';
import type { ArrangedSlide } from './arrange/shape.ts';
import { chartFeed } from './chart-options.ts';
import { LAYOUT_SPECS, OBJECT_IDX, type LayoutSpec } from './layouts.ts';
import type { PowerPointTheme } from './theme.ts';

// Under Node's own loader the package's default export is the constructor, in some bundles it is one step further in.
const loaded: unknown = PptxGenJS;
const Constructor: typeof PptxGenJS = typeof loaded === 'function' ? PptxGenJS : (loaded as { default: typeof PptxGenJS }).default;

export interface Skeleton {
  addSlide(slide: ShownSlide, arranged: ArrangedSlide): void;
  /** The package as pptxgenjs writes it, faults and all. */
  write(): Promise<Uint8Array>;
}

type MasterObject = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

function placeholders(spec: LayoutSpec): MasterObject[] {
  const texts = [...(spec.title === undefined ? [] : [spec.title]), ...spec.bodies].map((one): MasterObject => ({
    placeholder: { options: { name: `${one.type}-${one.idx ?? 0}`, type: one.type.endsWith('itle') && one.type !== 'subTitle' ? 'title' : 'body', ...one.box }, text: '' },
  }));
  if (spec.object === undefined) return texts;
  const { type, box } = spec.object;
  return [...texts, { placeholder: { options: { name: `${type}-${OBJECT_IDX}`, type, ...box }, text: '' } }];
}

/** Starts a package with every layout. What it lacks and what is wrong in it is for `mend/`. */
export function startSkeleton(theme: PowerPointTheme): Skeleton {
  const deck = new Constructor();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: theme.fonts.heading, bodyFontFace: theme.fonts.body };
  for (const layout of LAYOUTS) {
    const spec = LAYOUT_SPECS[layout];
    deck.defineSlideMaster({ title: spec.name, background: { color: 'FFFFFF' }, objects: placeholders(spec) });
  }
  return {
    addSlide(slide, arranged) {
      const made = deck.addSlide({ masterName: LAYOUT_SPECS[slide.layout].name });
      for (const shape of arranged.shapes) {
        if (shape.kind !== 'chart') continue;
        const { type, data, options } = chartFeed(shape.chart, theme);
        made.addChart(type, data, { ...options, ...shape.box });
      }
    },
    async write() {
      const bytes: unknown = await deck.write({ outputType: 'uint8array' });
      if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs did not give bytes');
      return bytes;
    },
  };
}
