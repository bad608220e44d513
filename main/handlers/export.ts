import { basename, dirname, extname, join } from 'node:path';
import { shell } from 'electron';
import { openQuestions, packName, reviewExport, type ExportReview } from '../../core/audience/review.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { askAboutPapers } from '../../core/letters/pack.ts';
import { reportText } from '../../core/proof/report-words.ts';
import { paperId } from '../../core/ready/deck-facts.ts';
import { writeText } from '../../files/write-text.ts';
import { askWhere, askWherePack } from '../export/ask-where.ts';
import { reviewOriginal, writeOriginal } from '../export/fill-original.ts';
import { oneExportAtATime } from '../export/one-export.ts';
import { trackWrittenFiles } from '../export/written-files.ts';
import type { HandlersOf } from '../ipc.ts';
import type { DeckInUse } from '../library-model.ts';
import { appPainter } from '../paint/app-painter.ts';
import { push } from '../push.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

const editionOf = (deck: DeckInUse): Edition => makeEdition(deck.sources, deck.layer, today());
const onProgress = (progress: Parameters<typeof push<'export.progress'>>[1]): void => push('export.progress', progress);

/** The window asks every question; here it is made sure of. */
function refuseUndecided(review: Pick<ExportReview, 'questions'>): void {
  if (openQuestions(review).length > 0) throw new AppError('blocked', 'Something is still to be decided before this version goes out. No file was written.', 'Answer what the export asks, then export again.');
}

function refuseStopped({ blockers }: Pick<ExportReview, 'blockers'>): void {
  if (blockers.length > 0) throw new AppError('blocked', 'Something stops this export. No file was written.', 'Mend what the export names, then export again.');
}

/** Exports, one at a time. */
export function exportHandlers({ library, templates, madePapers, noteExports }: Services): HandlersOf<'export'> {
  const worn = async (key: string, token: string | undefined): Promise<{ path: string; name: string } | undefined> => {
    if (token === undefined) return undefined;
    const kept = templates.find(key);
    if (kept?.token !== token) throw new AppError('not-found', 'The template for this deck is no longer kept.', 'Choose it again, or export without one.');
    const { keptTemplatePath } = await import('../../files/template/keep-template.ts');
    return { path: keptTemplatePath(templates.folder, token), name: kept.name };
  };
  const written = trackWrittenFiles();
  const exports = oneExportAtATime();
  return {
    'export.review': async ({ key, ...order }) => reviewExport(editionOf(await library.get(key)), order),
    'export.run': ({ key, template: token, ...order }) => exports.run(async (run) => {
      const deck = await library.get(key);
      const edition = editionOf(deck);
      const review = reviewExport(edition, order);
      refuseUndecided(review);
      const template = await worn(key, token);
      const target = await askWhere(order.format, review.fileName);
      if (target === undefined) return null;
      // The writer of PowerPoint files is a third of main's code, and no start of the app needs it.
      const { exportVersion } = await import('../../files/export/export-version.ts');
      const { report, ...file } = await exportVersion({ folders: deck.folders, edition, ...order, template, target, ifHeld: 'other-name', painter: appPainter, onProgress, ...run });
      written.add(file.path, report);
      await noteExports(key, [{ report, kind: order.format, path: file.path, edition }]);
      return { ...file, proof: report.proof };
    }),
    'export.pack': ({ key, answers, template: token }) => exports.run(async (run) => {
      const deck = await library.get(key);
      const edition = editionOf(deck);
      refuseUndecided(reviewExport(edition, { audience: 'employer', leaveOutIncomplete: false, format: 'pptx', answers }));
      refuseUndecided({ questions: askAboutPapers(edition, answers) });
      const template = await worn(key, token);
      const target = await askWherePack(packName(edition.deck.meta.title));
      if (target === undefined) return null;
      const { writePack } = await import('../../files/jcnc-pack/write-pack.ts');
      const pack = await writePack({ folders: deck.folders, edition, leaveOutIncomplete: false, answers, template, target, onProgress, ...run });
      const files = pack.files.map((file) => ({ ...file, path: join(pack.path, file.fileName) }));
      for (const { path } of [pack, ...files]) written.add(path);
      madePapers.note(key, paperId('pack'), today());
      await noteExports(key, pack.reports.map((report) => ({ report, kind: extname(report.file.name).slice(1), path: join(pack.path, report.file.name), edition })));
      return { path: pack.path, files, remarks: pack.remarks, proofs: pack.reports.map(({ proof }) => proof) };
    }),
    'export.reviewFilled': async ({ key, ...order }) => {
      const deck = await library.get(key);
      return (await reviewOriginal(deck, editionOf(deck), order)).review;
    },
    'export.fill': ({ key, ...order }) => exports.run(async (run) => {
      const deck = await library.get(key);
      const edition = editionOf(deck);
      const { review, keep, source } = await reviewOriginal(deck, edition, order);
      refuseUndecided(review);
      refuseStopped(review);
      const target = await askWhere('pptx', review.fileName);
      if (target === undefined) return null;
      const { result, report } = await writeOriginal(deck, edition, order, { source, keep, target, onProgress, ...run });
      written.add(result.path, report);
      await noteExports(key, [{ report, kind: 'pptx', path: result.path }]);
      return result;
    }),
    'export.cancel': () => exports.cancel(),
    'export.showInFolder': ({ path }) => shell.showItemInFolder(written.known(path)),
    'export.openFile': async ({ path }) => {
      const trouble = await shell.openPath(written.known(path));
      if (trouble !== '') throw new AppError('cannot-read', `No program here opens ${basename(path)}.`, 'Press Show in folder, and open it with a program of your choice.');
    },
    'export.saveReport': async ({ path }) => {
      const report = written.reportOn(path);
      const fileName = `${basename(path)} – report.txt`;
      await writeText(join(dirname(path), fileName), reportText([report]));
      return { fileName };
    },
  };
}
