import { expect, it } from 'vitest';
import { editSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { planOwn } from '../../../core/merge/plan-own.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { keepVersion, keptTexts } from '../../../files/merge/kept-versions.ts';
import { sourcesOf } from '../../core/merge/decks.ts';
import { tempFolder } from '../temp.ts';

const META = { id: 'test-deck', version: '1' };
const ABOUT = 'What inspection takes from a school, told by those who teach there and by those who lead it';
const poll = (value: number): string => `  poll: { label: Took part, kind: count, value: ${value}, scope: national, source: The poll, as-of: 2025-09-10 }\n`;
const WHY = { id: 'why', body: '## Why\n\n- Because.\n- The second reason, which {{ poll }} gave.' };

const ISSUED = sourcesOf('1', [WHY], poll(1_400));
/** A slide was put in and a number put right where the deck lies, and its version kept its name. */
const CORRECTED = sourcesOf('1', [WHY, { id: 'told', body: `## Told\n\n${ABOUT}.` }], poll(1_500));
/** The next version calls that slide otherwise, and changes another bullet. */
const NEXT = sourcesOf('2', [{ ...WHY, body: WHY.body.replace('Because.', 'Because of workload.') }, { id: 'stories', body: `## Told\n\n${ABOUT}.` }], poll(1_500));

async function kept(...opened: DeckSources[]): Promise<DeckSources | null> {
  const folder = tempFolder();
  for (const sources of opened) await keepVersion(folder, META, sources, 'here');
  return (await keptTexts(folder, META, 'here'))[0] ?? null;
}

it('merges what a branch wrote after the deck was corrected where it lies, and loses no word', async () => {
  const seen = readVersion(CORRECTED).deck;
  // The first edit was made before the correction, the others after it.
  const first = editSlide(blankLayer('test-deck', '1'), readVersion(ISSUED).deck, 'why', WHY.body.replace('which {{ poll }} gave', 'which {{ poll }} gave here too'));
  const layer = writeBranchNotes(editSlide(first, seen, 'told', `## Told\n\n${ABOUT}. So does Northmoor.`), 'told', 'Ask Sam to begin.');
  const plan = planOwn(layer, await kept(ISSUED, CORRECTED), NEXT);
  expect([plan.conflicts, plan.calledOut]).toEqual([[], []]);
  expect(plan.changes.figures).toEqual([]);
  expect(Object.fromEntries(Object.entries(plan.layer.slides.edits).map(([id, { markdown }]) => [id, markdown]))).toEqual({
    why: '## Why\n\n- Because of workload.\n- The second reason, which {{ poll }} gave here too.',
    stories: `## Told\n\n${ABOUT}. So does Northmoor.`,
  });
  expect(plan.layer.slides.notes).toEqual({ stories: 'Ask Sam to begin.' });
  expect(planOwn(plan.layer, await kept(ISSUED, CORRECTED), NEXT).layer).toEqual(plan.layer);
});

it('asks about a text that was changed on both sides, also where the one side was changed in place', async () => {
  const inPlace = sourcesOf('1', [{ ...WHY, body: WHY.body.replace('Because.', 'Because of hours.') }], poll(1_400));
  const layer = editSlide(blankLayer('test-deck', '1'), readVersion(ISSUED).deck, 'why', WHY.body.replace('Because.', 'Because of us.'));
  const { conflicts: [conflict], layer: merged } = planOwn(layer, await kept(ISSUED, inPlace), NEXT);
  // What the branch wrote from is what it is compared with.
  expect([conflict?.nationalOld, conflict?.nationalNew, conflict?.ours].map((text) => /Because.*/.exec(text ?? '')?.[0])).toEqual(['Because.', 'Because of workload.', 'Because of us.']);
  expect(merged.slides.edits['why']?.markdown).toContain('Because of us.');
});
