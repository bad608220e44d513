/** Where a paragraph stands in the file that it was read from. */
export interface Origin {
  part: string;
  /** Place among the `a:p` elements of the part, in document order from 0. */
  paragraph: number;
}

export type ReadLink = { href: string } | { slide: true } | { other: string };

export interface ReadRun {
  /** A line break within the paragraph is '\n'. */
  text: string;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  underline: boolean;
  /** Set in a font of code. */
  code: boolean;
  raised: 'sup' | 'sub' | undefined;
  link: ReadLink | undefined;
}

export interface ReadParagraph {
  runs: ReadRun[];
  /** From 0. */
  level: number;
  list: 'none' | 'bullet' | 'number';
  /** Of a numbered list: where it begins. */
  start: number;
  origin: Origin;
}

/** In EMU, on the slide. */
export interface ReadBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface ReadCell {
  paragraphs: ReadParagraph[];
  /** Covered by the cell that it is merged into. */
  covered: boolean;
}

/** Parts of an edge that a picture is cut by, from 0 to 1. */
export interface ReadCrop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface ReadPicture {
  kind: 'picture';
  /** Undefined where it lies outside the file. */
  part: string | undefined;
  /** The same as a raster picture, where `part` is a drawing. */
  fallback: string | undefined;
  alt: string;
  decorative: boolean;
  crop: ReadCrop | undefined;
}

export type ReadChartKind = 'bar' | 'column' | 'line' | 'pie' | 'doughnut' | 'stacked' | 'other';

export interface ReadSeries {
  name: string;
  /** One a category; undefined is a gap. */
  values: (number | undefined)[];
}

export interface ReadChart {
  kind: 'chart';
  chart: ReadChartKind;
  /** As the file calls it: `barChart`, `areaChart` … */
  called: string;
  unit: 'percent' | 'money' | 'count';
  title: string;
  categories: string[];
  series: ReadSeries[];
  alt: string;
  part: string;
}

export type ReadContent =
  | { kind: 'text'; paragraphs: ReadParagraph[] }
  | { kind: 'table'; rows: ReadCell[][]; header: boolean; merged: boolean; alt: string }
  | ReadPicture
  | ReadChart
  /** SmartArt's texts, in levels. */
  | { kind: 'diagram'; paragraphs: ReadParagraph[]; alt: string };

/** Something on a slide. Those of a group stand one after the other. */
export type ReadShape = ReadContent & {
  /** What place of the layout it fills; `other` is none. */
  role: 'title' | 'subtitle' | 'body' | 'other';
  box: ReadBox | undefined;
};

export type LostKind =
  | 'animation' | 'transition' | 'video' | 'audio' | 'diagram' | 'ink' | 'object' | 'comment' | 'chart' | 'picture' | 'drawing'
  | 'link' | 'hidden' | 'table' | 'text' | 'alt' | 'background' | 'token';

/** What could not be carried. */
export interface Lost {
  kind: LostKind;
  /** A sentence for people. */
  what: string;
}

export interface ReadSlide {
  /** Place in the presentation, from 1. */
  number: number;
  part: string;
  hidden: boolean;
  layout: { name: string; type: string };
  /** In reading order. */
  shapes: ReadShape[];
  /** Two columns side by side: the place in `shapes` at which the right one begins. */
  right: number | undefined;
  notes: ReadParagraph[];
  lost: Lost[];
  /** How many stretches of text are in each language. */
  langs: ReadonlyMap<string, number>;
}

export interface ReadSection {
  name: string;
  /** Numbers of its slides. */
  slides: number[];
}

export interface ReadPresentation {
  title: string;
  lang: string | undefined;
  /** ISO day on which it was last saved; undefined where the file doesn't say. */
  saved: string | undefined;
  version: string;
  /** In EMU. */
  size: { w: number; h: number };
  sections: ReadSection[];
  slides: ReadSlide[];
}
