import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, roomIndex, WAITS, type ConsoleAction, type ConsoleState, type Switch } from '../../../core/present/console.ts';

const at = (index: number, count = 5): ConsoleState => ({ index, count, cover: 'none', frozenAt: undefined, wait: undefined, zoom: undefined });
const after = (state: ConsoleState, ...actions: ConsoleAction[]): ConsoleState => actions.reduce(act, state);
const NEXT: ConsoleAction = { do: 'go', to: 'next' };
const FREEZE: ConsoleAction = { do: 'freeze', on: 'toggle' };
const key = (cover: 'black' | 'white'): ConsoleAction => ({ do: 'cover', with: cover, on: 'toggle' });

/** All that the room sees. */
const seen = (state: ConsoleState): string => {
  if (state.cover !== 'none') return state.cover;
  return state.wait ? `waits ${state.wait.for}` : `slide ${roomIndex(state)}`;
};

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

  it('enlarges a part of the slide that both see, until a move', () => {
    const zoom: ConsoleAction = { do: 'zoom', at: { x: 0.2, y: 0.8 } };
    expect(after(at(1), zoom).zoom).toEqual({ x: 0.2, y: 0.8 });
    expect(after(at(1), zoom, FREEZE, NEXT).zoom).toEqual({ x: 0.2, y: 0.8 });
    for (const more of [NEXT, { do: 'zoom', at: null }] as const) expect(after(at(1), zoom, more).zoom).toBeUndefined();
    expect(after(at(1), zoom, FREEZE, NEXT, FREEZE).zoom).toBeUndefined();
    for (const less of [[FREEZE, NEXT], [key('black')]]) expect(after(at(1), ...less, zoom).zoom).toBeUndefined();
  });

  const to = fc.oneof(fc.constantFrom('next', 'previous', 'first', 'last'), fc.integer({ min: -10, max: 400 }));
  const on = fc.constantFrom<Switch>(true, false, 'toggle');
  const action: fc.Arbitrary<ConsoleAction> = fc.oneof(
    fc.record({ do: fc.constant('go'), to }),
    fc.record({ do: fc.constant('cover'), with: fc.constantFrom('black', 'white'), on }),
    fc.record({ do: fc.constant('freeze'), on }),
    fc.record({ do: fc.constant('wait'), wait: fc.record({ for: fc.constantFrom(...WAITS), until: fc.constantFrom(undefined, '2025-11-27T19:00:00.000Z') }) }),
    fc.record({ do: fc.constant('resume') }),
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
        if (state.wait) expect(state.zoom).toBeUndefined();
        if (roomIndex(state) !== roomIndex(before)) expect(state.zoom).toBeUndefined();
        if (each.do === 'wait') expect(seen(state)).toBe(`waits ${each.wait.for}`);
        if (each.do === 'resume' && before.wait) expect(seen(state)).toBe(`slide ${before.wait.for === 'start' ? 0 : before.index}`);
        if (each.do === 'cover') expect([state.index, roomIndex(state)]).toEqual([before.index, roomIndex(before)]);
      }
    }), { numRuns: 300 });
  });
});
