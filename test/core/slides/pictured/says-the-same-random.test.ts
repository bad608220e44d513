import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ShownSlide } from '../../../../core/slides/model.ts';
import { saysTheSame } from '../../../../core/slides/pictured/says-the-same.ts';
import { USUAL_LOOK } from '../../../../core/slides/themes/model.ts';

const slideOf = (lines: readonly string[]): ShownSlide => ({
  id: 'a', layout: 'content', title: undefined, label: 'a', right: [], notes: [], sourceLine: '', fit: 0, look: USUAL_LOOK, minutes: undefined,
  blocks: lines.map((text) => ({ type: 'paragraph', line: 1, children: [{ type: 'text', text }] })),
});

const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,12}$/);
const number = fc.integer({ min: 0, max: 9_999_999 });
const line = fc.array(fc.oneof(word, number.map(String), number.map((each) => each.toLocaleString('en-GB')), fc.constantFrom('%', '£', '·', '–')), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

it('holds for every text as it stands, in capitals, and in another order of lines', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
    const slide = [slideOf(lines)];
    for (const page of [lines.join('\n'), lines.join('\n').toUpperCase(), lines.toReversed().join('\n'), `${lines.join('\n')}\n12`]) {
      expect(saysTheSame(slide, page, true)).toBe(true);
    }
  }), { numRuns: 1_000 });
});

it('never holds where a number of the slide is nowhere in its picture', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 10, max: 99_999_999 }), fc.integer({ min: 10, max: 99_999_999 }), (words, missing, other) => {
    fc.pre(!String(other).includes(String(missing)));
    expect(saysTheSame([slideOf([...words, `In all ${missing} people`])], [...words, `In all ${other} people`].join('\n'), true)).toBe(false);
  }), { numRuns: 1_000 });
});
