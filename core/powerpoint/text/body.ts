import { emu, hundredths } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { spaceBefore } from './measure.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Run } from './runs.ts';
import { hasBullet, indentOf, listIndent, sizeAt, type TextStyle } from './style.ts';

export interface TextContext {
  style: TextStyle;
  scale: number;
  lang: string;
  /** True in a placeholder, where sizes and bullets come from the layout. */
  inherits: boolean;
  codeFont: string;
  /** Gives the id of the relationship for a link. */
  link: (href: string) => string;
  /** In a table cell, which has no levels: points of every run, and how the text is aligned. */
  cell?: { size: number; align: 'l' | 'ctr' | 'r' | undefined };
}

const HYPERLINK_COLOUR = '{A12FA001-AC4F-418D-AE19-62706E023703}';

/** On a dark band the theme's link colour can't be read: there a link takes the colour of its text. */
const ownColour = (): XmlElement => el('a:extLst', {}, el('a:ext', { uri: HYPERLINK_COLOUR },
  el('ahyp:hlinkClr', { val: 'tx' })));

/** Code within a line: its font, and behind it the tint of the screen, but not on a ground of the accent. */
const codeLook = ({ codeFont, style }: TextContext): XmlElement[] => [
  ...(style.colour === 'bg1' ? [] : [el('a:highlight', {}, el('a:schemeClr', { val: 'bg2' }))]),
  el('a:latin', { typeface: codeFont }), el('a:cs', { typeface: codeFont }),
];

const solid = (colour: string): XmlElement => el('a:solidFill', {}, el('a:schemeClr', { val: colour }));

/** The explicit size of a paragraph's text in points, or undefined where the layout's size is right. */
function explicitSize(paragraph: Paragraph, context: TextContext): number | undefined {
  if (context.cell !== undefined) return context.cell.size;
  const size = sizeAt(context.style, paragraph.level, context.scale);
  if (!context.inherits) return size;
  const inherited = context.style.sizes[paragraph.level] * context.scale;
  return size - inherited < 0.05 ? undefined : size / context.scale;
}

function runProperties(run: Run, paragraph: Paragraph, context: TextContext): XmlElement {
  const { style } = context;
  const size = explicitSize(paragraph, context);
  const baked = !context.inherits;
  const bold = run.marks.has('strong') || paragraph.kind === 'heading' || (baked && style.bold === true);
  const baseline = run.marks.has('sup') ? 30_000 : run.marks.has('sub') ? -25_000 : undefined;
  const fill = paragraph.kind === 'heading' && style.colour !== 'bg1' ? solid('accent1') : baked ? solid(style.colour) : undefined;
  return el('a:rPr', {
    lang: context.lang,
    sz: size === undefined ? undefined : hundredths(size),
    b: bold,
    i: run.marks.has('em') || paragraph.kind === 'quote' || (baked && style.italic === true),
    u: run.marks.has('underline') ? 'sng' : undefined,
    strike: run.marks.has('del') ? 'sngStrike' : undefined,
    baseline,
    dirty: '0',
  },
  fill,
  // On a panel of its own it is the layout that says so.
  ...(run.code && !(context.inherits && style.code === true) ? codeLook(context) : []),
  run.href === undefined ? undefined
    : el('a:hlinkClick', { 'r:id': context.link(run.href) }, style.colour === 'bg1' ? ownColour() : undefined));
}

function runXml(run: Run, paragraph: Paragraph, context: TextContext): XmlElement {
  const properties = runProperties(run, paragraph, context);
  return run.break ? el('a:br', {}, properties) : el('a:r', {}, properties, el('a:t', {}, run.text));
}

const BULLETS = ['•', '–', '•', '–', '•'];

function bullet(paragraph: Paragraph, context: TextContext): XmlElement[] {
  if (paragraph.kind === 'number') {
    return [
      el('a:buFont', { typeface: '+mj-lt' }),
      el('a:buAutoNum', { type: 'arabicPeriod', startAt: paragraph.startAt > 1 ? Math.min(paragraph.startAt, 32_767) : undefined }),
    ];
  }
  if (paragraph.kind === 'bullet') {
    const inherited = context.inherits && hasBullet(context.style, paragraph.level);
    return inherited ? [] : [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: BULLETS[paragraph.level] ?? '•' })];
  }
  return context.inherits && hasBullet(context.style, paragraph.level) ? [el('a:buNone')] : [];
}

function paragraphProperties(paragraph: Paragraph, context: TextContext, first: boolean): XmlElement | undefined {
  const { inherits, style } = context;
  const listed = paragraph.kind === 'bullet' || paragraph.kind === 'number';
  const left = indentOf(paragraph, style);
  const list = listIndent(style, paragraph.level);
  const hang = listed ? list.left - left - list.hanging : 0;
  const own = inherits ? style.levels?.[paragraph.level] : undefined;
  const isListed = inherits && hasBullet(style, paragraph.level);
  const inheritedLeft = own?.left ?? (isListed ? list.left : 0);
  const inheritedHang = own?.indent ?? (isListed ? -list.hanging : 0);
  const space = spaceBefore(paragraph, style);
  const bakedSpace = !first && (!inherits || paragraph.kind === 'heading');
  const properties = el('a:pPr', {
    algn: context.cell?.align,
    marL: left === inheritedLeft ? undefined : emu(left),
    lvl: paragraph.level > 0 ? paragraph.level : undefined,
    indent: hang === inheritedHang ? undefined : emu(hang),
  },
  bakedSpace ? el('a:spcBef', {}, el('a:spcPct', { val: Math.round(space * 100_000) })) : undefined,
  ...bullet(paragraph, context));
  return Object.keys(properties.attributes).length + properties.children.length === 0 ? undefined : properties;
}

/** The paragraphs of a text, with the properties that they don't inherit. A text without any gets one empty paragraph. */
export function paragraphsXml(paragraphs: readonly Paragraph[], context: TextContext): XmlElement[] {
  if (paragraphs.length === 0) {
    const sz = context.cell === undefined ? undefined : hundredths(context.cell.size);
    return [el('a:p', {}, el('a:endParaRPr', { lang: context.lang, sz }))];
  }
  return paragraphs.map((paragraph, index) => el('a:p', {},
    paragraphProperties(paragraph, context, index === 0),
    ...paragraph.runs.map((run) => runXml(run, paragraph, context))));
}
