import type { ExportReview, Stays } from '../audience/review-model.ts';
import type { Edition } from '../branch/edition.ts';
import type { ShownLetter } from '../letters/model.ts';
import type { HandOverReport, Proof } from './report.ts';

/** The short report on a file that was written. */
export function makeReport(edition: Edition, review: ExportReview, file: HandOverReport['file'], proof: Proof): HandOverReport {
  const { meta } = edition.deck;
  const stays = new Map<string, HandOverReport['stays'][number]>();
  for (const each of review.stays) stays.set(`${each.kind} ${each.reason}`, counted(each, stays.get(`${each.kind} ${each.reason}`)));
  // A slide that was left out is one of those that stay: not even its id is told.
  const held = new Set(review.holds.map(({ id }) => id));
  return {
    report: 1,
    file,
    version: review.audience,
    deck: { id: meta.id, title: meta.title, version: meta.version },
    branch: edition.layer.profile.branch.name.trim(),
    date: edition.today,
    holds: { slides: review.holds.map(({ id, label, origin }) => ({ id, label, origin })), figures: review.figures, files: review.files },
    stays: [...stays.values()],
    questions: review.questions.map(({ kind, slide, answer }) => ({ kind, slide: held.has(slide) ? slide : '', answer: answer ?? 'not asked' })),
    proof,
  };
}

const counted = ({ kind, reason }: Stays, before: { count: number } | undefined): HandOverReport['stays'][number] => ({ kind, reason, count: (before?.count ?? 0) + 1 });

/** The same on a letter: it has no slides, and nothing of it was left to be decided. */
export function makeLetterReport(edition: Edition, letter: ShownLetter, name: string, { bytes, sha256, proof }: { bytes: number; sha256: string; proof: Proof }): HandOverReport {
  const { meta } = edition.deck;
  return {
    report: 1,
    file: { name, bytes, sha256 },
    version: letter.audience,
    deck: { id: meta.id, title: meta.title, version: meta.version },
    branch: edition.layer.profile.branch.name.trim(),
    date: letter.isoDate,
    holds: { slides: [], figures: [], files: [] },
    stays: [],
    questions: [],
    proof,
  };
}
