import type { Level, Paragraph } from './paragraphs.ts';

/** How a placeholder of a template sets a level of its text, in inches. */
export interface TemplateLevel {
  left: number;
  /** Of the first line, against the others. */
  indent: number;
  bullet: boolean;
}

/** How a kind of text box writes its paragraphs. */
export interface TextStyle {
  /** Points by level, at full size. */
  sizes: readonly [number, number, number, number, number];
  /** Space before each paragraph but the first, as a share of its line, so that it shrinks with the text. */
  before: number;
  bold?: boolean;
  italic?: boolean;
  /** Points under which its text is not reduced while it can be continued on another slide; 16 where it says none. */
  floor?: number;
  /** The first level carries the layout's bullet, so that a paragraph without one has to say so. */
  bulleted: boolean;
  /** In the code font, on a panel. */
  code?: boolean;
  /** Theme colour of text that inherits none, outside placeholders. */
  colour: 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1';
  /** What a template sets; our own layouts otherwise. */
  levels?: readonly TemplateLevel[];
  /** Height of a line as a multiple of its size; Arial's otherwise. */
  line?: number;
  /** How wide its letters are against those of Arial. */
  letters?: number;
}

/** Whether a level has a bullet of its layout's. */
export const hasBullet = (style: TextStyle, level: Level): boolean => style.levels?.[level]?.bullet ?? (style.bulleted || level > 0);

/** Left edge of a list's text at a level, and how far its bullet stands before it, in inches. */
export function listIndent(style: TextStyle, level: Level): { left: number; hanging: number } {
  const own = style.levels?.[level];
  return own?.bullet === true && own.indent < 0 ? { left: own.left, hanging: -own.indent } : { left: LEVELS[level], hanging: HANGING };
}

/** Left edge of the text at each level and the room for its bullet, in inches. */
export const LEVELS: readonly [number, number, number, number, number] = [0.4, 0.8, 1.2, 1.6, 2];
export const HANGING = 0.4;
/** Further room for numbers of two digits and more. */
const WIDE_NUMBER = 0.22;
const QUOTE_INDENT = 0.35;

/** Steps by which text that doesn't fit is reduced. Down to `FLOOR_SCALE` no body text prints under 16 pt. */
export const SCALES = [1, 0.88, 0.78, 0.68, 0.62, 0.58, 0.54, 0.5, 0.46, 0.42, 0.38, 0.34, 0.3, 0.27] as const;
/** What doesn't fit at this scale is continued on a further slide; what can't be parted is reduced further. */
export const FLOOR_SCALE = 0.62;
const FLOOR = 16;

const BODY: TextStyle = { sizes: [26, 24, 22, 20, 20], before: 0.34, bulleted: true, colour: 'tx1' };
export const BODY_STYLE: TextStyle = BODY;
export const PLAIN_STYLE: TextStyle = { ...BODY, bulleted: false };
/** Words beside a chart, table or picture, which come second to it. */
export const ASIDE_STYLE: TextStyle = { ...BODY, sizes: [22, 20, 18, 18, 18] };
export const QUOTE_STYLE: TextStyle = { ...BODY, sizes: [32, 28, 26, 24, 22], before: 0.5, bulleted: false };
export const CAPTION_STYLE: TextStyle = { ...BODY, floor: 12, sizes: [16, 16, 16, 16, 16], before: 0.2, bulleted: false, colour: 'tx2' };
export const CODE_STYLE: TextStyle = { ...BODY, floor: 14, sizes: [20, 20, 20, 20, 20], before: 0.2, bulleted: false, code: true };
/** Inches between a panel's edge and its text. */
export const PANEL = { side: 0.22, top: 0.16 } as const;
/** Where a slide's figures come from. */
export const SOURCE_STYLE: TextStyle = { ...CAPTION_STYLE, sizes: [12, 12, 12, 12, 12], before: 0 };
export const TITLE_STYLE: TextStyle = { ...BODY, sizes: [34, 34, 34, 34, 34], before: 0, bold: true, bulleted: false };
export const COVER_STYLE: TextStyle = { ...TITLE_STYLE, sizes: [46, 46, 46, 46, 46] };
export const SECTION_STYLE: TextStyle = { ...TITLE_STYLE, sizes: [42, 42, 42, 42, 42] };
/** Notes have no list levels of their own: every bullet is written out. */
export const NOTES_STYLE: TextStyle = { ...PLAIN_STYLE, sizes: [12, 12, 12, 12, 12], before: 0.4 };

/** Size in points at which a level prints: reduced by `scale`, and not under its floor while the text can still be parted. */
export function sizeAt(style: TextStyle, level: Level, scale: number): number {
  const full = style.sizes[level];
  const floor = scale < FLOOR_SCALE ? 8 : Math.min(style.floor ?? FLOOR, full);
  return Math.max(full * scale, floor);
}

/** Room left of a paragraph's text, in inches. */
export function indentOf(paragraph: Paragraph, style: TextStyle): number {
  const within = paragraph.level === 0 ? 0 : listIndent(style, (paragraph.level - 1) as Level).left;
  switch (paragraph.kind) {
    case 'bullet':
    case 'continued':
      return listIndent(style, paragraph.level).left + (paragraph.wide ? WIDE_NUMBER : 0);
    case 'number': {
      // A template's bullet may have less room than a number takes.
      const { left, hanging } = listIndent(style, paragraph.level);
      return left + Math.max(0, HANGING - hanging) + (paragraph.wide ? WIDE_NUMBER : 0);
    }
    case 'quote':
    case 'code':
      return within + QUOTE_INDENT;
    default:
      return within;
  }
}
