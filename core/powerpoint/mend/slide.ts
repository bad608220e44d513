import type { PlacedSlide, Shape } from '../arrange/shape.ts';
import { chartFrame } from '../shapes/chart-shape.ts';
import { footerShape, numberShape } from '../shapes/footer-shapes.ts';
import { pictureXml } from '../shapes/picture-shape.ts';
import { scaleXml } from '../shapes/scale-shape.ts';
import { tableFrame, tableXml } from '../shapes/table-shape.ts';
import { textShape, type ShapeContext } from '../shapes/text-shape.ts';
import { timelineXml } from '../shapes/timeline-shape.ts';
import { toXmlPart, type XmlElement } from '../xml/element.ts';
import { relationshipsPart } from '../../opc/part-path.ts';
import type { ShownSlide } from '../../slides/model.ts';
import { cutAtFooter, standInFooter, standInNumber, withFooter } from '../footer-place.ts';
import { madeOnce, type KeptParts, type PartTexts } from '../kept-parts.ts';
import { layoutSpec, TITLE_ONLY, type LayoutSpec } from '../layouts.ts';
import { linker, OwnRelationships } from '../xml/relationships.ts';
import type { PictureAsset } from '../picture-asset.ts';
import { notesTarget, slidePart, type Mending } from './file.ts';
import type { PowerPointTheme } from '../theme.ts';
import type { MediaStore } from './media.ts';
import { hasNotes } from './notes.ts';
import { shapesPart } from './shape-tree.ts';

export interface SlideWork {
  /** What it was placed from. */
  slide: ShownSlide;
  number: number;
  placed: PlacedSlide;
  /** Numbers of the parts of its charts, in order. */
  charts: readonly number[];
  footer: string;
  pictures: ReadonlyMap<string, PictureAsset>;
  media: MediaStore;
}

function shapeXml(shape: Shape, work: SlideWork, context: ShapeContext, own: OwnRelationships, charts: string[], { scale }: PowerPointTheme): XmlElement | undefined {
  switch (shape.kind) {
    case 'text':
      return textShape(shape, context);
    case 'table':
      return tableFrame(shape, tableXml(shape, context));
    case 'scale':
      return scaleXml(shape, context.lang, scale);
    case 'timeline':
      return timelineXml(shape, context.lang);
    case 'chart': {
      const id = charts.shift();
      return id === undefined ? undefined : chartFrame(shape, id);
    }
    case 'picture': {
      const asset = work.pictures.get(shape.src);
      return asset === undefined ? undefined : pictureXml(shape, work.media.place(own, asset), asset.orientation);
    }
  }
}

/** The footer and the number of a slide, where its layout has places for them. */
function furnitureOf({ furniture, template }: LayoutSpec, { footer, number }: SlideWork, lang: string): XmlElement[] {
  if (!furniture) return [];
  if (template === undefined) return [...(footer === '' ? [] : [footerShape(footer, lang)]), numberShape(standInNumber(footer, String(number)), lang)];
  return [
    ...(footer === '' || template.footer === undefined ? [] : [footerShape(template.footer.words(footer), lang, template.footer.idx ?? null)]),
    ...(template.number === undefined ? [] : [numberShape(String(number), lang, template.number.idx ?? null)]),
  ];
}

/** All that a slide's part is made of besides the slide; the layouts of the format are known by their names. */
function underOf({ lang, layouts }: Mending, { slide, number, placed: { layout }, charts, footer }: SlideWork): string {
  const isFormats = layout === TITLE_ONLY || layout === layoutSpec(slide.layout, slide.look);
  return JSON.stringify([number, charts, lang, footer === '', layouts.get(layout.name), isFormats ? layout.name : layout]);
}

/**
 * Writes a slide: placeholders that inherit, tables with a header, alt text everywhere, one id a shape.
 * Nothing that pptxgenjs would write of a slide is right, so none of it is used.
 */
export function putSlide(mending: Mending, work: SlideWork, kept: KeptParts): void {
  const { number, placed: { shapes, arranged }, footer } = work;
  const isDressed = mending.clothes !== undefined;
  // A template has room for so many of the footer's own words.
  const make = (): PartTexts => slideTexts(mending, isDressed ? work : { ...work, footer: standInFooter(footer) });
  // A picture is put into the file while its slide is made, and a template dresses each.
  const isOwn = isDressed || shapes.some(({ kind }) => kind === 'picture');
  const { text, relationships } = isOwn || arranged === undefined ? make() : madeOnce(kept.slides, arranged, underOf(mending, work), make);
  const part = slidePart(number);
  mending.file.put(part, withFooter(text, footer, String(number)));
  if (relationships !== undefined) mending.file.put(relationshipsPart(part), relationships);
}

function slideTexts(mending: Mending, work: SlideWork): PartTexts {
  const { lang, theme } = mending;
  const { layout } = work.placed;
  const own = new OwnRelationships();
  const charts = work.charts.map((number) => own.add('chart', `../charts/chart${number}.xml`));
  own.add('slideLayout', `../slideLayouts/${mending.layouts.get(layout.template?.part ?? layout.name) ?? ''}`);
  if (hasNotes(work.slide)) own.add('notesSlide', notesTarget(work.number));
  const context: ShapeContext = { lang, codeFont: theme.fonts.code, link: linker(own) };
  const title = textShape(work.placed.title, context);
  const content = work.placed.shapes.map((shape) => shapeXml(shape, work, context, own, charts, theme));
  const { source } = work.placed;
  const sources = source === undefined ? [] : [textShape(source, context)];
  const shapes = [title, ...content.filter((one) => one !== undefined), ...sources, ...furnitureOf(layout, work, lang)];
  const { clothes } = mending;
  const text = toXmlPart(shapesPart('p:sld', clothes === undefined ? shapes : shapes.map((shape) => clothes.shape(shape, layout)), { colourMap: layout.template?.colourMap }));
  return { text: cutAtFooter(text), relationships: own.xml() };
}
