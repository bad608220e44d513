import { openQuestions, type ExportReview } from '../core/audience/review.ts';
import { warn } from './print.ts';

/** Says what the window would ask about before a version goes out. What can't go out at all is said among the errors. */
export function warnQuestions(review: ExportReview): void {
  for (const { kind, slide, message } of openQuestions(review)) {
    if (kind !== 'missing-figure') warn(`not asked (${kind}): slide "${slide}": ${message}`);
  }
}
