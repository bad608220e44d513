import { CODE_FONT } from '../theme.ts';
import { HANGING, LEVELS, type TextStyle } from '../text/style.ts';
import { emu, hundredths } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';

const BULLETS = ['•', '–', '•', '–', '•'];
const INDEXES = [0, 1, 2, 3, 4] as const;

const typeface = (font: 'mj' | 'mn'): XmlElement[] =>
  [el('a:latin', { typeface: `+${font}-lt` }), el('a:ea', { typeface: `+${font}-ea` }), el('a:cs', { typeface: `+${font}-cs` })];
const codeFace = ['latin', 'cs'].map((script) => el(`a:${script}`, { typeface: CODE_FONT }));
const fill = (colour: string): XmlElement => el('a:solidFill', {}, el('a:schemeClr', { val: colour }));

/** On a ground of the accent its bullets would not be seen. */
const bullet = (level: 0 | 1 | 2 | 3 | 4, style: TextStyle): XmlElement[] => [
  el('a:buClr', {}, el('a:schemeClr', { val: style.colour === 'bg1' ? 'bg1' : 'accent1' })),
  el('a:buFont', { typeface: 'Arial' }),
  el('a:buChar', { char: BULLETS[level] ?? '•' }),
];

/** The five list levels of a body, bullets included: what slides inherit instead of carrying it themselves. */
export const bodyLevels = (style: TextStyle, lang: string): XmlElement[] => INDEXES.map((level) => {
  const listed = style.bulleted || level > 0;
  return el(`a:lvl${level + 1}pPr`, {
    marL: listed ? emu(LEVELS[level]) : 0, indent: listed ? -emu(HANGING) : 0,
    algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1,
  },
  el('a:lnSpc', {}, el('a:spcPct', { val: 100_000 })),
  el('a:spcBef', {}, el('a:spcPct', { val: Math.round((level > 0 ? style.before * 0.5 : style.before) * 100_000) })),
  ...(listed ? bullet(level, style) : [el('a:buNone')]),
  el('a:defRPr', { lang, sz: hundredths(style.sizes[level]), b: style.bold, i: style.italic, kern: 1200 }, fill(style.colour), ...(style.code === true ? codeFace : typeface('mn'))));
});

/** The one level of a title. */
export const titleLevel = (style: TextStyle, lang: string): XmlElement =>
  el('a:lvl1pPr', { algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    el('a:lnSpc', {}, el('a:spcPct', { val: 95_000 })),
    el('a:spcBef', {}, el('a:spcPct', { val: 0 })),
    el('a:buNone'),
    el('a:defRPr', { lang, sz: hundredths(style.sizes[0]), b: style.bold, kern: 1200 }, fill(style.colour), ...typeface('mj')));

/** A small quiet line: footer and slide number. */
export const footerLevel = (align: 'l' | 'r', lang: string): XmlElement =>
  el('a:lvl1pPr', { algn: align }, el('a:defRPr', { lang, sz: 1200 }, fill('tx2')));
