import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withUniqueTitles } from '../../../../core/slides/unique-titles.ts';
import { buildTemplate, ODD, plainTemplate, USUAL } from '../../../support/build-template.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { pngAsset, presentation, svgAsset } from '../build.ts';
import { packageFaults } from '../package-checks.ts';
import { randomSlide, words } from '../random-slide.ts';
import { wear } from './wear.ts';

const TEMPLATES = { usual: buildTemplate(USUAL), odd: buildTemplate(ODD), 'A4 upright': buildTemplate(plainTemplate([7.5, 10.833])), small: buildTemplate(plainTemplate([10, 5.625])) };

/** A slide may hold more than a template has places for: what stands loose there is no fault. */
const faultsOf = (bytes: Uint8Array): string[] => packageFaults(bytes).filter((fault) => !fault.endsWith('in no placeholder of its layout'));

test.each(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])('writes a sound file onto the template "%s" whatever stands on the slides, the same each time', async (name) => {
  const template = TEMPLATES[name];
  expect(await validatorErrors(template)).toEqual([]);
  const pictures = new Map([['a.png', pngAsset(7, 300)], ['b.svg', svgAsset(true)]]);
  await fc.assert(fc.asyncProperty(fc.array(randomSlide, { minLength: 8, maxLength: 12 }), words, async (slides, title) => {
    const input = { presentation: withUniqueTitles(presentation(slides, { title, branchName: title })), pictures };
    const { bytes } = await wear(template, input);
    expect(faultsOf(bytes)).toEqual([]);
    expect(await validatorErrors(bytes)).toEqual([]);
    expect((await wear(template, input)).bytes).toEqual(bytes);
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 2), endOnFailure: true });
}, 600_000);
