import { schemeFill } from '../shapes/frame.ts';
import { el, type XmlElement } from '../xml/element.ts';

/** The theme's own font: a chart then changes with the deck. */
const FONT = '+mn-lt';

/** An element that says one thing. */
export const val = (name: string, value: string | number): XmlElement => el(name, { val: value });

interface Words {
  /** In points. */
  size: number;
  /** A colour of the theme. */
  colour: string;
  bold?: boolean;
}

/** How the words of a part of a chart are written. */
export const words = ({ size, colour, bold }: Words, lang: string): XmlElement => el('c:txPr', {}, el('a:bodyPr'), el('a:lstStyle'),
  el('a:p', {}, el('a:pPr', {},
    el('a:defRPr', { sz: size * 100, b: bold === true ? 1 : 0, i: 0, u: 'none', strike: 'noStrike' }, schemeFill(colour), el('a:latin', { typeface: FONT }))),
  el('a:endParaRPr', { lang })));

/** A line in EMUs. */
export const line = (width: number, fill: XmlElement, dash = 'solid'): XmlElement =>
  el('a:ln', { w: width, cap: 'flat' }, fill, val('a:prstDash', dash), el('a:round'));

export const NO_EFFECT = el('a:effectLst');
