import fc from 'fast-check';
import { expect, it } from 'vitest';
import { act, openingState, roomIndex, WAITS, type ConsoleAction, type ConsoleState } from '../../../core/present/console.ts';
import { keepRun, keptRunSchema, wayBack } from '../../../core/present/kept-run.ts';
import type { Plan } from '../../../core/present/plan.ts';

const START = '2025-11-27T18:00:00.000Z';
const AT = '2025-11-27T18:40:00.000Z';
const about = { key: 'k', title: 'Act now', audience: 'members', place: 'display', displayId: 2, meetingId: 'm' } as const;
const SLIDES = ['a', 'b', 'note', 'c', 'd'];
const BUILDS = [2, 0, 0, 3, 1];
const PLAN: Plan = [undefined, undefined, 2, 2, undefined].map((note, index) => ({ note, builds: BUILDS[index] ?? 0 }));
const fresh = (count = SLIDES.length) => ({ ...openingState(0, count), startedAt: START, timing: { times: { a: 5_000 }, on: undefined } });
const after = <S extends ConsoleState>(state: S, actions: readonly ConsoleAction[], plan = PLAN): S => actions.reduce((before, action) => act(before, action, plan), state);
// An enlarged part is not come back to.
const without = (state: ConsoleState): ConsoleState => ({ ...state, zoom: undefined });

it('leads back to the slide, to what covers it, where the room stays and what it waits for', () => {
  const action: fc.Arbitrary<ConsoleAction> = fc.oneof(
    fc.record({ do: fc.constant('go'), to: fc.oneof(fc.constantFrom('next', 'previous', 'last'), fc.integer({ min: 0, max: 4 })) }),
    fc.record({ do: fc.constant('cover'), with: fc.constantFrom('black', 'white'), on: fc.constantFrom<'toggle' | boolean>('toggle', true) }),
    fc.record({ do: fc.constant('freeze'), on: fc.constant('toggle') }),
    fc.record({ do: fc.constant('wait'), wait: fc.record({ for: fc.constantFrom(...WAITS), until: fc.constantFrom(undefined, AT) }) }),
    fc.record({ do: fc.constant('resume') }),
    fc.record({ do: fc.constant('board'), show: fc.constantFrom(null, { what: 'tally', tally: 't1' } as const, { what: 'motion', motion: 'm1', amendment: 'a1' } as const) }),
  );
  fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
    const was = after(fresh(), actions);
    const kept = keptRunSchema.parse(JSON.parse(JSON.stringify(keepRun(about, was, SLIDES, AT))));
    expect(without(after(fresh(), wayBack(kept, SLIDES, BUILDS)))).toEqual(without(was));
  }), { numRuns: 5_000 });
});

it('finds its slide where others came or went, and the nearest where it went itself', () => {
  const kept = keepRun(about, after(fresh(), [{ do: 'go', to: 1 }, { do: 'freeze', on: true }, { do: 'go', to: 'last' }]), SLIDES, AT);
  expect(kept).toMatchObject({ slide: 'd', number: 5, frozen: 'b' });
  const moved = after(fresh(3), wayBack(kept, ['d', 'x', 'b']), []);
  expect([moved.index, roomIndex(moved)]).toEqual([0, 2]);
  const gone = after(fresh(2), wayBack(kept, ['x', 'b']), []);
  expect([gone.index, roomIndex(gone)]).toEqual([1, 1]);
});

it('takes nothing that is no run', () => {
  const kept = keepRun(about, fresh(), SLIDES, AT);
  expect(keptRunSchema.safeParse(kept).success).toBe(true);
  for (const wrong of [{ ...kept, audience: 'everyone' }, { ...kept, number: 0 }, { ...kept, cover: 'red' }, { ...kept, startedAt: 'yesterday' }, null, 'x']) {
    expect(keptRunSchema.safeParse(wrong).success).toBe(false);
  }
});
