import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySee } from '../../../core/audience/model.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import type { BranchLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { openConflicts, resolveConflict } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { bagOf, without } from '../../../core/merge/words.ts';
import { OURS, pairs, type Pair } from './random-pairs.ts';

const RUNS = Number(process.env["RUNS"] ?? 200);

const merge = ({ before, after, layer }: Pair) => mergeLayer(layer, readVersion(before), readVersion(after));

/** What the branch wrote: words of its texts that are not in the national text that they were made from. */
function written({ layer, before }: Pair): string[] {
  const body = new Map(nationalDeck(before).slides.map((slide) => [slide.id, slide.source.body]));
  return [
    ...Object.entries(layer.slides.edits).flatMap(([id, { markdown }]) => [...without(bagOf(markdown), bagOf(body.get(id) ?? '')).keys()]),
    ...layer.slides.added.flatMap(({ markdown }) => [...bagOf(markdown).keys()]),
    ...Object.values(layer.slides.notes).flatMap((text) => [...bagOf(text).keys()]),
    ...Object.values(layer.figures).flatMap(({ source, value }) => [...bagOf(`${source} ${value ?? ''}`).keys()]),
  ];
}

const kept = (layer: BranchLayer): Set<string> => new Set(bagOf([
  ...Object.values(layer.slides.edits).map(({ markdown }) => markdown), ...layer.slides.added.map(({ markdown }) => markdown), ...Object.values(layer.slides.notes),
  ...Object.values(layer.figures).map(({ source, value }) => `${source} ${value ?? ''}`),
].join('\n')).keys());

/** The words of all slides, switched off or on, that the employer may see. */
const seenWords = (sources: DeckSources, layer: BranchLayer): string[] => makeEdition(sources, layer, '2025-11-27').deck.slides
  .flatMap((slide) => {
    const { title, blocks, right } = slide.content('employer');
    return maySee(slide.audience, 'employer') ? [...bagOf(JSON.stringify([title, blocks, right])).keys()] : [];
  });

const errors = (sources: DeckSources, layer: BranchLayer | undefined) => makeEdition(sources, layer, '2025-11-27').findings.filter(({ level }) => level === 'error');

describe('merging a layer, whatever national and the branch did', () => {
  it('loses no word that the branch wrote', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const { layer, changes } = merge(pair);
      const there = kept(layer);
      const national = new Set(nationalDeck(pair.after).slides.flatMap((slide) => [...bagOf(slide.source.body).keys()]));
      const names = new Set(changes.trace.figures.keys());
      // What national took up is in the deck; a token may have its figure's new name.
      expect(written(pair).filter((word) => !there.has(word) && !national.has(word) && !names.has(word))).toEqual([]);
    }), { numRuns: RUNS });
  });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const { layer, conflicts } = merge(pair);
      const again = merge({ ...pair, layer });
      expect(again.layer).toEqual(layer);
      expect(again.conflicts.map(({ slide, ours }) => [slide, ours])).toEqual(conflicts.map(({ slide, ours }) => [slide, ours]));
      expect(merge({ before: pair.after, after: pair.after, layer }).layer).toEqual(layer);
    }), { numRuns: RUNS });
  });

  it('changes nothing where national changed nothing', () => {
    fc.assert(fc.property(pairs(), ({ before, layer }) => {
      const merged = merge({ before, after: structuredClone(before), layer });
      expect(merged.layer).toEqual(layer);
      expect([merged.conflicts, merged.changes.slides, merged.changes.figures, merged.calledOut]).toEqual([[], [], [], []]);
    }), { numRuns: RUNS });
  });

  it('leaves a layer alone in which nothing is changed', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const layer: BranchLayer = { ...pair.layer, figures: {}, slides: { off: [], on: [], order: [], edits: {}, added: [], notes: {} } };
      const merged = merge({ ...pair, layer });
      expect(merged.layer).toEqual({ ...layer, baseVersion: '2' });
      expect([merged.conflicts, merged.carried, merged.calledOut]).toEqual([[], [], []]);
    }), { numRuns: RUNS });
  });

  it('keeps each conflict open until it is resolved, as it was chosen', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const { layer, conflicts } = merge(pair);
      const national = nationalDeck(pair.after);
      expect(openConflicts(layer, national).map(({ slide }) => slide).toSorted()).toEqual(conflicts.map(({ slide }) => slide).toSorted());
      const choices = ['ours', 'theirs', 'combined'] as const;
      const resolved = conflicts.reduce((now, conflict, index) => {
        const choice = choices[index % 3] ?? 'ours';
        const done = resolveConflict(now, conflict, choice === 'combined' && conflict.combined === undefined ? 'ours' : choice);
        const edit = done.slides.edits[conflict.slide];
        if (choice === 'theirs') expect(edit).toBeUndefined();
        else expect(edit).toEqual({ markdown: choice === 'combined' ? (conflict.combined ?? conflict.ours) : conflict.ours, from: conflict.nationalNew });
        return done;
      }, layer);
      expect(openConflicts(resolved, national)).toEqual([]);
      const again = merge({ ...pair, layer: resolved });
      expect([again.conflicts, again.layer]).toEqual([[], resolved]);
    }), { numRuns: RUNS });
  });

  it('shows nobody but members what the branch did not write for them', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const { layer, conflicts } = merge(pair);
      const before = seenWords(pair.before, pair.layer);
      const fresh = (now: BranchLayer): string[] => seenWords(pair.after, now).filter((word) => OURS.includes(word) && !before.includes(word));
      expect(fresh(layer)).toEqual([]);
      const open = conflicts.filter(({ combined }) => combined !== undefined);
      expect(fresh(open.reduce((now, conflict) => resolveConflict(now, conflict, 'combined'), layer))).toEqual([]);
    }), { numRuns: RUNS });
  });

  it('opens as an edition without new errors, and with every slide', () => {
    fc.assert(fc.property(pairs(), (pair) => {
      const { layer, calledOut } = merge(pair);
      const known = errors(pair.after, undefined).length + errors(pair.before, pair.layer).length;
      const said = new Set(calledOut.filter(({ kind }) => kind === 'unknown-token' || kind === 'renamed-figure').map(({ figure }) => figure));
      // A branch that had switched all but the removed slides off has none on.
      if (known === 0) expect(errors(pair.after, layer).filter(({ code, message }) => code !== 'no-slides' && (code !== 'unknown-token' || ![...said].some((id) => message.includes(id))))).toEqual([]);
      const edition = makeEdition(pair.after, layer, '2025-11-27');
      expect(edition.deck.slides.length).toBe(nationalDeck(pair.after).slides.length + layer.slides.added.length);
      expect(edition.findings.filter(({ code }) => code === 'unknown-slide')).toEqual([]);
    }), { numRuns: RUNS });
  });
});
