import type { Layout } from '../../deck/model.ts';
import type { ShownSlide } from '../../slides/model.ts';
import { sideBySide, type Column } from '../arrange/arrange.ts';
import { isFlexible } from '../arrange/column.ts';
import type { Segment } from '../arrange/segments.ts';
import type { LayoutSpec, TextPlaceholder } from '../layouts.ts';
import { PLAIN_STYLE } from '../text/style.ts';
import type { Box } from '../units.ts';
import type { Holder } from './holders.ts';
import { textPlaces, type TemplateKind } from './layout-kind.ts';
import type { Template, TemplateLayout } from './model.ts';
import { largest, specOf } from './spec.ts';

/** A way to put a slide onto a layout of a template. */
export interface Plan {
  layout: TemplateLayout;
  spec: LayoutSpec;
  columns: readonly [Column, ...Column[]];
  /** The format's kind of layout that the template lacks, where this stands in for it. */
  lacks?: Lacking;
}

/** What a template may have no layout for. */
export type Lacking = 'title' | 'section' | 'content' | 'two-column' | 'quote';

const GUTTER = 0.4;
/** The least width of a column in which a chart or picture still says something. */
const LEAST_COLUMN = 3;
/** A layout for quotes with less room than this share of the slide is one for an aphorism and its author. */
const QUOTE_SHARE = 0.2;

const PLAIN: Readonly<Record<Layout, TemplateKind>> = {
  title: 'title', section: 'section', content: 'content', 'two-column': 'two', chart: 'content', table: 'content', image: 'content', quote: 'quote', blank: 'title-only',
};

const byX = (one: Holder, other: Holder): number => one.box.x - other.box.x;

/** Puts slides onto the layouts of one template. */
export class Planner {
  readonly #template: Template;
  readonly #specs = new Map<string, LayoutSpec>();

  constructor(template: Template) {
    this.#template = template;
  }

  #first(...kinds: readonly TemplateKind[]): TemplateLayout | undefined {
    for (const kind of kinds) {
      const found = this.#template.layouts.find((layout) => layout.kind === kind);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The layout for a title and text, or whatever comes nearest. */
  #ordinary(): TemplateLayout {
    const { layouts } = this.#template;
    const titled = layouts.filter(({ holders }) => holders.some(({ type }) => type === 'title' || type === 'ctrTitle'));
    const found = this.#first('content', 'title-only') ?? titled.find(({ kind }) => kind === 'other') ?? this.#first('two', 'section', 'title') ?? layouts[0];
    if (found === undefined) throw new TypeError('a template has layouts');
    return found;
  }

  #spec(layout: TemplateLayout, use: 'one' | 'two' | 'none' | 'object', furniture = true): LayoutSpec {
    const key = `${layout.part} ${use} ${furniture}`;
    const known = this.#specs.get(key);
    if (known !== undefined) return known;
    const texts = textPlaces(layout.holders);
    const main = largest(texts);
    const bodies = use === 'none' ? [] : use === 'two'
      ? texts.toSorted((one, other) => other.box.w * other.box.h - one.box.w * one.box.h).slice(0, 2).toSorted(byX)
      : main === undefined ? [] : [main];
    const spec = specOf(layout, this.#template, { bodies, furniture, objects: use === 'object' ? layout.holders : [] });
    this.#specs.set(key, spec);
    return spec;
  }

