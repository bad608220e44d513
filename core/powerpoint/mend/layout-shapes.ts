import {
  CONTENT_BOX, EDGE_BOX, FOOTER_BOX, MASTER_BODY, MASTER_TITLE, NUMBER_BOX, sourcePlaceholder,
  type LayoutSpec, type ObjectPlaceholder, type TextPlaceholder,
} from '../layouts.ts';
import { footerShape, numberShape } from '../shapes/footer-shapes.ts';
import { named, placeholderProperties, rectangle, schemeFill, transform } from '../shapes/frame.ts';
import { PANEL, type TextStyle } from '../text/style.ts';
import { emu, type Box } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { bodyLevels, footerLevel, titleLevel } from './list-style.ts';

const PROMPTS = { title: 'Title', ctrTitle: 'Title', subTitle: 'Subtitle', body: 'Text', obj: 'Text' } as const;
const LEVEL_PROMPTS = ['Text', 'Second level', 'Third level', 'Fourth level', 'Fifth level'];

/** A coloured rectangle that says nothing, and is marked so for screen readers. */
function band(box: Box, colour: string): XmlElement {
  return el('p:sp', {},
    el('p:nvSpPr', {},
      el('p:cNvPr', { id: 0, name: 'Band' }, el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
        el('adec:decorative', { val: 1 })))),
      el('p:cNvSpPr', {}, el('a:spLocks')), placeholderProperties()),
    el('p:spPr', {}, transform(box), rectangle(), schemeFill(colour), el('a:ln', {}, el('a:noFill'))),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr'))));
}

const run = (text: string, lang: string): XmlElement => el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, text));

function prompts(placeholder: TextPlaceholder, lang: string): XmlElement[] {
  if (placeholder.name !== undefined) return [el('a:p', {}, run(placeholder.name, lang))];
  if (placeholder.type !== 'body') return [el('a:p', {}, run(PROMPTS[placeholder.type], lang))];
  return LEVEL_PROMPTS.map((text, level) => el('a:p', {}, el('a:pPr', { lvl: level }), run(text, lang)));
}

function insets({ code }: TextStyle): Record<string, number> {
  const [side, top] = code === true ? [emu(PANEL.side), emu(PANEL.top)] : [0, 0];
  return { lIns: side, tIns: top, rIns: side, bIns: top };
}

function textPlaceholder(placeholder: TextPlaceholder, lang: string): XmlElement {
  const { type, idx, box, style, anchor } = placeholder;
  const isTitle = type === 'title' || type === 'ctrTitle';
  return el('p:sp', {},
    el('p:nvSpPr', {}, named(placeholder.name ?? PROMPTS[type]), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })), placeholderProperties(type, idx)),
    el('p:spPr', {}, transform(box), rectangle(), style.code === true ? schemeFill('bg2') : undefined),
    el('p:txBody', {},
      el('a:bodyPr', { vert: 'horz', wrap: 'square', ...insets(style), rtlCol: 0, anchor }, el('a:normAutofit')),
      el('a:lstStyle', {}, ...(isTitle ? [titleLevel(style, lang)] : bodyLevels(style, lang))),
      ...prompts(placeholder, lang)));
}

const objectPlaceholder = (object: ObjectPlaceholder, lang: string): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {},
    named({ chart: 'Chart', tbl: 'Table', pic: 'Picture', obj: 'Content' }[object.type]),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })), placeholderProperties(object.type, object.idx)),
  el('p:spPr', {}, transform(object.box), rectangle()),
  el('p:txBody', {}, el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, el('a:normAutofit')),
    el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr', { lang }))));

/** Gives a footer of the master its place and look, which the layouts and slides inherit. */
function placed(shape: XmlElement, box: Box, align: 'l' | 'r', lang: string): XmlElement {
  return { ...shape, children: shape.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 'p:spPr') return el('p:spPr', {}, transform(box), rectangle());
    if (child.name !== 'p:txBody') return child;
    return { ...child, children: child.children.map((inner) => {
      if (typeof inner === 'string') return inner;
      if (inner.name === 'a:bodyPr') return el('a:bodyPr', { vert: 'horz', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' });
      return inner.name === 'a:lstStyle' ? el('a:lstStyle', {}, footerLevel(align, lang)) : inner;
    }) };
  }) };
}

/** The shapes of the slide master. */
export const masterShapes = (lang: string): XmlElement[] => [
  band(EDGE_BOX, 'accent1'),
  textPlaceholder(MASTER_TITLE, lang),
  textPlaceholder({ ...MASTER_BODY, box: CONTENT_BOX }, lang),
  placed(footerShape('', lang, 3), FOOTER_BOX, 'l', lang),
  placed(numberShape('‹#›', lang, 4), NUMBER_BOX, 'r', lang),
];

/** On a ground of the accent the quiet colour of the footer can't be read. */
const onGround = (shape: XmlElement, spec: LayoutSpec, lang: string): XmlElement => (spec.background !== 'accent1' ? shape
  : replaceIn(shape, 'a:lstStyle', el('a:lstStyle', {}, el('a:lvl1pPr', {}, el('a:defRPr', { lang }, schemeFill('bg1'))))));

const replaceIn = (shape: XmlElement, name: string, by: XmlElement): XmlElement =>
  (shape.name === name ? by : { ...shape, children: shape.children.map((child) => (typeof child === 'string' ? child : replaceIn(child, name, by))) });

/** The shapes of a layout. */
export const layoutShapes = (spec: LayoutSpec, footer: string, lang: string): XmlElement[] => [
  ...spec.bands.map((one) => band(one.box, one.colour)),
  ...[spec.title, ...spec.bodies].map((one) => textPlaceholder(one, lang)),
  ...spec.objects.map((one) => objectPlaceholder(one, lang)),
  textPlaceholder(sourcePlaceholder(spec), lang),
  ...(spec.furniture ? [footerShape(footer, lang), numberShape('‹#›', lang)].map((shape) => onGround(shape, spec, lang)) : []),
];
