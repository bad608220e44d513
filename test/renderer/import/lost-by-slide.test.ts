import { expect, it } from 'vitest';
import { bySlide } from '../../../renderer/import/lost-by-slide.ts';

it('says each thing once for a slide, in the order of the slides', () => {
  const lost = [{ slide: 12, what: 'An animation.' }, { slide: 2, what: 'A film.' }, { slide: 12, what: 'An animation.' }, { slide: 12, what: 'A link.' }];
  expect(bySlide(lost)).toEqual([{ slide: 2, what: ['A film.'] }, { slide: 12, what: ['An animation.', 'A link.'] }]);
});
