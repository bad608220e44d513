import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, openingState, roomBuild, roomIndex, WAITS, type ConsoleAction, type ConsoleState, type Switch } from '../../../core/present/console.ts';
import type { Plan } from '../../../core/present/plan.ts';

const at = (index: number, count = 5): ConsoleState => openingState(index, count);
const after = (state: ConsoleState, ...actions: ConsoleAction[]): ConsoleState => actions.reduce((before, action) => act(before, action), state);
const NEXT: ConsoleAction = { do: 'go', to: 'next' };
const FREEZE: ConsoleAction = { do: 'freeze', on: 'toggle' };
const key = (cover: 'black' | 'white'): ConsoleAction => ({ do: 'cover', with: cover, on: 'toggle' });

/** All that the room sees. */
const seen = (state: ConsoleState): string => {
  if (state.cover !== 'none') return state.cover;
  if (state.wait) return `waits ${state.wait.for}`;
  return state.board ? `board ${state.board.what}` : `slide ${roomIndex(state)}`;
};

/** The third slide needs a content note, which is the second. */
const NOTED: Plan = [undefined, 1, 1, undefined, undefined].map((note) => ({ note, builds: 0 }));
const noted = (state: ConsoleState, ...actions: ConsoleAction[]): ConsoleState => actions.reduce((before, action) => act(before, action, NOTED), state);
const jump = (to: number): ConsoleAction => ({ do: 'go', to });

