import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlides } from '../../../core/present/find-slides.ts';

const SLIDES = [
  { label: 'Act now', words: 'Act now\nNorthmoor branch' },
  { label: 'What leaders told us', words: 'What leaders told us\n91% can’t see how 3 grades help a café near the very long road that leads to the next inspection of the school' },
  { label: 'Three grades', words: 'Three grades\nWhat we ask' },
];
const indexes = (wanted: string) => findSlides(SLIDES, wanted).map(({ index }) => index);

describe('findSlides', () => {
  it('gives all slides in their order for nothing', () => {
    expect(findSlides(SLIDES, '  ')).toEqual([0, 1, 2].map((index) => ({ index, excerpt: '' })));
  });

  it('puts the slide of that number first, then titles, then texts', () => {
    expect(indexes('3')).toEqual([2, 1]);
    expect(indexes('grades')).toEqual([2, 1]);
    expect(indexes('91')).toEqual([1]);
    expect(indexes('0')).toEqual([]);
  });

  it('wants every word, in title and text together, whatever the case, accents and quotes', () => {
    expect(indexes("LEADERS can't cafe")).toEqual([1]);
    expect(indexes('leaders northmoor')).toEqual([]);
  });

  it('says where a text was found, from a little before the word', () => {
    expect(findSlides(SLIDES, 'ask')).toEqual([{ index: 2, excerpt: 'What we ask' }]);
    expect(findSlides(SLIDES, 'inspection')[0]?.excerpt).toBe('… leads to the next inspection of the school');
  });

  it('finds nothing but slides of its list, each once, with the words in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', ' ', '’', '\n') });
    fc.assert(fc.property(fc.array(fc.record({ label: text, words: text })), text, (slides, wanted) => {
      const found = findSlides(slides, wanted).map(({ index }) => index);
      expect(new Set(found).size).toBe(found.length);
      for (const index of found) expect(slides[index]).toBeDefined();
    }));
  });
});
