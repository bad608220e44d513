import type { FrontMatter, RawSlide } from '../source.ts';
import { countBreaks } from '../lines.ts';
import { detectDialect } from './detect.ts';
import { readSettings, textOf, type FrontValues } from './front.ts';
import { hintMarp, openingDirectives } from './marp.ts';
import { lookRemarks } from './meta.ts';
import { NO_HINTS, type Dialect, type ForeignTool, type Remark } from './model.ts';
import { readPattern } from './pattern.ts';
import { hintReveal } from './reveal.ts';
import { hintSlidev } from './slidev.ts';
import { splitForeign } from './split.ts';
import { stepLines } from './step-lines.ts';

export interface OpenedForeign {
  tool: ForeignTool;
  slides: RawSlide[];
  unclosed: { what: 'comment' | 'code'; line: number }[];
  remarks: Remark[];
  /** What its comments say of the deck itself, as its front matter may. */
  settings: FrontValues;
}

const USUAL_NOTES = /^\s*notes?:/i;

/**
 * Opens a deck of another tool: tells which tool it is of, parts it into slides and gives each what is said
 * about it outside its own text.
 * @param text what follows the front matter
 * @param firstLine line of the file on which that starts
 */
export function openForeign(frontMatter: FrontMatter | undefined, text: string, firstLine: number): OpenedForeign {
  const front = frontMatter ? readSettings(frontMatter.text) : {};
  const dialect = detectDialect(front, text);
  const split = splitForeign(text, firstLine, dialect, front);
  const remarks = [...split.remarks];
  const opening = dialect === 'marp' ? openingDirectives(text) : [];
  for (const { at, values } of opening) remarks.push(...lookRemarks(values, firstLine + countBreaks(text.slice(0, at))));
  const tool: ForeignTool = {
    dialect,
    keepsLines: dialect === 'marp' || textOf(front, 'type') === 'slide',
    notesMark: notesMark(dialect, front, remarks),
    links: dialect === 'marp' || dialect === 'plain' ? linkDefinitions(text) : {},
    columnClasses: columnClasses((frontMatter?.text ?? '') + text),
  };
  const slides = hintSlides(split.slides, dialect, front).map((slide) => withSteps(slide, dialect)).map((slide, index) => (index === 0 ? { ...slide, hints: { ...(slide.hints ?? NO_HINTS), first: true } } : slide));
  const settings = Object.assign({}, ...opening.map(({ values }) => values), front) as FrontValues;
  return { tool, slides, unclosed: split.unclosed, remarks, settings };
}

function withSteps(slide: RawSlide, dialect: Dialect): RawSlide {
  const steps = dialect === 'plain' ? [] : stepLines(slide.text, slide.line + countBreaks(slide.head ?? ''), dialect);
  return steps.length === 0 ? slide : { ...slide, hints: { ...(slide.hints ?? NO_HINTS), steps } };
}

function hintSlides(slides: RawSlide[], dialect: Dialect, front: FrontValues): RawSlide[] {
  switch (dialect) {
    case 'slidev':
      return hintSlidev(slides, front);
    case 'marp':
      return hintMarp(slides, front);
    case 'reveal':
      return hintReveal(slides);
    default:
      return slides;
  }
}

function notesMark(dialect: Dialect, front: FrontValues, remarks: Remark[]): RegExp | undefined {
  if (dialect === 'marp' || dialect === 'slidev') return undefined;
  const source = textOf(front, 'notesSeparator');
  if (source === '') return USUAL_NOTES;
  const pattern = readPattern(source);
  if (pattern) return new RegExp(`^\\s*(?:${pattern.source.replace(/^\^/, '')})`, 'i');
  remarks.push({ code: 'foreign-separator', line: 2, message: `The notesSeparator "${source.slice(0, 60)}" is a pattern that is not understood here. Notes start at "Note:" instead.` });
  return USUAL_NOTES;
}

/** `[name]: address` lines, the first of each name. */
function linkDefinitions(text: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const match of text.matchAll(/^ {0,3}\[([^\]\r\n]{1,200})\]:[ \t]*(?:\r?\n[ \t]+)?(?:<([^>\r\n]{1,2000})>|(\S{1,2000}))/gm)) {
    const name = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
    if (!name.startsWith('^') && !(name in out)) out[name] = match[2] ?? match[3] ?? '';
  }
  return out;
}

/** Classes that a style sheet in the deck lays out as a grid or a row. */
function columnClasses(text: string): Set<string> {
  const out = new Set<string>();
  if (!/display\s*:\s*(?:flex|grid|inline)/.test(text)) return out;
  for (const match of text.matchAll(/\.([\w-]{1,60})\s{0,20}\{([^{}]{0,1000})\}/g)) {
    const rules = match[2] ?? '';
    if (/display\s*:\s*(?:inline-)?grid/.test(rules) ? /grid-template-columns|grid-auto-flow\s*:\s*column/.test(rules) : /display\s*:\s*(?:inline-)?flex/.test(rules) && !/flex-direction\s*:\s*column/.test(rules)) out.add(match[1] ?? '');
  }
  return out;
}
