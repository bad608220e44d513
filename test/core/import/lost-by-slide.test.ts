import { expect, it } from 'vitest';
import { bySlide, slideWords } from '../../../core/import/lost-by-slide.ts';

it('says each thing once for a slide, in the order of the slides', () => {
  const lost = [{ slide: 12, what: 'An animation.' }, { slide: 2, what: 'A film.' }, { slide: 12, what: 'An animation.' }, { slide: 12, what: 'A link.' }];
  expect(bySlide(lost)).toEqual([{ slides: [2], what: ['A film.'] }, { slides: [12], what: ['An animation.', 'A link.'] }]);
});

it('says once what many slides lost alike', () => {
  const lost = [1, 2, 3, 5, 9, 10].flatMap((slide) => [{ slide, what: 'An animation.' }, ...(slide === 5 ? [{ slide, what: 'A film.' }] : [])]);
  expect(bySlide(lost)).toEqual([{ slides: [1, 2, 3, 9, 10], what: ['An animation.'] }, { slides: [5], what: ['An animation.', 'A film.'] }]);
});

it('names slides as people do', () => {
  expect(slideWords([4])).toBe('Slide 4');
  expect(slideWords([4, 5])).toBe('Slides 4 and 5');
  expect(slideWords([1, 2, 3, 7, 9, 10, 11])).toBe('Slides 1–3, 7 and 9–11');
  expect(slideWords(Array.from({ length: 40 }, (_, index) => index + 1))).toBe('Slides 1–40');
});
