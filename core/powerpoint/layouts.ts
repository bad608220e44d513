import type { Layout } from '../deck/model.ts';
import { THEMES } from '../slides/themes/look.ts';
import type { LookChoice } from '../slides/themes/model.ts';
import {
  ASIDE_STYLE, BODY_STYLE, COVER_STYLE, PLAIN_STYLE, QUOTE_STYLE, SECTION_STYLE, SOURCE_STYLE, TITLE_STYLE, type TextStyle,
} from './text/style.ts';
import { SLIDE, type Box } from './units.ts';

type ThemeColour = 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1';

export interface TextPlaceholder {
  /** `obj` is a place of a template that takes whatever is put there. */
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj';
  /** Undefined for titles, of which a slide has one, and where a template gives none. */
  idx: number | undefined;
  box: Box;
  style: TextStyle;
  anchor: 't' | 'ctr' | 'b';
  /** What it is called, where its type doesn't say it. */
  name?: string;
  /** In a template that gives several places one number: the first of them alone can be asked for, and says its box itself. */
  shared?: 'first' | 'further';
}

export interface ObjectPlaceholder {
  type: 'chart' | 'tbl' | 'pic' | 'obj';
  idx: number | undefined;
  box: Box;
}

/** What a layout of a template has besides its places for content. */
export interface TemplatePlaces {
  /** Its part in the file that is written. */
  part: string;
  /** Where the content of a slide may stand, under a title and without one. */
  content: Box;
  untitled: Box;
  /** The line of sources, over the template's own footer. */
  source: Box;
  sourceStyle: TextStyle;
  /** `idx` of the places for a footer and a slide number; undefined where there is none. */
  footer: { idx: number | undefined; words: (text: string) => string } | undefined;
  number: { idx: number | undefined } | undefined;
  /** False where the layout has no title of its own: it is then placed on the slide. */
  titled: boolean;
  /** The colour behind it, as `#rrggbb`. */
  ground: string;
  /** The theme's colours given out another way than the master does, which slides have to repeat. */
  colourMap: Readonly<Record<string, string>> | undefined;
}

export interface LayoutSpec {
  /** As PowerPoint lists it. */
  name: string;
  /** PowerPoint's own kind of layout, where there is one. */
  type: string | undefined;
  background: ThemeColour | undefined;
  /** Whether the master's edge, footer and slide number are shown. */
  furniture: boolean;
  title: TextPlaceholder;
  bodies: readonly TextPlaceholder[];
  /** Where charts, tables and pictures go. */
  objects: readonly ObjectPlaceholder[];
  /** Coloured rectangles of the layout itself. */
  bands: readonly { box: Box; colour: ThemeColour }[];
  /** Of a layout of a template. */
  template?: TemplatePlaces;
}

/** `idx` of the line of sources. */
const SOURCE_IDX = 14;
/** `idx` of the chart, table or picture placeholder. */
const OBJECT_IDX = 13;

const LEFT = 0.75;
const WIDTH = SLIDE.w - 2 * LEFT;
const TITLE_BOX: Box = { x: LEFT, y: 0.3, w: WIDTH, h: 1.09 };
/** Where the content of a slide stands, under its title. */
export const CONTENT_BOX: Box = { x: LEFT, y: 1.66, w: WIDTH, h: 5.06 };
/** The same on a slide without a title. */
export const UNTITLED_BOX: Box = { x: LEFT, y: 0.6, w: WIDTH, h: 6.12 };
export const FOOTER_BOX: Box = { x: LEFT, y: 6.98, w: 9.5, h: 0.3 };
/** Between the content and the footer. */
const SOURCE_BOX: Box = { x: LEFT, y: 6.72, w: WIDTH, h: 0.24 };
export const NUMBER_BOX: Box = { x: SLIDE.w - LEFT - 1.2, y: 6.98, w: 1.2, h: 0.3 };
/** The master's edge: one quiet stripe down the left. */
export const EDGE_BOX: Box = { x: 0, y: 0, w: 0.18, h: SLIDE.h };

export const MASTER_TITLE: TextPlaceholder = { type: 'title', idx: undefined, box: TITLE_BOX, style: TITLE_STYLE, anchor: 'b' };
/** Above the slide, where PowerPoint itself puts a title that is set as hidden. */
export const hiddenBox = (box: Box): Box => ({ ...box, y: -box.h - 0.2 });
export const MASTER_BODY: TextPlaceholder = { type: 'body', idx: 1, box: CONTENT_BOX, style: BODY_STYLE, anchor: 't' };

/** The line at a slide's foot that says where its figures come from: a place of its own in each layout. */
export const sourcePlaceholder = ({ background }: LayoutSpec): TextPlaceholder => ({
  type: 'body', idx: SOURCE_IDX, box: SOURCE_BOX, anchor: 'b', name: 'Sources',
  style: background === 'accent1' ? { ...SOURCE_STYLE, colour: 'bg1' } : SOURCE_STYLE,
});

