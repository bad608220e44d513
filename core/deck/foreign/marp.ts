import type { RawSlide } from '../source.ts';
import { readSettings, wordsOf, type FrontValues } from './front.ts';
import { NO_HINTS, type SlideHints } from './model.ts';
import type { Layout } from '../model.ts';

/** Marpit's, marp-core's and marp-cli's directives; each may open with `_` or, of old, with `$`. */
const DIRECTIVES = new Set([
  'theme', 'style', 'headingDivider', 'lang', 'paginate', 'header', 'footer', 'class', 'backgroundColor', 'backgroundImage', 'backgroundPosition',
  'backgroundRepeat', 'backgroundSize', 'color', 'size', 'math', 'marp', 'title', 'description', 'author', 'keywords', 'url', 'image', 'transition',
  'width', 'height', 'prerender', 'page_number', 'template', 'auto-scaling',
]);

/** Remarks to other programs, which are no notes (Marpit's own list, and the fitting heading). */
const MAGIC = /^(?:prettier-ignore(?:-(?:start|end))?|markdownlint-(?:(?:disable|enable)[^]*|capture|restore)|lint (?:disable|enable|ignore)[^]*|fit|(?:START|END) doctoc[^]*|\/?TOC[^]*|omit[ -]in[ -]toc|cspell:[^]*|spell-?checker[^]*|\.(?:slide|element)[^]*)$/i;

/** The settings that a comment of Marp's gives; undefined where it is a remark of a person's, which is a speaker note. */
export function readDirectives(inner: string): FrontValues | undefined {
  const text = inner.replace(/^-+|-+$/g, '');
  if (!/^[ \t]*["']?[_$]?[a-zA-Z][\w-]*["']?[ \t]*:/m.test(text)) return undefined;
  const values = readSettings(dedent(text));
  const known = Object.keys(values).some((key) => DIRECTIVES.has(key.replace(/^[_$]/, '')));
  return known ? values : undefined;
}

/** So far into a deck people set what holds for all of it. */
const OPENING = 16 * 1024;

/** What the comments at the start of a deck set for all of it, each with the index at which its comment starts. */
export function openingDirectives(text: string): { at: number; values: FrontValues }[] {
  return [...text.slice(0, OPENING).matchAll(COMMENT)].flatMap(({ 1: inner = '', index }) => {
    const values = readDirectives(inner);
    return values ? [{ at: index, values }] : [];
  });
}

/** Whether a comment says nothing to a person. */
export const isMagic = (inner: string): boolean => MAGIC.test(inner.replace(/^-+|-+$/g, '').trim());

const dedent = (text: string): string => {
  const indent = /^[ \t]*(?=\S)/m.exec(text.replace(/^\s*\n/, ''))?.[0] ?? '';
  return indent === '' ? text.trim() : text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())).join('\n').trim();
};

/** A larger slide is not shown. */
const LARGEST = 16 * 1024;
const COMMENT = /<!--([^]*?)-->/g;
const LEAD = /^(?:lead|title\w*|[\w-]*title(?:-\w+)?|cover\w*|first[-_]?\w*|section\w*|chapter\w*|divider|part|topic|end|thanks|closing|transition)$/i;

/**
 * Follows `class` through a deck: said once it holds for this slide and those after it, with `_` for one slide alone.
 */
export function hintMarp(slides: readonly RawSlide[], front: FrontValues): RawSlide[] {
  let inherited = wordsOf(front, 'class');
  let spot: string[] | undefined = Object.hasOwn(front, '_class') ? wordsOf(front, '_class') : undefined;
  return slides.map((slide, index) => {
    if (slide.text.includes('lass') && slide.text.length <= LARGEST) {
      for (const [, inner = ''] of slide.text.matchAll(COMMENT)) {
        const values = readDirectives(inner);
        if (values && Object.hasOwn(values, 'class')) inherited = wordsOf(values, 'class');
        if (values && Object.hasOwn(values, '_class')) spot = wordsOf(values, '_class');
      }
    }
    const classes = spot ?? inherited;
    const hint: SlideHints = !classes.some((each) => LEAD.test(each))
      ? NO_HINTS
      : { ...NO_HINTS, layout: layoutOf(classes, index), suits: spot ? 'few' : 'bare' };
    spot = undefined;
    return { ...slide, hints: hint };
  });
}

const layoutOf = (classes: readonly string[], index: number): Layout => (index === 0 || classes.some((each) => /^cover|^title-?page$/i.test(each)) ? 'title' : 'section');
