import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { THEME_NAMES, USUAL_LOOK } from '../../../core/slides/themes/model.ts';
import { withUniqueTitles } from '../../../core/slides/unique-titles.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { accessibilityFaults } from './accessibility-checks.ts';
import { pngAsset, presentation, svgAsset } from './build.ts';
import { packageFaults } from './package-checks.ts';
import { randomSlide, words } from './random-slide.ts';

it('writes a sound file whatever stands on its slides', async () => {
  const pictures = new Map([['a.png', pngAsset(7, 300)], ['b.svg', svgAsset(true)]]);
  await fc.assert(fc.asyncProperty(fc.array(randomSlide, { minLength: 10, maxLength: 14 }), words, fc.constantFrom(...THEME_NAMES), async (drawn, title, theme) => {
    const look = { ...USUAL_LOOK, theme };
    const slides = drawn.map((one) => ({ ...one, look }));
    const bytes = await writePowerPoint({ presentation: withUniqueTitles(presentation(slides, { title, branchName: title, look })), pictures });
    expect(packageFaults(bytes)).toEqual([]);
    expect(accessibilityFaults(bytes)).toEqual([]);
    expect(await validatorErrors(bytes)).toEqual([]);
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 4), endOnFailure: true });
}, 600_000);
