import { expect, it } from 'vitest';
import { editSlide } from '../../../core/branch/change.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { decide, standingChoices, writtenBefore, type Decision } from '../../../core/merge/decisions.ts';
import type { Choice, Conflict } from '../../../core/merge/model.ts';
import { planOwn } from '../../../core/merge/plan-own.ts';
import { openConflicts, resolveAll } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf } from './decks.ts';

const [V1, V2] = [['1', 'Because.'], ['2', 'Because of workload.']].map(([version, why]) => sourcesOf(version ?? '', [{ id: 'why', body: `## Why\n\n${why}\n\nThe end.` }])) as [ReturnType<typeof sourcesOf>, ReturnType<typeof sourcesOf>];
const NEW = readVersion(V2).deck;
const start: BranchLayer = { ...blankLayer('test-deck', '1'), slides: { ...blankLayer('', '').slides, edits: { why: { markdown: '## Why\n\nOur reason.\n\nThe end.', from: '## Why\n\nBecause.\n\nThe end.' } } } };
const decided = (conflict: Conflict, choice: Choice): ReadonlyMap<string, Decision> => new Map([[conflict.slide, decide(conflict, choice)]]);
const planned = () => {
  const plan = planOwn(start, V1, V2);
  const [conflict] = plan.conflicts;
  if (conflict === undefined) throw new Error('There is no conflict.');
  return { layer: plan.layer, conflict };
};
const WRITTEN = '## Why\n\nBecause of workload, and our reason.\n\nThe end.';
/** The conflict after the branch typed on. */
const typedOn = (layer: BranchLayer, text: string): { layer: BranchLayer; open: Conflict[] } => {
  const typed = editSlide(layer, NEW, 'why', text);
  return { layer: typed, open: openConflicts(typed, NEW) };
};

it('uses a text that was written for a conflict while both texts are those that it was written for', () => {
  const { layer, conflict } = planned();
  const chosen = standingChoices(openConflicts(layer, NEW), decided(conflict, { text: WRITTEN }));
  expect(resolveAll(layer, [conflict], chosen).slides.edits['why']?.markdown).toBe(WRITTEN);
  expect(writtenBefore(conflict, decide(conflict, { text: WRITTEN }))).toBeUndefined();
});

it.each<[string, Choice]>([['a text that was written', { text: WRITTEN }], ['the national text', 'theirs']])('puts %s over nothing that was typed later', (_, choice) => {
  const { layer, conflict } = planned();
  const { layer: typed, open } = typedOn(layer, '## Why\n\nOur reason.\n\nThe end. Come to the lobby on Friday.');
  expect(open).toHaveLength(1);
  const chosen = standingChoices(open, decided(conflict, choice));
  expect(chosen.size).toBe(0);
  expect(resolveAll(typed, open, chosen).slides.edits['why']?.markdown).toContain('Come to the lobby on Friday.');
  // Taken back, it is decided as it was.
  expect(standingChoices(openConflicts(layer, NEW), decided(conflict, choice)).get('why')).toEqual(choice);
});

it('offers the written text to go on from, with what was typed later where the two fit together', () => {
  const { layer, conflict } = planned();
  const decision = decide(conflict, { text: WRITTEN });
  const [apart] = typedOn(layer, '## Why\n\nOur reason.\n\nThe end. Come on Friday.').open;
  expect(apart && writtenBefore(apart, decision)).toBe('## Why\n\nBecause of workload, and our reason.\n\nThe end. Come on Friday.');
  const [clash] = typedOn(layer, '## Why\n\nAnother thing.\n\nThe end.').open;
  expect(clash && writtenBefore(clash, decision)).toBe(WRITTEN);
  expect(clash && writtenBefore(clash, decide(conflict, 'theirs'))).toBeUndefined();
});

it('keeps what holds of any text: one’s own, and both in one where that can be had', () => {
  const { layer, conflict } = planned();
  const { open } = typedOn(layer, '## Why\n\nOur reason.\n\nThe end. Come on Friday.');
  expect(standingChoices(open, decided(conflict, 'ours')).get('why')).toBe('ours');
  const both = { ...conflict, combined: 'both' };
  expect(standingChoices([both], decided(both, 'combined')).get('why')).toBe('combined');
  expect(standingChoices([{ ...both, combined: undefined }], decided(both, 'combined')).size).toBe(0);
});

it('asks again where national was changed since, and about no slide that was not decided', () => {
  const { conflict } = planned();
  expect(standingChoices([{ ...conflict, nationalNew: 'Another' }], decided(conflict, 'theirs')).size).toBe(0);
  expect(standingChoices([{ ...conflict, slide: 'act' }], decided(conflict, 'ours')).size).toBe(0);
});
