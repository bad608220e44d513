import { basename, join } from 'node:path';
import { shell } from 'electron';
import { openQuestions, reviewExport } from '../../core/audience/review.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { reportText } from '../../core/proof/report-words.ts';
import { writeText } from '../../files/write-text.ts';
import { askWhere } from '../export/ask-where.ts';
import { trackWrittenFiles } from '../export/written-files.ts';
import type { HandlersOf } from '../ipc.ts';
import type { DeckInUse } from '../library.ts';
import { push } from '../push.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

const editionOf = (deck: DeckInUse): Edition => makeEdition(deck.sources, deck.layer, today());

/** Exports, one at a time. */
export function exportHandlers({ library }: Services): HandlersOf<'export'> {
  const written = trackWrittenFiles();
  let running: AbortController | undefined;
  return {
    'export.review': async ({ key, ...order }) => reviewExport(editionOf(await library.get(key)), order),
    'export.run': async ({ key, ...order }) => {
      if (running !== undefined) throw new AppError('usage', 'An export is already running.', 'Wait until it is done, or cancel it.');
      const stop = new AbortController();
      running = stop;
      let notKept: HandOverReport | undefined;
      try {
        const deck = await library.get(key);
        const edition = editionOf(deck);
        const review = reviewExport(edition, order);
        if (openQuestions(review).length > 0) throw new AppError('blocked', 'Something is still to be decided before this version goes out. No file was written.', 'Answer what the export asks, then export again.');
        const target = await askWhere(order.format, review.fileName);
        if (target === undefined) return null;
        // The writer of PowerPoint files is a third of main's code, and no start of the app needs it.
        const { exportVersion } = await import('../../files/export/export-version.ts');
        const { report, ...file } = await exportVersion({
          folders: deck.folders, edition, ...order, target, ifHeld: 'other-name',
          onProgress: (progress) => push('export.progress', progress), signal: stop.signal,
          onReport: (found) => {
            notKept = found;
          },
        });
        written.add(file.path, report);
        return { ...file, proof: report.proof };
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null;
        if (error instanceof AppError && error.code === 'withheld' && notKept !== undefined) return { removed: notKept.proof };
        throw error;
      } finally {
        running = undefined;
      }
    },
    'export.cancel': () => running?.abort(),
    'export.showInFolder': ({ path }) => shell.showItemInFolder(written.known(path)),
    'export.openFile': async ({ path }) => {
      const trouble = await shell.openPath(written.known(path));
      if (trouble !== '') throw new AppError('cannot-read', `No program here opens ${basename(path)}.`, 'Press Show in folder, and open it with a program of your choice.');
    },
    'export.saveReport': async ({ path }) => {
      const report = written.reportOn(path);
      const fileName = `${basename(path)} – report.txt`;
      await writeText(join(path, '..', fileName), reportText([report]));
      return { fileName };
    },
  };
}
