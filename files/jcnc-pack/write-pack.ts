import { join } from 'node:path';
import { reviewExport, versionFileName } from '../../core/audience/review.ts';
import type { Answers } from '../../core/audience/review-model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import { askAboutPapers, packPapers } from '../../core/letters/pack.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { reportText } from '../../core/proof/report-words.ts';
import { exportVersion } from '../export/export-version.ts';
import { exportLetter } from '../letters/export-letter.ts';
import type { PictureFolders } from '../picture-folders.ts';
import { makeFolder } from '../make-folder.ts';
import { writeBeside } from '../write-beside.ts';

/** What an official takes to a JCNC, to be made in one folder. */
export interface PackOrder {
  folders: PictureFolders;
  edition: Edition;
  leaveOutIncomplete: boolean;
  answers?: Answers | undefined;
  /** What its slides wear: see `ExportOrder`. */
  template?: { path: string; name: string } | undefined;
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
  /** What is to be said of the template. */
  remarks: string[];
}

const AUDIENCE = 'employer';

/** What was decided of the papers, those too that are not in the pack: it stands with what was decided of the slides. */
const decidedOfPapers = (edition: Edition, answers: Answers = {}): HandOverReport['questions'] =>
  askAboutPapers(edition, answers).map(({ kind, label, answer }) => ({ kind, slide: label, answer: answer ?? 'not asked' }));

/**
 * Makes the JCNC pack: the employer's slides, the JCNC letter, the agenda item and the report, each read back and found clean. The folder takes its place
 * when all of it is there, so that nothing half-made is ever handed over.
 */
export async function writePack(order: PackOrder): Promise<Pack> {
  const { edition, leaveOutIncomplete, answers, template, folders, onProgress, signal, onReport } = order;
  const files: Pack['files'] = [];
  const reports: HandOverReport[] = [];
  let remarks: string[] = [];
  const path = await makeFolder(order.target, async (making) => {
    const { fileName } = reviewExport(edition, { audience: AUDIENCE, leaveOutIncomplete, format: 'pptx', answers });
    const deck = await exportVersion({ folders, edition, audience: AUDIENCE, leaveOutIncomplete, answers, format: 'pptx', template, target: join(making, fileName), onProgress, signal, onReport });
    files.push({ fileName: deck.fileName, contents: deck.contents });
    reports.push({ ...deck.report, questions: [...deck.report.questions, ...decidedOfPapers(edition, answers)] });
    ({ remarks } = deck);
    for (const paper of packPapers(edition, answers)) {
      if (signal?.aborted) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
      const { fileName: name, letter, report } = await exportLetter({ edition, letterId: paper.id, audience: AUDIENCE, format: 'docx', target: join(making, paper.fileName) });
      files.push({ fileName: name, contents: letter.blanks.length === 0 ? letter.title : `${letter.title}, with ${letter.blanks.length} ${letter.blanks.length === 1 ? 'place' : 'places'} to fill in` });
      reports.push(report);
    }
    const reportName = versionFileName('Report', AUDIENCE, 'txt');
    await writeBeside(join(making, reportName), reportText(reports));
    files.push({ fileName: reportName, contents: 'what went out, what stayed and what was checked' });
  });
  return { path, files, reports, remarks };
}
