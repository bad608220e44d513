import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPattern } from '../../../../core/deck/foreign/pattern.ts';

describe('a separator of a front matter', () => {
  test.each([
    ['<!--s-->', 'a\n<!--s-->\nb', ['a\n', '\nb']],
    ['^\\n\\n\\n', 'a\n\n\n\nb', ['a\n', 'b']],
    ['\\r?\\n---\\r?\\n', 'a\r\n---\r\nb', ['a', 'b']],
    ['\\n---\\n', 'a\r\n---\r\nb', ['a', 'b']],
    ['^---$', 'a\n---\nb\n----\nc', ['a\n', '\nb\n----\nc']],
    ['^(\\r\\n?|\\n)---(\\r\\n?|\\n)$', 'a\n\n---\n\nb', ['a\n', '\nb']],
    ['-{5,}', 'a\n-----\nb\n----\nc', ['a\n', '\nb\n----\nc']],
    ['^\\s*\\+\\+\\+\\s*$', 'a\n\n +++ \n\nb', ['a\n', '\nb']],
    ['====', 'a\n====\nb', ['a\n', '\nb']],
  ])('%j parts the text where it stands', (source, text, parts) => {
    const pattern = readPattern(source);
    expect(pattern).toBeDefined();
    expect(text.split(pattern ?? /$^/)).toEqual(parts);
  });

  test.each(['(a+)+$', '(-|=)+', '[-=]{3}', '.*', 'a|b', '(?=---)', '\\d+', '', ' ', '^$', '\\s*', 'a'.repeat(500), '(', '\\'])('%j is not taken', (source) => {
    expect(readPattern(source)).toBeUndefined();
  });

  test('whatever it holds, it is either not taken or matches without repeating without end', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('\\nrst^$*+?{}(),3-=|.[]a ')) }), (source) => {
      const pattern = readPattern(source);
      if (pattern) expect(pattern.source.replace(/\\[*+(]/g, '')).not.toMatch(/[*+]|\((?!\?:\\r\\n\|(?:\\r\|\\n|\\s)\))/);
    }), { numRuns: 2_000 });
  });
});
