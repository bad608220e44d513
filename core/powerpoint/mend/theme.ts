import { SCALE_COLOURS } from '../../deck/content.ts';
import { el, graft, type XmlElement } from '../xml/element.ts';
import { descendant, descendants, empty } from '../xml/query.ts';
import { TABLE_STYLE_ID } from '../shapes/table-shape.ts';
import { ruleColour, schemeFill } from '../shapes/frame.ts';
import type { PowerPointTheme } from '../theme.ts';
import type { Mending } from './file.ts';

const PART = 'ppt/theme/theme1.xml';

const colour = (name: string, value: string): XmlElement => el(`a:${name}`, {}, el('a:srgbClr', { val: value }));

function colours({ colours: own, series, dark }: PowerPointTheme): XmlElement[] {
  const accent = (index: number): string => series[index % series.length] ?? own.accent;
  return [
    ...(dark
      ? [colour('dk1', own.ground), colour('lt1', own.ink), colour('dk2', own.tint), colour('lt2', own.quiet)]
      : [colour('dk1', own.ink), colour('lt1', own.ground), colour('dk2', own.quiet), colour('lt2', own.tint)]),
    colour('accent1', own.accent), ...[1, 2, 3, 4, 5].map((index) => colour(`accent${index + 1}`, accent(index))),
    colour('hlink', own.accent), colour('folHlink', own.accent),
  ];
}

/** Gives the file the deck's own colours and fonts, so that what is added in PowerPoint looks like the rest. */
export function mendTheme({ file, theme }: Mending): void {
  const tree = file.tree(PART);
  const root = tree.documentElement;
  if (root === null) return;
  root.setAttribute('name', theme.name);
  const scheme = descendant(root, 'a:clrScheme');
  if (scheme !== undefined) {
    scheme.setAttribute('name', theme.name);
    empty(scheme);
    for (const one of colours(theme)) scheme.appendChild(graft(tree, one));
  }
  descendant(root, 'a:fontScheme')?.setAttribute('name', theme.name);
  for (const [font, face] of [['a:majorFont', theme.fonts.heading], ['a:minorFont', theme.fonts.body]] as const) {
    const latin = descendant(root, font);
    for (const one of latin === undefined ? [] : descendants(latin, 'a:latin')) one.setAttribute('typeface', face);
  }
  // PowerPoint offers these below the theme's colours, for points that are added to a scale.
  const points = SCALE_COLOURS.map((name) => el('a:custClr', { name: `Scale: ${name.replace('-', ' ')}` }, el('a:srgbClr', { val: theme.scale[name].fill })));
  const schemes = descendant(root, 'a:extraClrSchemeLst');
  schemes?.parentNode?.insertBefore(graft(tree, el('a:custClrLst', {}, ...points)), schemes.nextSibling);
  // Decoration of Office's own themes, with ids that would claim to be one of them.
  const extension = descendant(root, 'a:extLst');
  extension?.parentNode?.removeChild(extension);
}

const line = (name: string, dark: boolean): XmlElement => el(`a:${name}`, {}, el('a:ln', { w: 9525, cmpd: 'sng' }, el('a:solidFill', {}, ruleColour(dark))));
const noLine = (name: string): XmlElement => el(`a:${name}`, {}, el('a:ln', {}, el('a:noFill')));
const text = (scheme: string, bold: boolean): XmlElement => el('a:tcTxStyle', { b: bold ? 'on' : undefined },
  el('a:fontRef', { idx: 'minor' }), el('a:schemeClr', { val: scheme }));
const filled = (scheme: string): XmlElement => el('a:fill', {}, schemeFill(scheme));

/**
 * Defines the deck's table style in the theme's colours: an accent header, bands and hairlines, which rows added in
 * PowerPoint take up too. Every cell has a ground, since a table may stand on a slide of the accent.
 */
export function mendTableStyles({ file, theme, clothes }: Mending): void {
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
