/**
 * What stands on a slide. One model feeds the screen, PowerPoint and every later export.
 * It comes in two kinds: as written, with tokens in it, and as shown, with every token
 * replaced by its printed value or taken out.
 */
export interface Kind {
  hole: unknown;
  text: unknown;
  cell: unknown;
}

/** `{{ id | filter }}` in a deck. */
export interface Token {
  type: 'token';
  id: string;
  filter: 'plain' | 'source' | 'as-of' | undefined;
  /** As the person wrote it, for messages. */
  raw: string;
  /** Line in its file, counted from 1. */
  line: number;
}

/** As written: tokens stand among the text. */
export interface Written extends Kind {
  hole: Token;
  text: readonly (string | Token)[];
  cell: number | Token | undefined;
}

/** As shown: plain strings and numbers, nothing withheld, nothing unresolved. */
export interface Shown extends Kind {
  hole: never;
  text: string;
  cell: number | undefined;
}

export type Mark = 'strong' | 'em' | 'del' | 'sub' | 'sup' | 'underline';

export type Inline<K extends Kind = Shown> =
  | { type: 'text'; text: string }
  | { type: Mark; children: Inline<K>[] }
  | { type: 'code'; text: K['text'] }
  | { type: 'link'; href: K['text']; children: Inline<K>[] }
  | { type: 'break' }
  | K['hole'];

export interface ListItem<K extends Kind = Shown> {
  line: number;
  blocks: Block<K>[];
}

export interface TableCell<K extends Kind = Shown> {
  children: Inline<K>[];
}

export const CHART_TYPES = ['bar', 'column', 'line', 'pie', 'doughnut', 'stacked'] as const;
export type ChartType = (typeof CHART_TYPES)[number];
export const UNITS = ['percent', 'count', 'money'] as const;
export type Unit = (typeof UNITS)[number];

export interface ChartSeries<K extends Kind = Shown> {
  name: K['text'];
  /** One value a category; undefined prints as an empty cell. */
  values: K['cell'][];
}

export interface Chart<K extends Kind = Shown> {
  chart: ChartType;
  unit: Unit;
  categories: K['text'][];
  series: ChartSeries<K>[];
  alt: K['text'];
}

export const SCALE_COLOURS = ['red', 'orange', 'light-green', 'green', 'dark-green'] as const;
export type ScaleColour = (typeof SCALE_COLOURS)[number];

/** A row of labelled points, lowest first, such as an inspection scale. */
export interface Scale<K extends Kind = Shown> {
  caption: K['text'];
  points: { label: K['text']; colour: ScaleColour }[];
  alt: K['text'];
}

/** What happened when, first things first. */
export interface Timeline<K extends Kind = Shown> {
  caption: K['text'];
  events: { date: K['text']; label: K['text'] }[];
  alt: K['text'];
}

/** Every block knows the line it starts on in its file. */
export type Block<K extends Kind = Shown> = { line: number } & (
  | { type: 'heading'; level: number; children: Inline<K>[] }
  | { type: 'paragraph'; children: Inline<K>[] }
  | { type: 'list'; ordered: boolean; start: number; items: ListItem<K>[] }
  | { type: 'table'; align: ('left' | 'center' | 'right' | undefined)[]; head: TableCell<K>[]; rows: TableCell<K>[][] }
  | { type: 'quote'; blocks: Block<K>[] }
  | { type: 'code'; language: string; text: K['text'] }
  /** `src` is a path inside the deck's folder, with forward slashes. */
  /** `src` as `placeOf` reads it. `decoration`: it says nothing, and needs no alt text. */
  | { type: 'image'; src: string; alt: K['text']; decoration?: boolean }
  | { type: 'rule' }
  | ({ type: 'chart' } & Chart<K>)
  | ({ type: 'scale' } & Scale<K>)
  | ({ type: 'timeline' } & Timeline<K>)
);