  /** Everything in the one place of a layout. */
  #one(layout: TemplateLayout, segments: readonly Segment[], slide: Untitled, furniture = true): Plan {
    const spec = this.#spec(layout, 'one', furniture);
    const [body] = spec.bodies;
    return { layout, spec, columns: [columnOn(spec, body, segments, slide)] };
  }

  /** Two columns in the two places of a layout; undefined without such. */
  #two(layout: TemplateLayout | undefined, [left, right]: readonly [readonly Segment[], readonly Segment[]], slide: Untitled): Plan | undefined {
    if (layout === undefined) return undefined;
    const spec = this.#spec(layout, 'two');
    const [first, second] = spec.bodies;
    if (first === undefined || second === undefined) return undefined;
    return { layout, spec, columns: [columnOn(spec, first, left, slide, first.box), columnOn(spec, second, right, slide, second.box)] };
  }

  /** Two columns side by side where a layout has one. */
  #halves(layout: TemplateLayout, [left, right]: readonly [readonly Segment[], readonly Segment[]], slide: Untitled): Plan {
    const spec = this.#spec(layout, 'one');
    const [body] = spec.bodies;
    const { area, style } = columnOn(spec, body, left, slide);
    const w = (area.w - GUTTER) / 2;
    return {
      layout, spec,
      columns: [{ segments: left, body, style, area: { ...area, w } }, { segments: right, body: undefined, style, area: { ...area, w, x: area.x + w + GUTTER } }],
    };
  }

  /** One chart, table or picture in the place that a layout keeps for such, and the words in its other place. */
  #withObject(segments: readonly Segment[], slide: Untitled): Plan | undefined {
    const objects = segments.filter(({ kind }) => kind === 'chart' || kind === 'table' || kind === 'picture');
    const texts = segments.filter(({ kind }) => kind === 'text');
    const [object] = objects;
    if (object === undefined || objects.length > 1 || texts.length + 1 !== segments.length || slide.titleless) return undefined;
    const layout = this.#first(object.kind === 'chart' ? 'chart' : object.kind === 'table' ? 'table' : 'picture');
    if (layout === undefined) return undefined;
    const spec = this.#spec(layout, 'object');
    const [place] = spec.objects;
    const [body] = spec.bodies;
    if (place === undefined || (texts.length > 0 && body === undefined)) return undefined;
    const around = columnOn(spec, undefined, [object], slide, place.box);
    if (texts.length === 0) return { layout, spec, columns: [around] };
    const words = columnOn(spec, body, texts, slide, body?.box);
    return { layout, spec, columns: segments[0] === object ? [around, words] : [words, around] };
  }

  /** A text and a chart or picture that would stand side by side, in the places of a layout for two. */
  #pair(segments: readonly Segment[], slide: Untitled, ordinary: Plan): Plan | undefined {
    const [one, other] = segments;
    const [column] = ordinary.columns;
    if (one === undefined || other === undefined || !segments.some(isFlexible) || sideBySide(column) === undefined) return undefined;
    const plan = this.#two(this.#first('two'), [[one], [other]], slide);
    return plan?.columns.every(({ area }) => area.w >= LEAST_COLUMN) === true ? plan : undefined;
  }

  /** The ways to put a slide onto the template, the most fitting first: the first in which everything fits is taken. */
  plans(slide: Pick<ShownSlide, 'layout' | 'sourceLine'>, left: readonly Segment[], right: readonly Segment[], titleless: boolean): [Plan, ...Plan[]] {
    const { layout } = slide;
    const about: Untitled = { titleless, sourced: slide.sourceLine.trim() !== '' };
    const all = [...left, ...right];
    const wanted = PLAIN[layout];
    const ordinary = this.#one(this.#ordinary(), all, about);
    const content: Plan = ordinary.layout.kind === 'content' ? ordinary : { ...ordinary, lacks: 'content' };
    if (layout === 'title' || layout === 'section') {
      const own = this.#first(...(layout === 'title' ? (['title'] as const) : (['section', 'title'] as const)));
      const plan = own && this.#one(own, all, about, layout !== 'title');
      if (plan === undefined) return [{ ...ordinary, lacks: layout }];
      return [own?.kind === layout ? plan : { ...plan, lacks: layout }, content];
    }
    if (right.length > 0) {
      const columns = [left, right] as const;
      const own = this.#two(this.#first('two'), columns, about) ?? this.#two(this.#first('comparison'), columns, about);
      const halves = this.#halves(this.#ordinary(), columns, about);
      return own === undefined ? [{ ...halves, lacks: 'two-column' }] : [own, halves];
    }
    if (layout === 'quote') {
      const own = this.#template.layouts.find(({ kind, holders }) => kind === wanted && (largest(textPlaces(holders))?.box ?? { w: 0, h: 0 }).w * (largest(textPlaces(holders))?.box.h ?? 0) > QUOTE_SHARE * this.#template.size.w * this.#template.size.h);
      return own === undefined ? [{ ...content, lacks: 'quote' }] : [this.#one(own, all, about), content];
    }
    if (layout === 'blank' && all.every(({ kind }) => kind !== 'text')) {
      const own = this.#first('title-only');
      if (own !== undefined) return [{ layout: own, spec: this.#spec(own, 'none'), columns: [columnOn(this.#spec(own, 'none'), undefined, all, about)] }, content];
    }
    const [first, ...others] = [this.#withObject(all, about), this.#pair(all, about, ordinary), content].filter((plan) => plan !== undefined);
    return first === undefined ? [content] : [first, ...others];
  }
}

interface Untitled {
  /** Without a title that is seen: what stands on the slide has its room too. */
  titleless: boolean;
  /** With a line of sources at its foot. */
  sourced: boolean;
}

/** A column in a place of a layout. @param box where it stands, if not where the layout's content does */
function columnOn({ template, bodies }: LayoutSpec, body: TextPlaceholder | undefined, segments: readonly Segment[], { titleless, sourced }: Untitled, box?: Box): Column {
  const whole = box ?? (titleless ? template?.untitled : template?.content) ?? { x: 0, y: 0, w: 1, h: 1 };
  const area = sourced && template !== undefined ? over(whole, template.source) : whole;
  const style = body?.style ?? bodies[0]?.style ?? PLAIN_STYLE;
  return { segments, body: body?.shared === 'further' ? undefined : body, area, style };
}

/** What is left of a box above the line of sources. */
function over(box: Box, source: Box): Box {
  const room = source.y - 0.05 - box.y;
  return room < box.h && room > 0 ? { ...box, h: room } : box;
}
