import type { TimelineShape } from '../arrange/shape.ts';
import { AXIS_WIDTH, timelineSize } from '../arrange/timeline-size.ts';
import { cleanLine } from '../text/clean.ts';
import { LINE } from '../text/measure.ts';
import { emu, hundredths, pointsToInches, type Box } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties, rectangle, schemeFill, transform } from './frame.ts';

const DOT = 0.2;
const STROKE = 0.05;

/** What a timeline says to those who can't see it. */
const timelineAlt = ({ timeline }: TimelineShape): string =>
  cleanLine(timeline.alt) || `Timeline: ${timeline.events.map(({ date, label }) => `${cleanLine(date)}, ${cleanLine(label)}`).join('; ')}`;

function words(text: string, box: Box, { name, bold, lang, size }: { name: string; bold: boolean; lang: string; size: number }): XmlElement {
  return el('p:sp', {},
    el('p:nvSpPr', {}, named(name), el('p:cNvSpPr', { txBox: true }), placeholderProperties()),
    el('p:spPr', {}, transform(box), rectangle(), el('a:noFill')),
    el('p:txBody', {},
      el('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0 }, el('a:noAutofit')),
      el('a:lstStyle'),
      el('a:p', {}, text === '' ? el('a:endParaRPr', { lang, sz: hundredths(size) })
        : el('a:r', {}, el('a:rPr', { lang, sz: hundredths(size), b: bold, dirty: '0' }, schemeFill(bold ? 'accent1' : 'tx1')), el('a:t', {}, text)))));
}

/** A stroke or dot of the axis, which says nothing. */
const mark = (name: string, box: Box, geometry: XmlElement): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {},
    el('p:cNvPr', { id: 0, name }, el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, el('adec:decorative', { val: 1 })))),
    el('p:cNvSpPr'), placeholderProperties()),
  el('p:spPr', {}, transform(box), geometry, schemeFill('accent1'), el('a:ln', {}, el('a:noFill'))),
  el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr'))));

const ellipse = (): XmlElement => el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst'));

/** Dates down an axis with what happened beside each: shapes that can be changed one by one, in a group that says what they are. */
export function timelineXml(shape: TimelineShape, lang: string): XmlElement {
  const { box, timeline: { events } } = shape;
  const { size, dates, labels, rows } = timelineSize(shape.timeline, box.w, shape.scale, shape.letters);
  const squeeze = box.h / rows.reduce((sum, row) => sum + row, 0);
  const middle = box.x + dates + AXIS_WIDTH / 2;
  const half = pointsToInches(size * LINE) / 2;
  let y = box.y;
  const centres: number[] = [];
  const shapes = events.flatMap((event, index) => {
    const h = (rows[index] ?? 0) * squeeze;
    const dot = Math.min(DOT, h);
    const row: Box = { ...box, y, h };
    const centre = Math.max(y + dot / 2, Math.min(y + half, y + h - dot / 2));
    y += h;
    centres.push(centre);
    return [
      mark('Dot', { x: middle - dot / 2, y: centre - dot / 2, w: dot, h: dot }, ellipse()),
      words(cleanLine(event.date), { ...row, w: dates }, { name: 'Date', bold: true, lang, size }),
      words(cleanLine(event.label), { ...row, x: box.x + dates + AXIS_WIDTH, w: Math.min(labels, box.w - dates - AXIS_WIDTH) }, { name: 'Event', bold: false, lang, size }),
    ];
  });
  const { children } = transform(box);
  const [first = box.y] = centres;
  const length = Math.max(STROKE, (centres.at(-1) ?? first) - first);
  return el('p:grpSp', {},
    el('p:nvGrpSpPr', {}, named('Timeline', timelineAlt(shape)), el('p:cNvGrpSpPr'), placeholderProperties()),
    el('p:grpSpPr', {}, el('a:xfrm', {}, ...children,
      el('a:chOff', { x: emu(box.x), y: emu(box.y) }), el('a:chExt', { cx: emu(box.w), cy: emu(box.h) }))),
    mark('Axis', { x: middle - STROKE / 2, y: first, w: STROKE, h: length }, rectangle()),
    ...shapes);
}
