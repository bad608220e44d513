import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import { editSlide, setFigure } from '../../../core/branch/change.ts';
import { beginEdition, makeEdition, readSlides, type Edition } from '../../../core/branch/edition.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { checkSlide } from '../../../core/deck/check-slide.ts';
import { compose, composeSlide, labelOf } from '../../../core/slides/compose.ts';
import { labelAtOnce } from '../../../core/slides/label-at-once.ts';
import { all, changes, DAYS, editionsOf, newSources, slide } from './random-changes.ts';

/** Asks for some versions, some slides of them alone, in any order. */
const asking = fc.array(fc.tuple(fc.constantFrom<Audience>(...AUDIENCES), fc.option(slide)), { maxLength: 5 });
function ask(edition: Edition, [audience, at]: [Audience, number | null]): void {
  if (at === null) compose(edition, audience);
  else composeSlide(edition, edition.deck.slides[at]?.id ?? '', audience);
}

describe('an edition that was begun', () => {
  it('is made whole as from scratch, however many slides were read meanwhile', () => {
    fc.assert(fc.property(changes, fc.nat(8), fc.constantFrom(...DAYS), (change, read, today) => {
      const sources = newSources();
      const begun = beginEdition(sources, undefined, today);
      expect(begun).toMatchObject({ whole: false, findings: [] });
      const slides = readSlides(begun);
      for (let count = 0; count < read; count += 1) slides.next();
      const layer = change(begun.layer, begun.national, [begun.layer]);
      const changed = beginEdition(sources, layer, today);
      expect(changed.deck.slides.map((each) => labelAtOnce(each, changed))).toEqual(changed.deck.slides.map((each) => labelOf(each, changed)));
      expect([...readSlides(changed)]).toHaveLength(changed.deck.slides.length);
      expect(all(makeEdition(sources, layer, today))).toEqual(all(makeEdition(newSources(), structuredClone(layer), today)));
    }), { numRuns: 60 });
  });

  it('has every slide read and checked by then', () => {
    const sources = newSources();
    const begun = beginEdition(sources, undefined, '2025-11-27');
    const checked = begun.deck.slides.map((each) => checkSlide(each, begun));
    const whole = makeEdition(sources, undefined, '2025-11-27');
    expect(whole.deck).toBe(begun.deck);
    expect(whole.deck.slides.map((each) => checkSlide(each, whole))).toSatisfy((now: typeof checked) => now.every((findings, index) => findings === checked[index]));
  });
});

describe('an edition that is made again after a change', () => {
  it('is the one that is made from scratch, whatever was changed before and whoever was asked for', () => {
    fc.assert(fc.property(fc.array(fc.tuple(changes, fc.constantFrom(...DAYS), asking), { minLength: 1, maxLength: 12 }), (steps) => {
      for (const { edition, scratch, asked } of editionsOf(steps)) {
        for (const each of asked) ask(edition, each);
        expect(all(edition)).toEqual(all(scratch()));
        for (const audience of ['employer', 'public'] as const) expect(JSON.stringify(compose(edition, audience).presentation)).not.toContain('hidden');
      }
    }), { numRuns: 50 });
  });

  it('keeps everything that the change does not touch as the very objects they were', () => {
    const sources = newSources();
    const before = makeEdition(sources, undefined, '2025-11-27');
    const after = makeEdition(sources, editSlide(before.layer, before.national, 'one', '# Other\n\n{{ national }}'), '2025-11-27');
    const parts = (edition: Edition): unknown[] => edition.deck.slides.slice(1).flatMap((each) =>
      [each, composeSlide(edition, each.id, 'members'), ...edition.findings.filter((finding) => finding.slide === each.id && finding.about === undefined)]);
    expect(after.deck.slides[0]).not.toBe(before.deck.slides[0]);
    expect(parts(after).length).toBeGreaterThan(10);
    for (const [index, part] of parts(after).entries()) expect(part).toBe(parts(before)[index]);
    expect(after.book.row('secret')).toBe(before.book.row('secret'));
    expect(makeEdition(sources, structuredClone(after.layer), '2025-11-27').deck).toBe(after.deck);
  });

  it('makes again only the slides on which a figure stands that was changed', () => {
    const sources = newSources();
    const before = makeEdition(sources, blankLayer('test-deck', ''), '2025-11-27');
    const after = makeEdition(sources, setFigure(before.layer, 'secret', { value: 'now known' }), '2025-11-27');
    expect(after.deck).toBe(before.deck);
    const same = after.deck.slides.filter((each) => composeSlide(after, each.id, 'members') === composeSlide(before, each.id, 'members'));
    expect(same.map(({ id }) => id)).toEqual(['one', 'four', 'five']);
  });
});
