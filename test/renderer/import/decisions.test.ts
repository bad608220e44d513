import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberFound } from '../../../bridge/contract.ts';
import { decide, lookAt, NOTHING_DECIDED, openMatches, takenOf, takeMatches, undoDecision, type Decisions } from '../../../renderer/import/figures/decisions.ts';

const candidate = (id: string, known?: string): NumberFound =>
  ({ id, notes: false, choices: [], canBeNew: true, slide: { number: 1, label: 'Poll' }, before: 'We are ', number: '91%', after: ' of all.', known, name: 'All' });
const LIST = [candidate('a'), candidate('b', 'members'), candidate('c'), candidate('d', 'leaders')];
const NEW = { label: 'Our members', scope: 'local', source: '' } as const;

describe('deciding about numbers', () => {
  it('goes on to the next that is open, past what was decided, and back to the first that was left out', () => {
    let now = decide(lookAt(NOTHING_DECIDED, 1, 4), LIST, 'leave');
    expect(now.at).toBe(2);
    now = decide(decide(now, LIST, NEW), LIST, { known: 'leaders' });
    expect(now.at).toBe(0);
    now = decide(now, LIST, 'leave');
    expect(now.at).toBe(0);
    expect(takenOf(now, LIST)).toEqual([{ id: 'c', figure: NEW }, { id: 'd', figure: { known: 'leaders' } }]);
  });

  it('stays where it is when all was decided and the rest is taken at once', () => {
    const all = LIST.reduce((now) => decide(now, LIST, 'leave'), NOTHING_DECIDED);
    expect(takeMatches(lookAt(all, 0, 4), LIST).at).toBe(0);
    expect(decide(lookAt(all, 2, 4), LIST, NEW).at).toBe(2);
  });

  it('takes all that match in one step, but none that was left as text, and takes them back in one', () => {
    const left = decide(lookAt(NOTHING_DECIDED, 1, 4), LIST, 'leave');
    const all = takeMatches(left, LIST);
    expect(takenOf(all, LIST)).toEqual([{ id: 'd', figure: { known: 'leaders' } }]);
    expect(openMatches(all, LIST)).toEqual([]);
    expect(takenOf(undoDecision(all), LIST)).toEqual([]);
    expect(undoDecision(all).made.get('b')).toBe('leave');
  });

  it('comes back to where it began when everything is undone, whatever was done', () => {
    const step = fc.oneof(
      fc.constantFrom<(now: Decisions) => Decisions>((now) => decide(now, LIST, 'leave'), (now) => decide(now, LIST, NEW), (now) => takeMatches(now, LIST), undoDecision),
      fc.integer({ min: -2, max: 9 }).map((at) => (now: Decisions) => lookAt(now, at, LIST.length)),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = steps.reduce((before, make) => make(before), NOTHING_DECIDED);
      expect(LIST[now.at]).toBeDefined();
      while (now.past.length > 0) now = undoDecision(now);
      expect(now.made.size).toBe(0);
    }), { numRuns: 2_000 });
  });
});
