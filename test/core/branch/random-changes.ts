import fc from 'fast-check';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { addSlide, clearFigure, editSlide, moveSlide, removeAddedSlide, setFigure, setLook, setProfile, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { duplicateSlide } from '../../../core/branch/duplicate.ts';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { findIn, replaceMatches, searchedTexts } from '../../../core/branch/find.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { Deck, DeckSources } from '../../../core/deck/model.ts';
import { compose, labelOf } from '../../../core/slides/compose.ts';
import { slideHtml } from '../../../core/slides/html.ts';

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
export const DAYS = ['2024-06-01', '2025-11-27'];

export const newSources = (): DeckSources => ({ deck: { name: 'deck.md', text: DECK }, figures: { name: 'figures.yaml', text: FIGURES }, images: [] });

export type Change = (layer: BranchLayer, deck: Deck, before: readonly BranchLayer[]) => BranchLayer;

export const slide = fc.nat(7);
const text = fc.constantFrom(...TEXTS);
const slideId = (layer: BranchLayer, deck: Deck, index: number): string => [...deck.slides.map(({ id }) => id), ...layer.slides.added.map(({ id }) => id)][index] ?? 'one';
/** One change to a layer. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
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
export const all = (edition: Edition): unknown => ({
  slides: edition.deck.slides.map(({ content, national, ...rest }) => ({ ...rest, from: national?.id, read: [undefined, ...AUDIENCES].map((audience) => content(audience)) })),
  findings: edition.findings,
  rows: edition.book.rows,
  labels: edition.deck.slides.map((each) => labelOf(each, edition)),
  versions: AUDIENCES.map((audience) => compose(edition, audience)),
  drawn: AUDIENCES.map((audience) => compose(edition, audience).presentation.slides.map((each) => slideHtml(each, { imageUrl: (src) => src }))),
});

/** A change with the day and whatever else is asked of the edition that it leads to. */
export type Step<T> = readonly [change: Change, today: string, asked: T];

/** Makes one edition after the other of the same sources, as a window or a batch does: each is given with a way to make it from scratch. */
export function* editionsOf<T>(steps: readonly Step<T>[]): Generator<{ edition: Edition; scratch: () => Edition; asked: T }> {
  const sources = newSources();
  const { national } = makeEdition(sources, undefined, DAYS[0] ?? '');
  const before = [blankLayer('test-deck', '')];
  for (const [change, today, asked] of steps) {
    const layer = change(before.at(-1)!, national, before);
    before.push(layer);
    yield { edition: makeEdition(sources, layer, today), scratch: () => makeEdition(newSources(), structuredClone(layer), today), asked };
  }
}

/** A layer of random changes. @param deck what they are laid over */
export const layerOf = (some: readonly Change[], first: BranchLayer, deck: Deck): BranchLayer => {
  const before = [first];
  for (const change of some) before.push(change(before.at(-1) ?? first, deck, before));
  return before.at(-1) ?? first;
};
