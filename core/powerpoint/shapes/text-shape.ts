import type { TextShape } from '../arrange/shape.ts';
import { paragraphsXml, type TextContext } from '../text/body.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties, rectangle, transform } from './frame.ts';

/** What a shape needs to know of the slide that it stands on. */
export interface ShapeContext {
  lang: string;
  codeFont: string;
  link: (href: string) => string;
}

const NAMES = { title: 'Title', ctrTitle: 'Title', subTitle: 'Subtitle', body: 'Content' } as const;

/** In a placeholder the reduction is PowerPoint's own autofit, so that it is undone when text is taken out. */
function bodyProperties({ placeholder, scale }: TextShape): XmlElement {
  if (placeholder === undefined) return el('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0 }, el('a:noAutofit'));
  return el('a:bodyPr', {}, el('a:normAutofit', { fontScale: scale < 1 ? Math.round(scale * 100_000) : undefined }));
}

/** A title, a body or a free text box. */
export function textShape(shape: TextShape, context: ShapeContext): XmlElement {
  const { placeholder, box } = shape;
  const text: TextContext = { ...context, style: shape.style, scale: shape.scale, inherits: placeholder !== undefined };
  return el('p:sp', {},
    el('p:nvSpPr', {},
      named(placeholder === undefined ? 'Text' : placeholder.name ?? NAMES[placeholder.type]),
      placeholder === undefined ? el('p:cNvSpPr', { txBox: true }) : el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      placeholderProperties(placeholder?.type, placeholder?.idx)),
    placeholder === undefined
      ? el('p:spPr', {}, box === undefined ? undefined : transform(box), rectangle(), el('a:noFill'))
      : el('p:spPr', {}, box === undefined ? undefined : transform(box)),
    el('p:txBody', {}, bodyProperties(shape), el('a:lstStyle'), ...paragraphsXml(shape.paragraphs, text)));
}
