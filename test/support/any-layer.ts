import * as fc from 'fast-check';
import { nationalDeck } from '../../core/branch/edition.ts';
import { blankLayer, type BranchLayer, type LocalFigure } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { parseFigures } from '../../core/figures/parse.ts';

const words = fc.constantFrom('Northmoor', 'Castle Vale & District', 'St Aidan’s', 'Ann Example', 'Ann', '', 'Union', 'Deputy head');

/** Any changes of a branch to a deck: details, figures, slides on and off, edits, notes and an order. */
export function anyLayer(sources: DeckSources): fc.Arbitrary<BranchLayer> {
  const deck = nationalDeck(sources);
  const ids = deck.slides.map(({ id }) => id);
  const local = [...parseFigures(sources.figures).figures.values()].filter(({ scope, share }) => scope === 'local' && share === undefined);
  const some = fc.subarray(ids, { maxLength: Math.min(3, ids.length) });
  const blank = blankLayer(deck.meta.id, deck.meta.version);
  const figures = fc.tuple(...local.map(({ id, kind }) => fc.option(fc.record({
    value: kind === 'count' || kind === 'percent' || kind === 'money' ? fc.integer({ min: 1, max: 90 }) : fc.constantFrom('Yes', 'No'),
    source: fc.constantFrom('Branch survey', 'Union records', ''), asOf: fc.constantFrom('2025-11-12', '2023-01-01'), enteredBy: words,
  }).map((figure): [string, LocalFigure] => [id, figure]), { nil: undefined, freq: 4 })));
  return fc.record({ name: words, employer: words, official: words, contact: words, off: some, on: some, order: some, edits: some, notes: some, figures, added: fc.boolean() }).map((drawn) => ({
    ...blank,
    profile: {
      ...blank.profile, branch: { ...blank.profile.branch, name: drawn.name }, employer: { ...blank.profile.employer, name: drawn.employer, contact: drawn.contact },
      official: { ...blank.profile.official, name: drawn.official },
    },
    figures: Object.fromEntries(drawn.figures.filter((each) => each !== undefined)),
    slides: {
      ...blank.slides, off: drawn.off, on: drawn.on.filter((id) => !drawn.off.includes(id)), order: drawn.order,
      edits: Object.fromEntries(drawn.edits.map((id) => [id, { markdown: `## ${drawn.name} asks\n\nWe at ${drawn.employer} asked for ${id}.`, from: '' }])),
      notes: Object.fromEntries(drawn.notes.map((id) => [id, `Thank ${drawn.official} for all.`])),
      added: drawn.added ? [{ id: 'ours', after: ids[0], markdown: `## Ours\n\nOnly ${drawn.name} says this, and nobody else does.`, audience: undefined }] : [],
    },
  }));
}
