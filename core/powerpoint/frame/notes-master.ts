import { placeholderProperties, rectangle } from '../shapes/frame.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { GROUP, NAMESPACES } from '../mend/shape-tree.ts';
import { colourMap, plainLevels } from './levels.ts';

/** Of a page as PowerPoint has it, in EMUs. */
const HEAD_LINE = { cx: 2_971_800, cy: 458_788 };
const FOOT_LINE = { cx: 2_971_800, cy: 458_787 };
const RIGHT = 3_884_613;
const FOOT = 8_685_213;
const SLIDE = { x: 685_800, y: 1_143_000, cx: 5_486_400, cy: 3_086_100 };
const TEXT = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 };
const LEVELS = ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'];

interface Place {
  x: number;
  y: number;
  cx: number;
  cy: number;
}

interface Holder {
  name: string;
  type: string;
  idx?: number;
  size?: string;
  place: Place;
  anchor?: string;
  align?: 'l' | 'r';
  text: XmlElement[];
}

/** One placeholder of the page. @param id counted from 2 */
const holder = (id: number, { name, type, idx, size, place: { x, y, cx, cy }, anchor, align, text }: Holder): XmlElement => {
  const isSlide = type === 'sldImg';
  return el('p:sp', {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name: `${name} Placeholder ${id - 1}` }), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: isSlide, noChangeAspect: isSlide })), placeholderProperties(type, idx, size)),
    el('p:spPr', {}, el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })), rectangle(),
      ...(isSlide ? [el('a:noFill'), el('a:ln', { w: 12_700 }, el('a:solidFill', {}, el('a:prstClr', { val: 'black' })))] : [])),
    el('p:txBody', {}, el('a:bodyPr', { vert: 'horz', lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720, rtlCol: 0, anchor }),
      el('a:lstStyle', {}, align === undefined ? undefined : el('a:lvl1pPr', { algn: align }, el('a:defRPr', { sz: 1200 }))), ...text));
};

const empty = (lang: string): XmlElement[] => [el('a:p', {}, el('a:endParaRPr', { lang }))];
const field = (id: string, type: string, shown: string, lang: string): XmlElement[] =>
  [el('a:p', {}, el('a:fld', { id, type }, el('a:rPr', { lang }), el('a:t', {}, shown)), el('a:endParaRPr', { lang }))];

const holders = (lang: string): Holder[] => [
  { name: 'Header', type: 'hdr', size: 'quarter', place: { x: 0, y: 0, ...HEAD_LINE }, align: 'l', text: empty(lang) },
  { name: 'Date', type: 'dt', idx: 1, place: { x: RIGHT, y: 0, ...HEAD_LINE }, align: 'r', text: field('{5282F153-3F37-4F45-9E97-73ACFA13230C}', 'datetimeFigureOut', '', lang) },
  { name: 'Slide Image', type: 'sldImg', idx: 2, place: SLIDE, anchor: 'ctr', text: empty(lang) },
  {
    name: 'Notes', type: 'body', idx: 3, size: 'quarter', place: TEXT,
    text: LEVELS.map((words, lvl) => el('a:p', {}, el('a:pPr', { lvl }), el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, words)))),
  },
  { name: 'Footer', type: 'ftr', idx: 4, size: 'quarter', place: { x: 0, y: FOOT, ...FOOT_LINE }, anchor: 'b', align: 'l', text: empty(lang) },
  { name: 'Slide Number', type: 'sldNum', idx: 5, size: 'quarter', place: { x: RIGHT, y: FOOT, ...FOOT_LINE }, anchor: 'b', align: 'r', text: field('{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}', 'slidenum', '‹#›', lang) },
];

/** The master of the notes pages: a printed page as PowerPoint has it. */
export const notesMaster = (lang: string): XmlElement => el('p:notesMaster', NAMESPACES,
  el('p:cSld', {}, el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
    el('p:spTree', {}, ...GROUP, ...holders(lang).map((one, index) => holder(index + 2, one)))),
  colourMap(false), el('p:notesStyle', {}, ...plainLevels(1200, lang)));
