import { SCALE_COLOURS } from '../../deck/content.ts';
import { el, escapeText, toXml, type XmlElement } from '../xml/element.ts';
import type { PowerPointTheme } from '../theme.ts';
import { FORMAT_SCHEME } from './theme-formats.ts';
import { fontScheme } from './theme-fonts.ts';

const DECLARED = ['a'];

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

/** A theme's part: the deck's own colours and fonts, so that what is added in PowerPoint looks like the rest. */
export function themePart(theme: PowerPointTheme): string {
  const { name, fonts, scale } = theme;
  const xml = (element: XmlElement): string => toXml(element, DECLARED);
  // PowerPoint offers these below the theme's colours, for points that are added to a scale.
  const points = SCALE_COLOURS.map((one) => el('a:custClr', { name: `Scale: ${one.replace('-', ' ')}` }, el('a:srgbClr', { val: scale[one].fill })));
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeText(name).replaceAll('"', '&quot;')}"><a:themeElements>`
    + xml(el('a:clrScheme', { name }, ...colours(theme))) + xml(fontScheme(name, fonts)) + FORMAT_SCHEME
    + `</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/>${xml(el('a:custClrLst', {}, ...points))}</a:theme>`;
}
