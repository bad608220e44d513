import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Keeper } from '../../../core/kept.ts';
import { KeptParts } from '../../../core/powerpoint/kept-parts.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { THEME_NAMES, USUAL_LOOK, type LookChoice } from '../../../core/slides/themes/model.ts';
import { withUniqueTitles } from '../../../core/slides/unique-titles.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { pngAsset, presentation, svgAsset } from './build.ts';
import { randomSlide, words } from './random-slide.ts';

/** A file of some of the slides that all of them are drawn from, under names of its own. */
const file = fc.record({
  places: fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
  title: fc.oneof(fc.constantFrom('Our deck', ''), words), branchName: fc.oneof(fc.constantFrom('Northmoor & $& <x>', ''), words),
  look: fc.nat(1), pictures: fc.boolean(), lang: fc.constantFrom('en-GB', 'cy'),
});

it('writes the same file whatever was written before it', async () => {
  const all = new Map([['a.png', pngAsset(7, 300)], ['b.svg', svgAsset(true)]]);
  await fc.assert(fc.asyncProperty(fc.array(randomSlide, { minLength: 8, maxLength: 8 }), fc.array(fc.constantFrom(...THEME_NAMES), { minLength: 2, maxLength: 2 }), fc.array(file, { minLength: 2, maxLength: 5 }), async (drawn, themes, files) => {
    const looks: LookChoice[] = themes.map((theme) => ({ ...USUAL_LOOK, theme }));
    // The same slide is the very same object in every file.
    const slides = looks.map((look) => drawn.map((slide, index): ShownSlide => ({ ...slide, id: `s${index % 3}`, look, ...(index % 3 === 0 ? { part: { of: 's', label: 's', number: 1, count: 2 } } : {}) })));
    const keeper = new Keeper();
    const kept = new KeptParts(keeper);
    for (const { places, look, pictures, ...more } of files) {
      const chosen = places.flatMap((place) => slides[look]?.[place] ?? []);
      const input = { presentation: withUniqueTitles(presentation(chosen, { ...more, look: looks[look] ?? USUAL_LOOK })), pictures: pictures ? all : new Map<string, never>() };
      keeper.turn();
      const [one, other] = [await writePowerPoint({ ...input, kept }), await writePowerPoint(input)];
      expect(Buffer.from(one).equals(other)).toBe(true);
    }
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 6), endOnFailure: true });
}, 600_000);
