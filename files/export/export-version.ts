import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audience } from '../../core/audience/model.ts';
import { chosenSlides, incompleteSlides, reviewExport, type ExportReview } from '../../core/audience/review.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import { compose } from '../../core/slides/compose.ts';
import { contentsSentence, picturePaths } from './contents.ts';
import type { PictureFolders } from '../picture-folders.ts';
import { readAssets } from '../pictures/assets.ts';
import { checkTarget, writeBeside, type IfHeld } from '../write-beside.ts';
import { WRITERS } from './writers.ts';

/** What to export, for whom, as what and where to. */
export interface ExportOrder {
  folders: PictureFolders;
  edition: Edition;
  audience: Audience;
  leaveOutIncomplete: boolean;
  format: ExportFormat;
  /** To the questions of the review. */
  answers?: Answers | undefined;
  /** The file to write. */
  target: string;
  /** Where another program has that file open: `fail` if not said. */
  ifHeld?: IfHeld;
  onProgress?: ((progress: ExportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface ExportedFile {
  path: string;
  fileName: string;
  /** "20 slides, 4 charts, notes on 18" */
  contents: string;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
}

const slidesOf = (count: number): string => (count === 1 ? 'this slide' : `these ${count} slides`);

/** Throws where the deck's faults stop this export. */
function refuseBlocked({ blockers, incomplete }: ExportReview): void {
  if (blockers.length === 0) return;
  const count = blockers.length === 1 ? '1 thing stops' : `${blockers.length} things stop`;
  const canLeaveOut = blockers.every((finding) => finding.code === 'missing-figure');
  const way = canLeaveOut
    ? `Fill the missing figures in, or leave ${slidesOf(incomplete.length)} out.`
    : 'Mend what the things to check name, then export again.';
  throw new AppError('blocked', `${count} this export. No file was written.`, way);
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
}

/** Exports an edition for one audience. The window and the command line both come here. */
export async function exportVersion(order: ExportOrder): Promise<ExportedFile> {
  const { folders, edition, audience, leaveOutIncomplete, format, answers, onProgress, signal } = order;
  const { audiences } = edition.deck.meta;
  if (!audiences.includes(audience)) {
    throw new AppError('bad-input', `This deck has no version for ${audience}. No file was written.`, `It can be exported for ${audiences.join(', ')}.`);
  }
  const review = reviewExport(edition, { audience, leaveOutIncomplete, format, answers });
  refuseBlocked(review);
  const path = resolve(order.target);
  await checkTarget(path, order.ifHeld);
  const leaveOut = leaveOutIncomplete ? incompleteSlides(review) : new Set<string>();
  const { presentation } = compose(edition, audience, { leaveOut, chosen: chosenSlides(review) });
  const { pictures, describedOnly } = await readAssets(folders, picturePaths(presentation));
  refuseCancelled(signal);
  const write = await WRITERS[format]();
  const bytes = await write({
    presentation,
    pictures,
    onProgress: (done, total) => onProgress?.({ step: 'writing', done, total }),
    signal,
    pause: () => setImmediate(),
  });
  refuseCancelled(signal);
  const instead = await writeBeside(path, bytes, order.ifHeld);
  const place = instead ?? path;
  return { path: place, fileName: basename(place), insteadOf: instead === undefined ? undefined : basename(path), contents: contentsSentence(presentation, describedOnly) };
}
