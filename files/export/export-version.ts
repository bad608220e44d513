import { basename, resolve } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import { chosenSlides, incompleteSlides, reviewExport, type ExportReview } from '../../core/audience/review.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { asKind } from '../../core/export/as-kind.ts';
import { FILE_KINDS, type ExportFormat } from '../../core/export/formats.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import { makeReport } from '../../core/proof/make-report.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { saidOf } from '../../core/proof/said.ts';
import { compose } from '../../core/slides/compose.ts';
import { contentsSentence, picturePaths } from './contents.ts';
import type { PictureFolders } from '../picture-folders.ts';
import type { Painter } from '../paint/painter.ts';
import { readAssets } from '../pictures/assets.ts';
import { foundInFile, proveFile, type ProofOrder, type ProvenFile } from '../proof/prove-file.ts';
import { proveFolder } from '../proof/prove-folder.ts';
import { checkTarget, writeBeside, type IfHeld } from '../write-beside.ts';
import { checkFolder, writeFolder } from '../write-folder.ts';
import type { Kept } from './kept.ts';
import { openPause } from './pause.ts';
import type { WornForExport } from './worn.ts';
import type { Making } from './writer.ts';
import { FOLDER_WRITERS, isFolderFormat, WRITERS } from './writers.ts';

/** What to export, for whom, as what and where to. */
export interface ExportOrder {
  folders: PictureFolders;
  edition: Edition;
  audience: Audience;
  leaveOutIncomplete: boolean;
  format: ExportFormat;
  /** A PowerPoint file whose masters and layouts a PowerPoint export wears, and what to call it in messages. */
  template?: { path: string; name: string } | undefined;
  /** To the questions of the review. */
  answers?: Answers | undefined;
  /** Draws what is drawn: PDFs and pictures. */
  painter?: Painter | undefined;
  /** The file to write, or the folder. */
  target: string;
  /** Where another program has that file open: `fail` if not said. */
  ifHeld?: IfHeld | undefined;
  onProgress?: ((progress: ExportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Is told of a file that was not kept: what was found in it. */
  onReport?: ((report: HandOverReport) => void) | undefined;
  /** See `ProofOrder`. */
  lookAt?: ProofOrder['lookAt'];
}

export interface ExportedFile {
  path: string;
  fileName: string;
  /** "20 slides, 4 charts, notes on 18" */
  contents: string;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  /** What is to be said of the template that it wears. */
  remarks: string[];
  /** What went out, what stayed, and what was made sure of. */
  report: HandOverReport;
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

const reportOn = (edition: Edition, review: ExportReview, name: string, { bytes, sha256, proof }: ProvenFile): HandOverReport =>
  makeReport(edition, review, { name, bytes, sha256 }, proof);

/**
 * Exports an edition for one audience. The window and the command line both come here.
 * @param kept what exports before it left, see `openExporter`: the file is the same with it and without
 */
export async function exportVersion(order: ExportOrder, kept?: Kept): Promise<ExportedFile> {
  if (order.template === undefined) return writeVersion(order, undefined, kept);
  if (order.format !== 'pptx') throw new AppError('usage', 'Only a PowerPoint file can have a template. No file was written.', 'Export to PowerPoint, or choose no template.');
  const { edition: { book }, audience } = order;
  const { openWorn } = await import('./worn.ts');
  const worn = openWorn(order.template, (token) => {
    const printed = token.id === '' ? undefined : book.print(token, audience);
    return printed !== undefined && 'text' in printed ? printed.text : undefined;
  });
  try {
    return await writeVersion(order, worn, kept);
  } finally {
    worn.close();
  }
}

async function writeVersion(order: ExportOrder, worn: WornForExport | undefined, kept: Kept | undefined): Promise<ExportedFile> {
  const { folders, edition, audience, leaveOutIncomplete, format, answers, onProgress, signal } = order;
  const { audiences } = edition.deck.meta;
  if (!audiences.includes(audience)) {
    throw new AppError('bad-input', `This deck has no version for ${audience}. No file was written.`, `It can be exported for ${audiences.join(', ')}.`);
  }
  const review = reviewExport(edition, { audience, leaveOutIncomplete, format, answers });
  refuseBlocked(review);
  const path = resolve(order.target);
  if (isFolderFormat(format)) await checkFolder(path, FILE_KINDS[format].ending);
  // One of many is made within moments, and its place is looked at before it is written anyhow.
  else if (kept === undefined) await checkTarget(path, order.ifHeld);
  const leaveOut = leaveOutIncomplete ? incompleteSlides(review) : new Set<string>();
  const leaving = { leaveOut, chosen: chosenSlides(review) };
  const composed = compose(edition, audience, { ...leaving, fits: worn?.fits }).presentation;
  const presentation = asKind(composed, format);
  const paths = picturePaths(presentation);
  const { pictures, describedOnly } = FILE_KINDS[format].wordsAlone ? { pictures: new Map(), describedOnly: paths } : await readAssets(folders, paths);
  refuseCancelled(signal);
  let proven: ProvenFile | undefined;
  const place = await writeAs(order, path, {
    presentation,
    pictures,
    painter: order.painter,
    template: worn?.template,
    onProgress: (done, total) => onProgress?.({ step: 'writing', done, total }),
    signal,
    pause: openPause(),
    kept: kept?.powerPoint,
  }, async (partial) => {
    onProgress?.({ step: 'checking', done: 0, total: 1 });
    proven = await (isFolderFormat(format) ? proveFolder : proveFile)(partial, { edition, audience, said: saidOf(presentation), wearsTemplate: worn !== undefined, lookAt: order.lookAt, kept: kept?.proof }, basename(path));
    refuseCancelled(signal);
    if (proven.proof.result !== 'found') return;
    order.onReport?.(reportOn(edition, review, basename(path), proven));
    throw foundInFile(proven.proof);
  });
  const insteadOf = place === path || isFolderFormat(format) ? undefined : basename(path);
  if (proven === undefined) throw new AppError('internal', 'The file was not read back.');
  return { path: place, fileName: basename(place), insteadOf, contents: contentsSentence(presentation, describedOnly), remarks: worn?.remarks(compose(edition, audience, leaving).presentation, composed) ?? [], report: reportOn(edition, review, basename(place), proven) };
}

/** Writes the file, or the files, has them looked at while they lie under another name, and says where they are. */
async function writeAs({ format, signal, ifHeld }: ExportOrder, path: string, making: Making, check: (partial: string) => Promise<void>): Promise<string> {
  if (isFolderFormat(format)) {
    const write = await FOLDER_WRITERS[format]();
    return writeFolder(path, FILE_KINDS[format].ending, making.presentation.slides.length, (keep) => write(making, keep), check);
  }
  const write = await WRITERS[format]();
  const bytes = await write(making);
  refuseCancelled(signal);
  return (await writeBeside(path, bytes, ifHeld, check)) ?? path;
}
