import type { PlacedSlide, Shape } from '../arrange/shape.ts';
import { chartFrame } from '../shapes/chart-shape.ts';
import { footerShape, numberShape } from '../shapes/footer-shapes.ts';
import { pictureXml } from '../shapes/picture-shape.ts';
import { scaleXml } from '../shapes/scale-shape.ts';
import { tableFrame, tableXml } from '../shapes/table-shape.ts';
import { textShape, type ShapeContext } from '../shapes/text-shape.ts';
import { timelineXml } from '../shapes/timeline-shape.ts';
import type { XmlElement } from '../xml/element.ts';
import type { LayoutSpec } from '../layouts.ts';
import { OwnRelationships } from '../xml/relationships.ts';
import type { PictureAsset } from '../picture-asset.ts';
import { notesTarget, slidePart, type Mending } from './file.ts';
import type { PowerPointTheme } from '../theme.ts';
import type { MediaStore } from './media.ts';
import { shapesPart } from './shape-tree.ts';

export interface SlideWork {
  number: number;
  placed: PlacedSlide;
  /** Numbers of the parts of its charts, in order. */
  charts: readonly number[];
  notes: boolean;
  footer: string;
  pictures: ReadonlyMap<string, PictureAsset>;
  media: MediaStore;
}

/** Relates a part to the addresses that it links to, each once. */
export function linker(own: OwnRelationships): (href: string) => string {
  const known = new Map<string, string>();
  return (href) => {
    const id = known.get(href) ?? own.add('hyperlink', href, true);
    known.set(href, id);
    return id;
  };
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
  if (template === undefined) return [...(footer === '' ? [] : [footerShape(footer, lang)]), numberShape(String(number), lang)];
  return [
    ...(footer === '' || template.footer === undefined ? [] : [footerShape(template.footer.words(footer), lang, template.footer.idx ?? null)]),
    ...(template.number === undefined ? [] : [numberShape(String(number), lang, template.number.idx ?? null)]),
  ];
}

/**
 * Writes a slide: placeholders that inherit, tables with a header, alt text everywhere, one id a shape.
 * Nothing that pptxgenjs would write of a slide is right, so none of it is used.
 */
export function putSlide(mending: Mending, work: SlideWork): void {
  const { file, lang, theme } = mending;
  const { layout } = work.placed;
  const own = new OwnRelationships();
  const charts = work.charts.map((number) => own.add('chart', `../charts/chart${number}.xml`));
  own.add('slideLayout', `../slideLayouts/${mending.layouts.get(layout.template?.part ?? layout.name) ?? ''}`);
  if (work.notes) own.add('notesSlide', notesTarget(work.number));
  const context: ShapeContext = { lang, codeFont: theme.fonts.code, link: linker(own) };
  const title = textShape(work.placed.title, context);
  const content = work.placed.shapes.map((shape) => shapeXml(shape, work, context, own, charts, theme));
  const { source } = work.placed;
  const sources = source === undefined ? [] : [textShape(source, context)];
  const part = slidePart(work.number);
  const shapes = [title, ...content.filter((one) => one !== undefined), ...sources, ...furnitureOf(layout, work, lang)];
  const { clothes } = mending;
  file.put(part, shapesPart('p:sld', clothes === undefined ? shapes : shapes.map((shape) => clothes.shape(shape, layout)), { colourMap: layout.template?.colourMap }));
  own.write(file, part);
}
