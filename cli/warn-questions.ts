import type { ReviewQuestion } from '../core/audience/review-model.ts';
import { warn } from './print.ts';

/** Says what the window would ask about before a version goes out, and how to answer it. What can't go out at all is said among the errors. */
export function warnQuestions(questions: readonly ReviewQuestion[]): void {
  const open = questions.filter(({ kind, settled }) => kind !== 'missing-figure' && !settled);
  for (const { id, kind, label, slide, message } of open) {
    warn(`not asked (${id}): ${kind === 'letter-blank' ? `“${label}”` : `slide "${slide}"`}: ${message}`);
  }
  if (open.length > 0) warn('To have what you decide in the report: --answer ID=keep or --answer ID=leave-out, or --yes where all of it goes out.');
}
