import { schemeFill } from '../shapes/frame.ts';
import { el, type XmlElement } from '../xml/element.ts';

const INDENT = 457_200;

/** The nine levels of text that isn't in a placeholder of ours, each half an inch further in: a text box, a note. @param size in hundredths of a point */
export const plainLevels = (size: number, lang: string): XmlElement[] => Array.from({ length: 9 }, (_, level) =>
  el(`a:lvl${level + 1}pPr`, { marL: level * INDENT, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    el('a:defRPr', { lang, sz: size, kern: 1200 }, schemeFill('tx1'),
      el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' }), el('a:cs', { typeface: '+mn-cs' }))));

/** Which colour of the theme is the ground and which the text. @param dark the theme's dark colours are then the ground and its light ones the text, whatever is added in PowerPoint */
export const colourMap = (dark: boolean): XmlElement => el('p:clrMap', {
  ...(dark ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' } : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }),
  ...Object.fromEntries([...[1, 2, 3, 4, 5, 6].map((accent) => `accent${accent}`), 'hlink', 'folHlink'].map((name) => [name, name])),
});
