import { openQuestions, reviewExport, type ReviewOrder } from '../core/audience/review.ts';
import type { Edition } from '../core/branch/edition.ts';
import { warn } from './print.ts';

/** Says what the window would ask about before a version goes out. What can't go out at all is said among the errors. */
export function warnQuestions(edition: Edition, order: ReviewOrder): void {
  for (const { kind, slide, message } of openQuestions(reviewExport(edition, order))) {
    if (kind !== 'missing-figure') warn(`not asked (${kind}): slide "${slide}": ${message}`);
  }
}