const body = (box: Box, style = BODY_STYLE, idx = 1): TextPlaceholder => ({ ...MASTER_BODY, box, style, idx });
const GUTTER = 0.5;
const COLUMN = (WIDTH - GUTTER) / 2;
const CAPTION_BOX: Box = { ...CONTENT_BOX, y: 6.02, h: 0.7 };
const MAIN_BOX: Box = { ...CONTENT_BOX, h: 4.15 };

const plain = (name: string, type: string | undefined, bodies: TextPlaceholder[]): LayoutSpec =>
  ({ name, type, background: undefined, furniture: true, title: MASTER_TITLE, bodies, objects: [], bands: [] });
const withObject = (name: string, type: string | undefined, object: 'chart' | 'tbl' | 'pic'): LayoutSpec =>
  ({ ...plain(name, type, [body(CAPTION_BOX, ASIDE_STYLE)]), objects: [{ type: object, idx: OBJECT_IDX, box: MAIN_BOX }] });

const LAYOUT_SPECS: Readonly<Record<Layout, LayoutSpec>> = {
  title: {
    ...plain('Title slide', 'title', [{
      type: 'subTitle', idx: 1, anchor: 't', box: { x: 1.2, y: 4.5, w: 10.9, h: 1.9 },
      style: { ...PLAIN_STYLE, colour: 'bg1' },
    }]),
    background: 'accent1',
    furniture: false,
    title: { type: 'ctrTitle', idx: undefined, anchor: 'b', box: { x: 1.2, y: 1.3, w: 10.9, h: 2.65 }, style: { ...COVER_STYLE, colour: 'bg1' } },
    bands: [{ box: { x: 1.2, y: 4.18, w: 1.4, h: 0.07 }, colour: 'bg1' }],
  },
  section: {
    ...plain('Section', 'secHead', [body({ x: 1.2, y: 4.4, w: 10.9, h: 2.1 }, { ...PLAIN_STYLE, colour: 'bg1' })]),
    background: 'accent1',
    title: { ...MASTER_TITLE, box: { x: 1.2, y: 1.6, w: 10.9, h: 2.4 }, style: { ...SECTION_STYLE, colour: 'bg1' } },
    bands: [{ box: { x: 1.2, y: 4.13, w: 1.4, h: 0.07 }, colour: 'bg1' }],
  },
  content: plain('Title and content', 'obj', [body(CONTENT_BOX)]),
  'two-column': plain('Two columns', 'twoObj', [
    body({ ...CONTENT_BOX, w: COLUMN }),
    body({ ...CONTENT_BOX, x: LEFT + COLUMN + GUTTER, w: COLUMN }, BODY_STYLE, 2),
  ]),
  chart: withObject('Chart', 'chart', 'chart'),
  table: withObject('Table', 'tbl', 'tbl'),
  image: withObject('Picture', undefined, 'pic'),
  quote: {
    ...plain('Quote', undefined, [{ ...body({ x: 1.2, y: 1.9, w: 10.8, h: 4.3 }, QUOTE_STYLE), anchor: 'ctr' }]),
    bands: [{ box: { x: LEFT, y: 1.9, w: 0.08, h: 4.3 }, colour: 'accent1' }],
  },
  blank: { ...plain('Blank', 'blank', []), title: { ...MASTER_TITLE, box: hiddenBox(TITLE_BOX) } },
};

const inAccent = (placeholder: TextPlaceholder, colour: TextStyle['colour']): TextPlaceholder => ({ ...placeholder, style: { ...placeholder.style, colour } });

/** A title or section slide of a theme that has them on the ordinary ground. */
const open = (spec: LayoutSpec): LayoutSpec => ({
  ...spec,
  background: undefined,
  title: inAccent(spec.title, 'accent1'),
  bodies: spec.bodies.map((one) => inAccent(one, 'tx2')),
  bands: spec.bands.map((one) => ({ ...one, colour: 'accent1' })),
});
const OPEN_SPECS: Partial<Record<Layout, LayoutSpec>> = { title: open(LAYOUT_SPECS.title), section: open(LAYOUT_SPECS.section) };

/** What a layout of a deck looks like in PowerPoint. */
export const layoutSpec = (layout: Layout, look: Pick<LookChoice, 'theme'>): LayoutSpec =>
  (THEMES[look.theme].opening === 'open' ? OPEN_SPECS[layout] : undefined) ?? LAYOUT_SPECS[layout];

/** A slide on which only what stands on it is placed, and its title in the usual place. */
export const TITLE_ONLY: LayoutSpec = plain('Title only', 'titleOnly', []);

/** A layout's name, the same in every theme. */
export const layoutName = (layout: Layout): string => LAYOUT_SPECS[layout].name;
