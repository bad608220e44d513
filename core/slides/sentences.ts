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
  return keep(children, kept, { at: 0 });
}

type Range = readonly [start: number, end: number];

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

function keptRanges(text: string): Range[] {
  const parts: Range[] = [];
  for (const line of splitAt(text, 0, /\n|(?<!\s)\s+[·•|]\s+/g)) {
    for (const { index, segment } of sentences.segment(text.slice(...line))) parts.push([line[0] + index, line[0] + index + segment.length]);
  }
  const sound = parts.filter(([start, end]) => !text.slice(start, end).includes(GAP));
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

function* splitAt(text: string, from: number, separator: RegExp): Generator<Range> {
  let start = from;
  for (const match of text.matchAll(separator)) {
    yield [start, match.index];
    start = match.index + match[0].length;
  }
  yield [start, text.length];
}

function keep(children: readonly Inline[], ranges: readonly Range[], cursor: { at: number }): Inline[] {
  const slice = (text: string): string => {
    const start = cursor.at;
    cursor.at += text.length;
    return ranges.map(([from, to]) => text.slice(Math.max(0, from - start), Math.max(0, to - start))).join('');
  };
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'text':
      case 'code': {
        const text = slice(inline.text);
        return text === '' ? [] : [{ ...inline, text }];
      }
      case 'break':
        return slice('\n') === '' ? [] : [inline];
      default: {
        const inner = keep(inline.children, ranges, cursor);
        return inner.length === 0 ? [] : [{ ...inline, children: inner }];
      }
    }
  });
}
