import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { reviewExport, type ReviewOrder } from '../../../core/audience/review.ts';
import type { Answer, Answers } from '../../../core/audience/review-model.ts';
import { changes, DAYS, editionsOf } from '../branch/random-changes.ts';

const orders = fc.array(fc.record({
  audience: fc.constantFrom(...AUDIENCES), leaveOutIncomplete: fc.boolean(), format: fc.constantFrom('pptx' as const, 'md' as const, 'png' as const),
  // To every so-manyeth question: leave its slide out, or let it go.
  out: fc.nat(3), keep: fc.boolean(),
}), { minLength: 1, maxLength: 4 });

it('says the same of one branch after the other, asked again with answers, as of a branch that is asked for alone', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.array(fc.tuple(changes, fc.constantFrom(...DAYS), orders), { minLength: 1, maxLength: 5 }), (steps) => {
    for (const { edition, scratch, asked } of editionsOf(steps)) {
      for (const { out, keep, ...order } of asked) {
        const { questions } = reviewExport(edition, order);
        const answers: Answers = Object.fromEntries(questions.flatMap(({ id }, index): [string, Answer][] => (out > 0 && index % out === 0 ? [[id, 'leave-out']] : keep ? [[id, 'keep']] : [])));
        const answered: ReviewOrder = { ...order, answers };
        expect(reviewExport(edition, answered)).toEqual(reviewExport(scratch(), answered));
      }
    }
  }), { numRuns: 40 });
});
