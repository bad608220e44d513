import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import { addSlide, clearFigure, editSlide, moveSlide, removeAddedSlide, setFigure, setLook, setProfile, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { duplicateSlide } from '../../../core/branch/duplicate.ts';
import { beginEdition, makeEdition, readSlides, type Edition } from '../../../core/branch/edition.ts';
import { findIn, replaceMatches, searchedTexts } from '../../../core/branch/find.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { Deck, DeckSources } from '../../../core/deck/model.ts';
import { checkSlide } from '../../../core/deck/check-slide.ts';
import { compose, composeSlide, labelOf } from '../../../core/slides/compose.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import { labelAtOnce } from '../../../core/slides/label-at-once.ts';

const DECK = `---
format: 1
id: test-deck
title: A test
audiences: [members, employer, public]
---

# One

{{ branch.name }} met on {{ meeting.date }}. {{ present }} came. {{ share }} agreed.

---

<!-- slide
id: two
audience: [members]
-->
## Two

- {{ share }} of {{ present | plain }} agreed
- {{ secret }} must not be told

Note:
Say {{ agreed }}, and {{ unknown }}.

---

<!-- slide
id: three
optional: true
content-note: About {{ secret }}.
-->
## Three

<!-- only: members -->
For members: {{ agreed }}.

---

<!-- slide
id: four
-->
## Four

Still for members alone, {{ national | source }}.
<!-- end -->
For everyone: {{ national }} as at {{ national | as-of }}.

---

## Five

\`\`\`chart
type: bar
categories: [Yes, No]
series:
  "{{ branch.name }}": [{{ share }}, {{ national }}]
alt: What was said.
\`\`\`
`;
const FIGURES = `figures:
  present: { label: Present, kind: count, scope: local, required: true }
  agreed: { label: Agreed, kind: count, scope: local }
  share: { label: Share, kind: percent, scope: local, share: [agreed, present], min-base: 5 }
  secret: { label: Secret, kind: text, scope: local, audience: [members] }
  national: { label: National, kind: percent, scope: national, value: 61, source: A survey, as-of: 2024-01-10, stale-after: 12 months }
`;
const TEXTS = ['', '# Other', '## Two\n\nWith {{ present }} and {{ branch.region }}.', '<!-- only: members -->\nOpen {{ agreed }}', '- {{ secret }}\n\nNote:\nMine {{ share }}.', '{{ oh', 'Two\n===\n\n> {{ national }}'];
const DAYS = ['2024-06-01', '2025-11-27'];

const newSources = (): DeckSources => ({ deck: { name: 'deck.md', text: DECK }, figures: { name: 'figures.yaml', text: FIGURES }, images: [] });

type Change = (layer: BranchLayer, deck: Deck, before: readonly BranchLayer[]) => BranchLayer;

const slide = fc.nat(7);
const text = fc.constantFrom(...TEXTS);
const slideId = (layer: BranchLayer, deck: Deck, index: number): string => [...deck.slides.map(({ id }) => id), ...layer.slides.added.map(({ id }) => id)][index] ?? 'one';
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(slide, text).map(([at, markdown]): Change => (layer, deck) => editSlide(layer, deck, slideId(layer, deck, at), markdown)),
  fc.tuple(slide, fc.boolean()).map(([at, on]): Change => (layer, deck) => switchSlide(layer, deck, slideId(layer, deck, at), on)),
  fc.tuple(slide, fc.integer({ min: -3, max: 3 })).map(([at, by]): Change => (layer, deck) => moveSlide(layer, deck, slideId(layer, deck, at), by)),
  fc.tuple(slide, text).map(([at, markdown]): Change => (layer, deck) => addSlide(layer, deck, slideId(layer, deck, at), markdown).layer),
  slide.map((at): Change => (layer, deck) => removeAddedSlide(layer, slideId(layer, deck, at))),
  fc.tuple(slide, text).map(([at, notes]): Change => (layer, deck) => writeBranchNotes(layer, slideId(layer, deck, at), notes)),
  fc.tuple(fc.constantFrom('present', 'agreed'), fc.constantFrom(0, 3, 9, 40)).map(([id, value]): Change => (layer) => setFigure(layer, id, { value, source: 'Headcount' })),
  fc.constantFrom('hidden', '').map((value): Change => (layer) => setFigure(layer, 'secret', { value })),
  fc.constantFrom('present', 'agreed', 'secret').map((id): Change => (layer) => clearFigure(layer, id)),
  fc.tuple(fc.constantFrom('', 'Northmoor'), fc.constantFrom('', '2025-11-27', 'soon')).map(([name, date]): Change => (layer) =>
    setProfile(layer, { ...layer.profile, branch: { ...layer.profile.branch, name }, meeting: { ...layer.profile.meeting, date } })),
  slide.map((at): Change => (layer, deck) => duplicateSlide(layer, deck, slideId(layer, deck, at))?.layer ?? layer),
  fc.constantFrom('plain', 'high-contrast', '').map((theme): Change => (layer) => setLook(layer, { theme })),
  fc.subarray([...AUDIENCES]).map((audience): Change => (layer) => ({ ...layer, slides: { ...layer.slides, added: layer.slides.added.map((each) => ({ ...each, audience })) } })),
  fc.tuple(fc.constantFrom('For', 'a', 'members'), fc.constantFrom('For', '{{ secret }}', '')).map(([sought, replacement]): Change => (layer, deck) => {
    const texts = searchedTexts(makeEdition(newSources(), layer, '2025-11-27').deck, deck, layer);
    return replaceMatches(layer, deck, texts, findIn(texts, { text: sought, matchCase: false, wholeWord: false }), replacement).layer;
  }),
  fc.nat(5).map((back): Change => (layer, _, before) => before.at(-1 - back) ?? layer),
);

/** Everything that an edition says, as plain values. */
const all = (edition: Edition): unknown => ({
  slides: edition.deck.slides.map(({ content, national, ...rest }) => ({ ...rest, from: national?.id, read: [undefined, ...AUDIENCES].map((audience) => content(audience)) })),
  findings: edition.findings,
  rows: edition.book.rows,
  labels: edition.deck.slides.map((each) => labelOf(each, edition)),
  versions: AUDIENCES.map((audience) => compose(edition, audience)),
  drawn: AUDIENCES.map((audience) => compose(edition, audience).presentation.slides.map((each) => slideHtml(each, { imageUrl: (src) => src }))),
});

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
      const sources = newSources();
      const { national } = makeEdition(sources, undefined, DAYS[0] ?? '');
      const before = [blankLayer('test-deck', '')];
      for (const [change, today, asked] of steps) {
        const layer = change(before.at(-1)!, national, before);
        before.push(layer);
        const edition = makeEdition(sources, layer, today);
        for (const each of asked) ask(edition, each);
        const scratch = makeEdition(newSources(), structuredClone(layer), today);
        expect(all(edition)).toEqual(all(scratch));
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
