import { el, type XmlElement } from '../xml/element.ts';
import { TABLE_STYLE_ID } from '../shapes/table-shape.ts';
import { ruleColour, schemeFill } from '../shapes/frame.ts';
import type { Mending } from './file.ts';

const line = (name: string, dark: boolean): XmlElement => el(`a:${name}`, {}, el('a:ln', { w: 9525, cmpd: 'sng' }, el('a:solidFill', {}, ruleColour(dark))));
const noLine = (name: string): XmlElement => el(`a:${name}`, {}, el('a:ln', {}, el('a:noFill')));
const text = (scheme: string, bold: boolean): XmlElement => el('a:tcTxStyle', { b: bold ? 'on' : undefined },
  el('a:fontRef', { idx: 'minor' }), el('a:schemeClr', { val: scheme }));
const filled = (scheme: string): XmlElement => el('a:fill', {}, schemeFill(scheme));

/**
 * Defines the deck's table style in the theme's colours: an accent header, bands and hairlines, which rows added in
 * PowerPoint take up too. Every cell has a ground, since a table may stand on a slide of the accent.
 */
export function putTableStyles({ file, theme, clothes }: Mending): void {
  const { head, band } = clothes?.table ?? { head: 'accent1', band: 'bg2' };
  const hairline = (name: string): XmlElement => line(name, theme.dark);
  file.put('ppt/tableStyles.xml', el('a:tblStyleLst', {
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: TABLE_STYLE_ID,
  }, el('a:tblStyle', { styleId: TABLE_STYLE_ID, styleName: theme.name },
    el('a:wholeTbl', {}, text('tx1', false), el('a:tcStyle', {}, el('a:tcBdr', {},
      noLine('left'), noLine('right'), noLine('top'), hairline('bottom'), hairline('insideH'), noLine('insideV')), filled('bg1'))),
    el('a:band2H', {}, el('a:tcStyle', {}, el('a:tcBdr'), filled(band))),
    el('a:firstCol', {}, el('a:tcTxStyle', { b: 'on' }), el('a:tcStyle', {})),
    el('a:firstRow', {}, text('bg1', true), el('a:tcStyle', {}, el('a:tcBdr'), filled(head))),
    el('a:nwCell', {}, text('bg1', true), el('a:tcStyle', {}, filled(head))))));
}
