import type { Inline, Token } from '../deck/content.ts';

export type Piece = string | Token;

/** Stands for a missing value until its sentence is taken out. */
export const GAP = '\uFFFC';

/** The text of a line without its marks. */
export function flatText(children: readonly Inline[]): string {
  return children.map((inline) => {
    switch (inline.type) {
      case 'text':
      case 'code':
        return inline.text;
      case 'break':
        return '\n';
      default:
        return flatText(inline.children);
    }
  }).join('');
}

/**
 * Takes out every sentence that holds a missing value. Parts set apart by a middle dot or a line break
 * count as sentences: "Northmoor · 27 November" loses the half that is blank and keeps the other.
 */
export function dropSentences(children: readonly Inline[]): Inline[] {
  const text = flatText(children);
  const kept = keptRanges(text);
  return keep(children, kept, { at: 0, range: 0 });
}

/** The parts of a text that can stand apart: its sentences, as [start, end). */
export function sentenceRanges(text: string): [number, number][] {
  return [...splitAt(text, /\n/g)].flatMap((line) => sentencesOf(text, line));
}

/** A stretch of a line of text, with its marks. */
export const textBetween = (children: readonly Inline[], start: number, end: number): Inline[] =>
  keep(children, trimEnds(flatText(children), [[start, end]]), { at: 0, range: 0 });

type Range = readonly [start: number, end: number];

let segmenter: Intl.Segmenter | undefined;
/** Made when the first text is parted: it is dear, and most decks have none that is. */
const sentencesIn = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' })).segment(text);

/** A full stop behind these ends no sentence, whatever follows. */
const SHORTENED = /(?:^|[^\p{L}])(?:e\.g|i\.e|approx|cf|vs|mr|mrs|ms|dr|st|pp|ca)\.\s*$/iu;

/** Sentences as [start, end). A number or a gap may open one; by the rules of Unicode only a capital does. */
function sentencesOf(text: string, line: Range): [number, number][] {
  const parts: [number, number][] = [];
  for (const { index, segment } of sentencesIn(text.slice(...line).replace(/[\d£\uFFFC]/g, 'A'))) {
    const start = line[0] + index;
    const last = parts.at(-1);
    if (last && SHORTENED.test(text.slice(Math.max(last[0], start - 12), start))) last[1] = start + segment.length;
    else parts.push([start, start + segment.length]);
  }
  return parts;
}

function keptRanges(text: string): Range[] {
  const parts = [...splitAt(text, /\n|(?<!\s)\s+[·•|]\s+/g)].flatMap((line) => sentencesOf(text, line));
  const sound = parts.filter((part) => !text.slice(...part).includes(GAP));
  const ranges: [number, number][] = [];
  sound.forEach(([start, end], index) => {
    const before = sound[index - 1];
    const first = before === undefined;
    // What parted two kept pieces is kept with them; at either end it would dangle.
    const gone = !first && text.slice(before[1], start).includes(GAP);
    const joint = first || gone ? start : before[1];
    if (gone && !/\s/.test(text.charAt(before[1] - 1))) {
      const separator = /\s+[·•|]\s+$|\n$/.exec(text.slice(before[1], start))?.[0];
      if (separator !== undefined) ranges.push([start - separator.length, start]);
    }
    ranges.push([joint, end]);
  });
  return trimEnds(text, ranges);
}

function trimEnds(text: string, ranges: [number, number][]): Range[] {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return [];
  while (first[0] < first[1] && /\s/.test(text.charAt(first[0]))) first[0] += 1;
  while (last[1] > last[0] && /\s/.test(text.charAt(last[1] - 1))) last[1] -= 1;
  return ranges;
}

function* splitAt(text: string, separator: RegExp): Generator<Range> {
  let start = 0;
  for (const match of text.matchAll(separator)) {
    yield [start, match.index];
    start = match.index + match[0].length;
  }
  yield [start, text.length];
}

/** Where in the text, and in the ranges to keep, the walk over the marks has come. */
interface Cursor {
  at: number;
  range: number;
}

function keep(children: readonly Inline[], ranges: readonly Range[], cursor: Cursor): Inline[] {
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'text':
      case 'code': {
        const text = keptPart(inline.text, ranges, cursor);
        return text === '' ? [] : [{ ...inline, text }];
      }
      case 'break':
        return keptPart('\n', ranges, cursor) === '' ? [] : [inline];
      default: {
        const inner = keep(inline.children, ranges, cursor);
        return inner.length === 0 ? [] : [{ ...inline, children: inner }];
      }
    }
  });
}

function keptPart(text: string, ranges: readonly Range[], cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += text.length;
  let kept = '';
  for (let range = ranges[cursor.range]; range && range[0] < cursor.at; range = ranges[cursor.range]) {
    kept += text.slice(Math.max(0, range[0] - start), Math.max(0, range[1] - start));
    // A range that goes on behind this piece has more to give.
    if (range[1] > cursor.at) break;
    cursor.range += 1;
  }
  return kept;
}
