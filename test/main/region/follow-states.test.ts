import { describe, expect, it, vi } from 'vitest';
import { followStates, type Looked } from '../../../main/region/follow-states.ts';

const READY: Looked = { state: { begun: true, blank: 0, stale: 0, check: 0 }, last: undefined };
const failed = (): Looked => { throw new Error('none fails'); };

describe('finding out how far branches are', () => {
  it('looks at each once, and says at the end that all were', async () => {
    const slugs = new Set(['a', 'b', 'c']);
    const look = vi.fn(() => Promise.resolve(READY));
    const tell = vi.fn();
    const states = followStates({ slugs: () => slugs, look, failed, tell });
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(expect.anything(), { done: 3, all: 3 }));
    expect(look.mock.calls).toEqual([['a'], ['b'], ['c']]);
    expect(tell.mock.calls.flatMap(([told]: string[][]) => told)).toEqual(['a', 'b', 'c']);
    expect(states.of('b')).toBe(READY);
  });

  it('looks again at one that changed, and not at one that went', async () => {
    const slugs = new Set(['a', 'b']);
    const look = vi.fn(() => Promise.resolve(READY));
    const tell = vi.fn();
    const states = followStates({ slugs: () => slugs, look, failed, tell });
    await vi.waitFor(() => expect(tell).toHaveBeenCalled());
    slugs.delete('b');
    states.drop('b');
    states.again(['a', 'b']);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
    expect(look.mock.calls.map(([slug]: string[]) => slug)).toEqual(['a', 'b', 'a']);
    expect(tell).toHaveBeenLastCalledWith(['a'], { done: 1, all: 1 });
  });

  it('goes on to the others where one can’t be looked at, and says so of that one', async () => {
    const broken: Looked = { state: { begun: true, blank: 0, stale: 0, check: 1 }, last: undefined };
    const tell = vi.fn();
    const look = (slug: string): Promise<Looked> => (slug === 'b' ? Promise.reject(new Error('unreadable')) : Promise.resolve(READY));
    const states = followStates({ slugs: () => new Set(['a', 'b', 'c']), look, failed: () => broken, tell });
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(expect.anything(), { done: 3, all: 3 }));
    expect(states.of('b')).toBe(broken);
    expect(states.of('c')).toBe(READY);
    states.again(['b']);
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(['b'], { done: 3, all: 3 }));
  });

  it('says nothing more when it was stopped', async () => {
    const tell = vi.fn();
    const states = followStates({ slugs: () => new Set(['a']), look: () => Promise.resolve(READY), failed, tell });
    states.stop();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(tell).not.toHaveBeenCalled();
  });
});