describe('the room screen', () => {
  it('is at the presenter’s slide, and a move uncovers it', () => {
    expect(seen(after(at(0), NEXT))).toBe('slide 1');
    expect(seen(after(at(0), key('black')))).toBe('black');
    expect(seen(after(at(0), key('black'), NEXT))).toBe('slide 1');
  });

  it('is black or white and never both, and one leads to the other', () => {
    expect(seen(after(at(0), key('black'), key('white')))).toBe('white');
    expect(seen(after(at(0), key('black'), key('white'), key('white')))).toBe('slide 0');
    expect(seen(after(at(0), key('black'), { do: 'cover', with: 'white', on: false }))).toBe('black');
  });

  it('stays where it is while it is frozen, then goes to the presenter’s slide', () => {
    const ahead = after(at(1), FREEZE, NEXT, NEXT);
    expect([seen(ahead), ahead.index]).toEqual(['slide 1', 3]);
    expect(seen(after(ahead, FREEZE))).toBe('slide 3');
    expect(seen(after(ahead, key('black'), NEXT))).toBe('black');
    expect(seen(after(ahead, key('black'), NEXT, key('black')))).toBe('slide 1');
  });

  it('waits whatever the presenter looks at, then starts at the first slide or resumes at the presenter’s', () => {
    const ahead = (wait: 'start' | 'sides') => after(at(1), FREEZE, key('black'), { do: 'wait', wait: { for: wait } }, NEXT, FREEZE);
    expect([seen(ahead('start')), ahead('start').index, ahead('start').frozenAt]).toEqual(['waits start', 2, undefined]);
    expect(after(ahead('start'), { do: 'resume' })).toEqual(at(0));
    expect(after(ahead('sides'), { do: 'resume' })).toEqual(at(2));
    expect(seen(after(ahead('sides'), key('black'), NEXT, key('black')))).toBe('waits sides');
    expect(after(at(3), { do: 'resume' })).toEqual(at(3));
  });

  it('sees a board of the meeting in place of its slide until it is taken away or brought to a slide', () => {
    const board: ConsoleAction = { do: 'board', show: { what: 'tally', tally: 't1' } };
    expect(seen(after(at(1), board))).toBe('board tally');
    expect(seen(after(at(1), key('black'), board))).toBe('board tally');
    expect(seen(after(at(1), board, key('black'), key('black')))).toBe('board tally');
    expect(seen(after(at(1), board, { do: 'board', show: null }))).toBe('slide 1');
    expect(seen(after(at(1), board, NEXT))).toBe('slide 2');
    expect(seen(after(at(1), board, FREEZE, NEXT))).toBe('board tally');
    expect(seen(after(at(1), board, FREEZE, NEXT, FREEZE))).toBe('slide 2');
    expect(seen(after(at(1), board, { do: 'wait', wait: { for: 'sides' } }, board, { do: 'resume' }))).toBe('slide 1');
  });

  it('enlarges a part of the slide that both see, until a move', () => {
    const zoom: ConsoleAction = { do: 'zoom', at: { x: 0.2, y: 0.8 } };
    expect(after(at(1), zoom).zoom).toEqual({ x: 0.2, y: 0.8 });
    expect(after(at(1), zoom, FREEZE, NEXT).zoom).toEqual({ x: 0.2, y: 0.8 });
    for (const more of [NEXT, { do: 'zoom', at: null }] as const) expect(after(at(1), zoom, more).zoom).toBeUndefined();
    expect(after(at(1), zoom, FREEZE, NEXT, FREEZE).zoom).toBeUndefined();
    for (const less of [[FREEZE, NEXT], [key('black')]]) expect(after(at(1), ...less, zoom).zoom).toBeUndefined();
  });

  it('never comes to a slide past its content note, from either side, after a look ahead or a break', () => {
    expect(noted(at(0), jump(2)).index).toBe(1);
    expect(noted(at(0), jump(2), NEXT).index).toBe(2);
    expect(noted(at(4), { do: 'go', to: 'previous' }, { do: 'go', to: 'previous' }).index).toBe(1);
    expect(noted(at(2), { do: 'go', to: 'previous' }).index).toBe(1);
    expect(noted(at(0), FREEZE, jump(2), NEXT)).toMatchObject({ index: 2, frozenAt: 0 });
    expect(noted(at(0), FREEZE, jump(2), NEXT, FREEZE)).toMatchObject({ index: 1, frozenAt: undefined });
    expect(noted(at(1), FREEZE, NEXT, FREEZE)).toMatchObject({ index: 2 });
    expect(noted(at(2), { do: 'wait', wait: { for: 'sides' } }, { do: 'resume' }).index).toBe(1);
  });

  /** Three steps on the second slide, one on the fourth. */
  const stepped = (state: ConsoleState, ...actions: ConsoleAction[]): [number, number, number, number] => {
    const plan: Plan = [0, 3, 0, 1, 0].map((builds) => ({ note: undefined, builds }));
    const end = actions.reduce((before, action) => act(before, action, plan), state);
    return [end.index, end.build, roomIndex(end), roomBuild(end)];
  };
  const BACK: ConsoleAction = { do: 'go', to: 'previous' };

  it('walks through the steps of a slide, comes back to a whole one, and jumps to the first of a slide', () => {
    expect(stepped(at(0), NEXT)).toEqual([1, 0, 1, 0]);
    expect(stepped(at(0), NEXT, NEXT, NEXT, NEXT)).toEqual([1, 3, 1, 3]);
    expect(stepped(at(0), NEXT, NEXT, NEXT, NEXT, NEXT)).toEqual([2, 0, 2, 0]);
    expect(stepped(at(2), BACK)).toEqual([1, 3, 1, 3]);
    expect(stepped(at(2), BACK, BACK)).toEqual([1, 2, 1, 2]);
    expect(stepped(at(1), BACK)).toEqual([0, 0, 0, 0]);
    for (const to of [1, 3]) expect(stepped(at(2), BACK, jump(to))).toEqual([to, 0, to, 0]);
  });

  it('keeps the room at its step while it is frozen, and starts at the first of the first slide', () => {
    expect(stepped(at(1), NEXT, FREEZE, NEXT, NEXT, NEXT)).toEqual([2, 0, 1, 1]);
    expect(stepped(at(1), NEXT, FREEZE, NEXT, FREEZE)).toEqual([1, 2, 1, 2]);
    expect(stepped(at(1), NEXT, { do: 'wait', wait: { for: 'sides' } }, NEXT, { do: 'resume' })).toEqual([1, 2, 1, 2]);
    expect(stepped(at(1), NEXT, { do: 'wait', wait: { for: 'start' } }, { do: 'resume' })).toEqual([0, 0, 0, 0]);
    expect(after({ ...at(1), build: 1 }, { do: 'zoom', at: { x: 0, y: 0 } }, NEXT).zoom).toBeUndefined();
  });

  const to = fc.oneof(fc.constantFrom('next', 'previous', 'first', 'last'), fc.integer({ min: -10, max: 400 }));
  const on = fc.constantFrom<Switch>(true, false, 'toggle');
  const action: fc.Arbitrary<ConsoleAction> = fc.oneof(
    fc.record({ do: fc.constant('go'), to }),
    fc.record({ do: fc.constant('cover'), with: fc.constantFrom('black', 'white'), on }),
    fc.record({ do: fc.constant('freeze'), on }),
    fc.record({ do: fc.constant('wait'), wait: fc.record({ for: fc.constantFrom(...WAITS), until: fc.constantFrom(undefined, '2025-11-27T19:00:00.000Z') }) }),
    fc.record({ do: fc.constant('resume') }),
    fc.record({ do: fc.constant('board'), show: fc.constantFrom(null, { what: 'tally', tally: 't1' } as const, { what: 'motion', motion: 'm1' } as const) }),
    fc.record({ do: fc.constant('zoom'), at: fc.constantFrom(null, { x: 0.25, y: 1 }) }),
  );

  it('never shows a slide that the version lacks, and a frozen room changes by no move', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.array(action, { maxLength: 60 }), (count, actions) => {
      let state = at(0, count);
      for (const each of actions) {
        const before = state;
        state = act(state, each);
        for (const index of [state.index, roomIndex(state)]) {
          expect(Number.isInteger(index) && index >= 0 && index < count).toBe(true);
        }
        expect(state.count).toBe(count);
        expect(state.frozenAt !== undefined && state.wait !== undefined).toBe(false);
        const stays = before.frozenAt !== undefined || before.wait !== undefined;
        if (each.do === 'go' && stays) expect(seen(state)).toBe(seen(before));
        if (each.do === 'go' && !stays) expect(seen(state)).toBe(`slide ${state.index}`);
        if (each.do === 'freeze' && (state.frozenAt !== undefined || state.wait)) expect(seen(state)).toBe(seen(before));
        if (each.do === 'freeze' && state.frozenAt === undefined && !state.wait) expect(roomIndex(state)).toBe(state.index);
        if (state.wait) expect([state.zoom, state.board]).toEqual([undefined, undefined]);
        if (state.board) expect(state.zoom).toBeUndefined();
        if (each.do === 'board') expect(seen(state)).toBe(state.wait || each.show === null ? seen({ ...before, board: undefined }) : `board ${each.show.what}`);
        if (roomIndex(state) !== roomIndex(before)) expect(state.zoom).toBeUndefined();
        if (each.do === 'wait') expect(seen(state)).toBe(`waits ${each.wait.for}`);
        if (each.do === 'resume' && before.wait) expect(seen(state)).toBe(`slide ${before.wait.for === 'start' ? 0 : before.index}`);
        if (each.do === 'cover') expect([state.index, roomIndex(state)]).toEqual([before.index, roomIndex(before)]);
      }
    }), { numRuns: 20_000 });
  });

  it('shows no slide that needs a content note before its note and no step that a slide lacks, whatever is pressed', () => {
    // Where notes are, what needs them follows: 1 a slide, 2 a note with 1 or 2 slides after it.
    const shapes = fc.array(fc.record({ slides: fc.constantFrom(1, 2, 3), builds: fc.constantFrom(0, 0, 1, 3) }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(shapes, fc.array(action, { maxLength: 60 }), (shape, actions) => {
      const plan: { note: number | undefined; builds: number }[] = [];
      for (const { slides, builds } of shape) {
        const note = slides === 1 ? undefined : plan.length;
        plan.push(...Array.from({ length: slides }, () => ({ note, builds })));
      }
      const buildsAt = (index: number): number => plan[index]?.builds ?? 0;
      let state = at(0, plan.length);
      let lastSeen = 0;
      for (const each of actions) {
        const before = state;
        state = act(state, each, plan);
        expect(state.build >= 0 && state.build <= buildsAt(state.index)).toBe(true);
        expect(roomBuild(state) >= 0 && roomBuild(state) <= buildsAt(roomIndex(state))).toBe(true);
        const held = before.frozenAt !== undefined || before.wait !== undefined;
        if (each.do === 'go' && before.frozenAt !== undefined) expect([roomIndex(state), roomBuild(state)]).toEqual([roomIndex(before), roomBuild(before)]);
        if (each.do === 'go' && typeof each.to === 'number') expect(state.build).toBe(0);
        if (each.do === 'go' && each.to === 'next' && before.build < buildsAt(before.index)) expect(state).toMatchObject({ index: before.index, build: before.build + 1 });
        if (each.do !== 'go' && !held) expect(state.build).toBe(before.build);
        if (state.wait) continue;
        const now = roomIndex(state);
        const note = plan[now]?.note;
        expect(note === undefined || note === now || plan[lastSeen]?.note === note).toBe(true);
        lastSeen = now;
      }
    }), { numRuns: 20_000 });
  });
});
