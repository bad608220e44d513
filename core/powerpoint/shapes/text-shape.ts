import type { TextShape } from '../arrange/shape.ts';
import { paragraphsXml, type TextContext } from '../text/body.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { PANEL } from '../text/style.ts';
import { emu } from '../units.ts';
import { named, placeholderProperties, rectangle, schemeFill, transform } from './frame.ts';

/** What a shape needs to know of the slide that it stands on. */
export interface ShapeContext {
  lang: string;
  codeFont: string;
  link: (href: string) => string;
}

const NAMES = { title: 'Title', ctrTitle: 'Title', subTitle: 'Subtitle', body: 'Content', obj: 'Content' } as const;

/** In a placeholder the reduction is PowerPoint's own autofit, so that it is undone when text is taken out. */
function bodyProperties({ placeholder, scale, box, style }: TextShape): XmlElement {
  const [side, top] = style.code === true ? [emu(PANEL.side), emu(PANEL.top)] : [0, 0];
  const bare = { lIns: side, tIns: top, rIns: side, bIns: top };
  if (placeholder === undefined) return el('a:bodyPr', { wrap: 'square', ...bare, rtlCol: 0 }, el('a:noAutofit'));
  // The box of a template's placeholder is what is left inside its own insets.
  return el('a:bodyPr', box !== undefined && style.levels !== undefined ? { ...bare, vert: 'horz', wrap: 'square' } : {}, el('a:normAutofit', { fontScale: scale < 1 ? Math.round(scale * 100_000) : undefined }));
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
      ? el('p:spPr', {}, box === undefined ? undefined : transform(box), rectangle(), shape.style.code === true ? schemeFill('bg2') : el('a:noFill'))
      : el('p:spPr', {}, box === undefined ? undefined : transform(box)),
    el('p:txBody', {}, bodyProperties(shape), el('a:lstStyle'), ...paragraphsXml(shape.paragraphs, text)));
}
