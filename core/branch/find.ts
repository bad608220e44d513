import { readAttributes } from '../deck/attributes.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import { linesOf } from '../deck/lines.ts';
import type { Deck } from '../deck/model.ts';
import { trackFences } from '../deck/fences.ts';
import { TOKEN } from '../figures/tokens.ts';
import { leadOf } from './added-lead.ts';
import { editSlide, writeBranchNotes } from './change.ts';
import type { BranchLayer } from './model.ts';
import { own } from './own.ts';

/** What to look for. */
export interface Query {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
}

/** A text that can be searched: what stands on a slide, or the branch's notes on it. */
export interface Searched {
  slide: string;
  part: 'text' | 'notes';
  text: string;
  /** So much at the start says how the slide is made and is not shown as text. */
  lead?: number;
}

/** One place where it was found. */
export interface Match {
  slide: string;
  part: 'text' | 'notes';
  /** In the text as it is kept. */
  from: number;
  to: number;
  /** The line that it stands on, and where in it. */
  line: string;
  column: number;
  /** Part of a figure's token, of the slide's attributes or of another mark: found, and never replaced. */
  fixed: boolean;
}

/** The slides' texts and the branch's notes, in the order of the edition. @param deck with the branch's changes; @param national as issued */
export function searchedTexts(deck: Deck, national: Deck, layer: BranchLayer): Searched[] {
  const issued = new Map(national.slides.map((slide) => [slide.id, slide.source.body]));
  const added = new Map(layer.slides.added.map((slide) => [slide.id, slide.markdown]));
  return deck.slides.flatMap(({ id }): Searched[] => {
    const ours = added.get(id);
    const text = own(layer.slides.edits, id)?.markdown ?? ours ?? issued.get(id) ?? '';
    const notes = own(layer.slides.notes, id);
    return [{ slide: id, part: 'text', text, ...(ours !== undefined && { lead: leadOf(ours).length }) }, ...(notes === undefined ? [] : [{ slide: id, part: 'notes' as const, text: notes }])];
  });
}

/** Everywhere that it stands. Curly and straight quotes are the same, and so are spaces of every kind; nothing is found for nothing. */
export function findIn(texts: readonly Searched[], query: Query): Match[] {
  const pattern = patternOf(query);
  return pattern ? texts.flatMap((searched) => matchesIn(searched, pattern)) : [];
}

function patternOf({ text, matchCase, wholeWord }: Query): RegExp | undefined {
  if (text.trim() === '') return undefined;
  const plain = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’‘]/g, '[\'’‘]').replace(/["“”]/g, '["“”]').replace(/[ \u00a0]+/g, '[ \\u00a0]+');
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])` : plain;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

function matchesIn({ slide, part, text, lead = 0 }: Searched, pattern: RegExp): Match[] {
  const found = [...text.matchAll(pattern)].filter(({ index }) => index >= lead);
  if (found.length === 0) return [];
  const fixed = fixedStretches(text, part);
  return found.map((match): Match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
    const end = /[\r\n]/.exec(text.slice(to))?.index;
    return {
      slide, part, from, to,
      line: text.slice(start, end === undefined ? text.length : to + end),
      column: from - start,
      fixed: fixed.some((stretch) => from < stretch.to && to > stretch.from),
    };
  });
}

interface Stretch {
  from: number;
  to: number;
}

/** What a text must keep to be read as before: tokens, comments, pictures' paths, and the marks and keys of blocks. */
function fixedStretches(text: string, part: Searched['part']): Stretch[] {
  const tokens = stretches(text, TOKEN);
  if (part === 'notes') return tokens;
  const lead = readAttributes(text, '', 1, sinkFor('', undefined)).lead.length;
  return [{ from: 0, to: lead }, ...tokens, ...stretches(text, /<!--[^]*?(?:-->|$)/g), ...stretches(text, /(?<=!\[[^\]]*\])\([^)]*\)/g), ...fixedLines(text)];
}

const stretches = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

const KEY = /^\s*(?:-\s*)?(?:(?:type|unit)\s*:.*|(?:categories|series|alt|caption|points|label|colour|values|name)\s*:)/;

function fixedLines(text: string): Stretch[] {
  const lines = linesOf(text);
  const fences = trackFences(lines);
  const out: Stretch[] = [];
  let at = 0;
  let block = false;
  lines.forEach((line, index) => {
    const code = fences.take(index);
    const opener = /^[\s>]*(?:`{3,}|~{3,})\s*(\S*)/.exec(line);
    if (code && opener) {
      out.push({ from: at, to: at + line.length });
      block = /^(?:chart|scale|timeline)$/i.test(opener[1] ?? '');
    } else if (code && block) {
      const key = KEY.exec(line);
      if (key) out.push({ from: at, to: at + key[0].length });
    } else if (!code && /^\s*(?:notes?:|::right::)\s*$/i.test(line)) out.push({ from: at, to: at + line.length });
    at += line.length;
  });
  return out;
}

/** The text with some of its matches replaced; those that are fixed stay. */
export function replaceIn(text: string, matches: readonly Match[], replacement: string): string {
  let out = '';
  let at = 0;
  for (const { from, to, fixed } of matches) {
    if (fixed) continue;
    out += text.slice(at, from) + replacement;
    at = to;
  }
  return out + text.slice(at);
}

/**
 * Replaces matches as edits of the branch; the national deck stays as it is.
 * @param matches as `findIn` gave them for these texts
 */
export function replaceMatches(layer: BranchLayer, national: Deck, texts: readonly Searched[], matches: readonly Match[], replacement: string): { layer: BranchLayer; count: number; slides: number } {
  const loose = matches.filter(({ fixed }) => !fixed);
  let now = layer;
  for (const { slide, part, text } of texts) {
    const here = loose.filter((match) => match.slide === slide && match.part === part);
    if (here.length === 0) continue;
    const replaced = replaceIn(text, here, replacement);
    now = part === 'text' ? editSlide(now, national, slide, replaced) : writeBranchNotes(now, slide, replaced);
  }
  return { layer: now, count: loose.length, slides: new Set(loose.map(({ slide }) => slide)).size };
}

/** Where a place of a kept text stands in an editor, which knows only LF and shows no lead. */
export const shownPlace = (text: string, place: number, lead = 0): number => text.slice(lead, place).replaceAll('\r\n', '\n').length;
