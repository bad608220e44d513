import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Choice, Conflict } from '../../../core/merge/model.ts';
import type { LayerUpdate, RegionUpdate } from '../../../core/region/plan-update.ts';
import { beginAnswers, type UpdateAnswers } from '../../../main/region/update-answers.ts';

// What is decided about an update goes back and forth as it was, and only what changed something is a decision.

const SLUGS = ['', 'northmoor', 'southdale'];
const SLIDES = ['why', 'act', 'duty'];
const conflict = (slide: string): Conflict => ({ slide, was: [slide], title: slide, kind: 'changed', nationalOld: 'a', nationalNew: 'b', ours: 'c', combined: slide === 'duty' ? undefined : 'd', parts: [], narrowed: false });
const update = { layers: SLUGS.map((slug) => ({ slug: slug === '' ? undefined : slug, result: { conflicts: SLIDES.map(conflict) } } as unknown as LayerUpdate)) } as unknown as RegionUpdate;

const stateOf = (answers: UpdateAnswers): unknown => [answers.alike(), ...SLUGS.map((slug) => [...answers.of(slug)].toSorted(([a], [b]) => a.localeCompare(b)))];

type Act = { is: 'set'; slug: string; slide: string; choice: Choice | undefined } | { is: 'all'; choice: 'ours' | 'theirs' | 'combined' } | { is: 'again' };
const act = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.record({ is: fc.constant('set' as const), slug: fc.constantFrom(...SLUGS), slide: fc.constantFrom(...SLIDES), choice: fc.constantFrom<(Choice | undefined)[]>('ours', 'theirs', undefined) }),
  fc.record({ is: fc.constant('all' as const), choice: fc.constantFrom('ours' as const, 'theirs' as const, 'combined' as const) }),
  fc.constant({ is: 'again' as const }),
);

it('goes back to every state and forth again, and what changed nothing is no decision', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
    const answers = beginAnswers();
    const states = [stateOf(answers)];
    for (const each of acts) {
      answers.note(each.is === 'set' ? each.slug : undefined);
      if (each.is === 'set') answers.set(each.slug, each.slide, each.choice);
      else if (each.is === 'all') answers.decideOpen(update, each.choice);
      else answers.openAgain();
      const before = answers.steps().undoes;
      if (JSON.stringify(stateOf(answers)) === JSON.stringify(states.at(-1))) expect(before).toBe(states.length - 1);
      else states.push(stateOf(answers));
      expect(answers.steps()).toEqual({ undoes: states.length - 1, redoes: 0 });
    }
    for (const state of states.slice(0, -1).toReversed()) {
      answers.step('undo');
      expect(stateOf(answers)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      answers.step('redo');
      expect(stateOf(answers)).toEqual(state);
    }
  }), { numRuns: Number(process.env['RUNS'] ?? 300) });
});

it('has nothing to undo of what is decided without being noted', () => {
  const answers = beginAnswers();
  answers.set('northmoor', 'why', 'ours');
  expect([answers.steps().undoes, answers.of('northmoor').get('why'), answers.step('undo')]).toEqual([0, 'ours', undefined]);
});
