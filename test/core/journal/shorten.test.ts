import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRewritten } from '../../../core/journal/shorten.ts';

const entries = (...all: object[]) => all.map((what, index) => ({ n: index + 1, at: '', do: what }));

describe('a journal without what was written over', () => {
  type What = { note: string; text: string; step?: boolean } | { other: number };
  type Notes = Record<string, { text: string; began: number; changed: number }>;
  const rewrites = (what: What) => ('note' in what ? { of: what.note, blank: what.text === '', step: what.step === true } : undefined);
  /** As a meeting's notes are folded: a blank one is gone, and begins anew. */
  const fold = (all: readonly { n: number; do: What }[]) => {
    let notes: Notes = {};
    const others: number[] = [];
    for (const { n, do: what } of all) {
      if ('other' in what) others.push(what.other);
      else {
        const { [what.note]: before, ...rest } = notes;
        if (what.text === '') notes = rest;
        else notes = { ...notes, [what.note]: { text: what.text, began: before?.began ?? n, changed: n } };
      }
    }
    return JSON.stringify([notes, others]);
  };

  it('comes to the same, and holds no more of a text than its begin and its end', () => {
    const what: fc.Arbitrary<What> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ note: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('', 'x', 'xy', 'xyz') }) },
      fc.record({ other: fc.nat() }),
    );
    fc.assert(fc.property(fc.array(what, { maxLength: 40 }), (all) => {
      const whole = entries(...all).map((entry, index) => ({ ...entry, do: all[index]! }));
      const short = withoutRewritten(whole, rewrites);
      expect(fold(short)).toBe(fold(whole));
      expect(withoutRewritten(short, rewrites)).toEqual(short);
      const blanks = all.filter((one) => 'note' in one && one.text === '').length;
      expect(short.filter(({ do: one }) => 'note' in one).length).toBeLessThanOrEqual(6 + 2 * blanks);
    }), { numRuns: 5000 });
  });

  it('comes to the same also with any step taken back that nothing was typed over', () => {
    const what: fc.Arbitrary<What> = fc.record({ note: fc.constantFrom('a', 'b'), text: fc.constantFrom('', 'x', 'xy', 'xyz'), step: fc.boolean() });
    const texts = (all: readonly { do: What }[]): string => JSON.stringify(['a', 'b'].map((note) => all.findLast(({ do: one }) => 'note' in one && one.note === note)?.do));
    fc.assert(fc.property(fc.array(what, { maxLength: 30 }), (all) => {
      const whole = entries(...all).map((entry, index) => ({ ...entry, do: all[index]! }));
      const short = withoutRewritten(whole, rewrites);
      expect(withoutRewritten(short, rewrites)).toEqual(short);
      const isStep = ({ do: one }: { do: What }): boolean => 'step' in one && one.step;
      const without = (list: typeof whole, n: number) => list.filter((entry) => entry.n !== n);
      for (const { n } of whole.filter(isStep)) expect(texts(without(short, n))).toBe(texts(without(whole, n)));
    }), { numRuns: 5000 });
  });
});
