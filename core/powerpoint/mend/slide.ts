import { LAYOUT_SPECS } from '../layouts.ts';
import type { ArrangedSlide, Shape } from '../arrange/shape.ts';
import type { ShownSlide } from '../../slides/model.ts';
import { chartFrame } from '../shapes/chart-shape.ts';
import { footerShape, numberShape } from '../shapes/footer-shapes.ts';
import { pictureXml } from '../shapes/picture-shape.ts';
import { scaleAlt, scaleXml } from '../shapes/scale-shape.ts';
import { tableFrame, tableXml } from '../shapes/table-shape.ts';
import { textShape, type ShapeContext } from '../shapes/text-shape.ts';
import type { XmlElement } from '../xml/element.ts';
import { descendant } from '../xml/query.ts';
import { relate, relationships } from '../xml/relationships.ts';
import type { PictureAsset } from '../picture-asset.ts';
import { slidePart, type Mending } from './file.ts';
import type { MediaStore } from './media.ts';
import { replaceShapes } from './shape-tree.ts';

export interface SlideMending {
  number: number;
  slide: ShownSlide;
  arranged: ArrangedSlide;
  footer: string;
  pictures: ReadonlyMap<string, PictureAsset>;
  media: MediaStore;
}

/** Relates a part to the addresses that it links to, each once. */
export function linker({ file }: Mending, part: string): (href: string) => string {
  const known = new Map<string, string>();
  return (href) => {
    const id = known.get(href) ?? relate(file, part, 'hyperlink', href, true);
    known.set(href, id);
    return id;
  };
}

const OBJECT_KINDS = { chart: 'chart', table: 'tbl', picture: 'pic' } as const;

/** The one chart, table or picture that stands in the layout's own place for it. */
function objectOf(work: SlideMending): Shape | undefined {
  const wanted = LAYOUT_SPECS[work.slide.layout].object?.type;
  return work.arranged.shapes.find((shape) => shape.kind in OBJECT_KINDS
    && OBJECT_KINDS[shape.kind as keyof typeof OBJECT_KINDS] === wanted);
}

function shapeXml(shape: Shape, inPlace: boolean, work: SlideMending, context: ShapeContext, charts: string[]): XmlElement | undefined {
  switch (shape.kind) {
    case 'text':
      return textShape(shape, context);
    case 'table':
      return tableFrame(shape.box, 'Table', shape.alt, tableXml(shape, context), inPlace);
    case 'scale':
      return tableFrame(shape.box, 'Scale', scaleAlt(shape), scaleXml(shape, context.lang), false);
    case 'chart': {
      const id = charts.shift();
      return id === undefined ? undefined : chartFrame(shape, id, inPlace);
    }
    case 'picture': {
      const asset = work.pictures.get(shape.src);
      return asset === undefined ? undefined : pictureXml(shape, work.media.place(slidePart(work.number), asset), inPlace, asset.orientation);
    }
  }
}

/**
 * Puts the real shapes on a slide: placeholders that inherit, tables with a header, alt text everywhere,
 * one id a shape. What pptxgenjs left there goes; of its work the relationships to the charts are kept.
 */
export function mendSlide(mending: Mending, work: SlideMending): void {
  const { file, lang, theme } = mending;
  const part = slidePart(work.number);
  const charts = relationships(file, part).filter((one) => one.type === 'chart')
    .toSorted((one, other) => chartNumber(one.target) - chartNumber(other.target)).map((one) => one.id);
  const context: ShapeContext = { lang, codeFont: theme.fonts.code, link: linker(mending, part) };
  const inPlace = objectOf(work);
  const content = work.arranged.shapes.map((shape) => shapeXml(shape, shape === inPlace, work, context, charts));
  const furniture = LAYOUT_SPECS[work.slide.layout].furniture
    ? [...(work.footer === '' ? [] : [footerShape(work.footer, lang)]), numberShape(String(work.number), lang)]
    : [];
  const tree = file.tree(part);
  descendant(tree, 'p:cSld')?.removeAttribute('name');
  replaceShapes(tree, [textShape(work.arranged.title, context), ...content.filter((one) => one !== undefined), ...furniture]);
  file.settle(part);
}

const chartNumber = (target: string): number => Number(/(\d+)\.xml$/.exec(target)?.[1] ?? 0);
