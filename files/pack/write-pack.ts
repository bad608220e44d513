import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { reviewExport, versionFileName } from '../../core/audience/review.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import { packPapers } from '../../core/letters/pack.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { reportText } from '../../core/proof/report-words.ts';
import { exportVersion } from '../export/export-version.ts';
import { exportLetter } from '../letters/export-letter.ts';
import type { PictureFolders } from '../picture-folders.ts';
import { writeBeside, writeFailure } from '../write-beside.ts';
import { systemCode } from '../system-error.ts';

/** What an official takes to a JCNC, to be made in one folder. */
export interface PackOrder {
  folders: PictureFolders;
  edition: Edition;
  leaveOutIncomplete: boolean;
  answers?: Answers | undefined;
  /** The folder to make: it may not be there yet, or must be empty. */
  target: string;
  onProgress?: ((progress: ExportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Is told of a file that was not kept, with which the pack was not made. */
  onReport?: ((report: HandOverReport) => void) | undefined;
}

export interface Pack {
  path: string;
  files: { fileName: string; contents: string }[];
  reports: HandOverReport[];
}

const AUDIENCE = 'employer';

async function refuseFull(path: string): Promise<void> {
  const inside = await readdir(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    if (systemCode(error) === 'ENOTDIR') throw new AppError('cannot-write', `${basename(path)} is a file and not a folder.`, 'Nothing was written. Choose another name.');
    throw writeFailure(error, path, true);
  });
  if (inside.length > 0) throw new AppError('cannot-write', `The folder ${basename(path)} holds files already.`, 'Nothing was written, and they are as they were. Choose a new folder.');
}

/**
 * Makes the JCNC pack: the employer's slides, the JCNC letter, the agenda item and the report, each read back and found clean. The folder takes its place
 * when all of it is there, so that nothing half-made is ever handed over.
 */
export async function writePack(order: PackOrder): Promise<Pack> {
  const { edition, leaveOutIncomplete, answers, folders, onProgress, signal, onReport } = order;
  const path = resolve(order.target);
  await refuseFull(path);
  const making = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  await mkdir(making).catch((error: unknown) => {
    throw writeFailure(error, path, false);
  });
  try {
    const { fileName } = reviewExport(edition, { audience: AUDIENCE, leaveOutIncomplete, format: 'pptx', answers });
    const deck = await exportVersion({ folders, edition, audience: AUDIENCE, leaveOutIncomplete, answers, format: 'pptx', target: join(making, fileName), onProgress, signal, onReport });
    const files = [{ fileName: deck.fileName, contents: deck.contents }];
    const reports = [deck.report];
    for (const paper of packPapers(edition, answers)) {
      if (signal?.aborted) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
      const { fileName: name, letter, report } = await exportLetter({ edition, letterId: paper.id, audience: AUDIENCE, format: 'docx', target: join(making, paper.fileName) });
      files.push({ fileName: name, contents: letter.blanks.length === 0 ? letter.title : `${letter.title}, with ${letter.blanks.length} ${letter.blanks.length === 1 ? 'place' : 'places'} to fill in` });
      reports.push(report);
    }
    const reportName = versionFileName('Report', AUDIENCE, 'txt');
    await writeBeside(join(making, reportName), reportText(reports));
    files.push({ fileName: reportName, contents: 'what went out, what stayed and what was checked' });
    await takePlace(making, path);
    return { path, files, reports };
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailure(error, path, false);
  }
}

/** Windows does not rename over a folder, not even over an empty one. */
async function takePlace(making: string, path: string): Promise<void> {
  await rmdir(path).catch(() => undefined);
  await rename(making, path).catch(async (error: unknown) => {
    if (systemCode(error) !== 'EEXIST' && systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EPERM') throw error;
    await refuseFull(path);
    throw error;
  });
}
