import type { LayoutSpec, ObjectPlaceholder, TextPlaceholder } from '../layouts.ts';
import { cleanLine } from '../text/clean.ts';
import { countLines, LINE } from '../text/measure.ts';
import { plainRun } from '../text/runs.ts';
import { BODY_STYLE, SOURCE_STYLE, TITLE_STYLE, type TextStyle } from '../text/style.ts';
import type { Box } from '../units.ts';
import type { Holder } from './holders.ts';
import { textPlaces } from './layout-kind.ts';
import type { Template, TemplateLayout } from './model.ts';
import { legibleOn, type SchemeColour } from './palette.ts';

/** Height of the line of sources, and what parts it from what stands over and under it. */
const SOURCE = 0.24;
const GAP = 0.05;
const EDGE = 0.4;
/** Footers stand in the lowest part of a slide; some templates have them at the top. */
const LOW = 0.7;

type Ink = Extract<SchemeColour, TextStyle['colour']>;
const INKS: readonly Ink[] = ['tx1', 'bg1', 'tx2', 'bg2'];

/** The colour of the theme that is read best on a layout, for text that stands in no place of its own. */
export const inkOf = ({ ground, palette }: TemplateLayout): Ink => {
  const found = legibleOn(ground, palette, INKS);
  return INKS.find((one) => one === found) ?? 'tx1';
};

const isTitle = ({ type }: Holder): boolean => type === 'title' || type === 'ctrTitle';

const textPlaceholder = (holder: Holder, type: TextPlaceholder['type'], ink: Ink): TextPlaceholder =>
  ({ type, idx: holder.idx, box: holder.box, anchor: holder.anchor, style: { ...holder.style, colour: ink } });

/** Whether other places of a layout have the number of this one. */
function sharing(holder: Holder, { holders }: TemplateLayout): Pick<TextPlaceholder, 'shared'> {
  const same = holders.filter(({ type, idx }) => type === holder.type && idx === holder.idx);
  return same.length < 2 ? {} : { shared: same[0] === holder ? 'first' : 'further' };
}

const TEXT_TYPES = ['subTitle', 'body', 'obj'] as const;
const typeOfText = ({ type }: Holder): TextPlaceholder['type'] => TEXT_TYPES.find((one) => one === type) ?? 'body';

/** The place of a title; on a layout that has none, one at the top. */
function titleOf({ holders }: TemplateLayout, { size }: Template, ink: Ink): TextPlaceholder {
  const own = holders.find(isTitle);
  if (own !== undefined) return textPlaceholder(own, own.type === 'ctrTitle' ? 'ctrTitle' : 'title', ink);
  return { type: 'title', idx: undefined, anchor: 'b', box: { x: EDGE, y: 0.3, w: size.w - 2 * EDGE, h: 1 }, style: { ...TITLE_STYLE, colour: ink } };
}

interface Areas {
  content: Box;
  untitled: Box;
  source: Box;
}

/** Where content may stand on a layout. @param usual where it stands on most slides of the template */
function areasOf({ holders }: TemplateLayout, body: Box | undefined, title: Box, { size, usual }: { size: Template['size']; usual: Box | undefined }): Areas {
  const low = holders.filter(({ type, box }) => ['ftr', 'sldNum', 'dt'].includes(type) && box.y > size.h * LOW);
  const foot = Math.min(size.h - 0.3, ...low.map(({ box }) => box.y));
  const under = title.y + title.h + 0.15;
  const free: Box = { x: EDGE, y: under, w: size.w - 2 * EDGE, h: Math.max(1, foot - GAP - under) };
  const content = body ?? (usual !== undefined && usual.y >= title.y + title.h / 2 ? usual : free);
  const top = title.y < content.y ? Math.max(title.y, 0.3) : content.y;
  const bottom = content.y + content.h;
  // Without a footer to stand over there may be a picture of the template down there.
  const y = low.length > 0 || bottom + SOURCE + 2 * GAP < size.h ? Math.max(Math.min(foot - SOURCE - GAP, bottom + GAP), Math.min(bottom, foot - GAP) - SOURCE) : bottom - SOURCE;
  return { content, untitled: { ...content, y: top, h: bottom - top }, source: { x: content.x, y, w: content.w, h: SOURCE } };
}

/** A footer's words as its place has room for them: fewer where they would take more lines. */
function footerWords(holder: Holder): (text: string) => string {
  const { box, style } = holder;
  const size = style.sizes[0];
  const most = Math.max(1, Math.floor((box.h * 72) / (size * LINE)));
  return (text) => {
    const fits = (words: string): boolean => countLines([plainRun(words)], box.w, { size: size * (style.letters ?? 1), bold: false }) <= most;
    const all = text.split('  ·  ').map(cleanLine);
    return [text, ...all].find(fits) ?? all.at(-1) ?? text;
  };
}

/** How a layout is used: which of its places take text, and which of them a chart, table or picture. */
export interface Uses {
  bodies: readonly Holder[];
  objects?: readonly Holder[];
  /** With a footer and a number. */
  furniture: boolean;
}

const OBJECT_TYPES = ['chart', 'tbl', 'pic'] as const;

/** The usual place of content in a template: the largest of its layouts for one text under a title. */
export function usualContent({ layouts }: Template): Box | undefined {
  const content = layouts.find(({ kind }) => kind === 'content');
  return content === undefined ? undefined : largest(textPlaces(content.holders))?.box;
}

/** The largest of these places. */
export const largest = (holders: readonly Holder[]): Holder | undefined =>
  holders.toSorted((one, other) => other.box.w * other.box.h - one.box.w * one.box.h)[0];

/** A layout of a template as slides are arranged on it. */
export function specOf(layout: TemplateLayout, template: Template, { bodies, objects = [], furniture }: Uses): LayoutSpec {
  const ink = inkOf(layout);
  const title = titleOf(layout, template, ink);
  const body = bodies.length === 1 ? bodies[0]?.box : undefined;
  const face = bodies[0]?.style ?? { ...BODY_STYLE, levels: undefined };
  const quiet = legibleOn(layout.ground, layout.palette, ['tx2', ink]) === 'tx2' ? 'tx2' : ink;
  const footer = layout.holders.find(({ type }) => type === 'ftr');
  const number = layout.holders.find(({ type }) => type === 'sldNum');
  return {
    name: layout.name,
    type: undefined,
    background: undefined,
    furniture,
    title,
    bodies: bodies.map((one) => ({ ...textPlaceholder(one, typeOfText(one), ink), ...sharing(one, layout) })),
    objects: objects.flatMap(({ type, idx, box }): ObjectPlaceholder[] => {
      const own = OBJECT_TYPES.find((each) => each === type);
      return own === undefined ? [] : [{ type: own, idx, box }];
    }),
    bands: [],
    template: {
      part: layout.part,
      ...areasOf(layout, body, title.box, { size: template.size, usual: usualContent(template) }),
      sourceStyle: { ...SOURCE_STYLE, colour: quiet, ...(face.letters === undefined ? {} : { letters: face.letters }) },
      footer: footer === undefined ? undefined : { idx: footer.idx, words: footerWords(footer) },
      number: number === undefined ? undefined : { idx: number.idx },
      titled: layout.holders.some(isTitle),
      ground: layout.ground,
      colourMap: layout.colourMap,
    },
  };
}
