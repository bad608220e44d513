import { basename, join } from 'node:path';
import { app, shell } from 'electron';
import { openQuestions, reviewExport } from '../../core/audience/review.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { FILE_KINDS, type ExportFormat } from '../../core/export/formats.ts';
import { askForNewFolder, askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { DeckInUse } from '../library.ts';
import { push } from '../push.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** Asks where an export is to go; undefined when the user thinks better of it. */
function askWhere(format: ExportFormat, fileName: string): Promise<string | undefined> {
  const { name, ending, folder } = FILE_KINDS[format];
  if (folder !== undefined) return askForNewFolder(`Choose where the folder of ${folder} goes`, fileName);
  return askToSave(`Export as ${name}`, join(app.getPath('documents'), fileName), { name, extensions: [ending] });
}

const editionOf = (deck: DeckInUse): Edition => makeEdition(deck.sources, deck.layer, today());

/** Exports, one at a time. */
export function exportHandlers({ library }: Services): HandlersOf<'export'> {
  const written = new Set<string>();
  let running: AbortController | undefined;
  // A window can't have any other place of the disk shown or opened.
  const exported = (path: string): string => {
    if (!written.has(path)) throw new AppError('not-found', 'This file was not exported since Branchdeck was started.', 'Look for it where you saved it.');
    return path;
  };
  return {
    'export.review': async ({ key, ...order }) => reviewExport(editionOf(await library.get(key)), order),
    'export.run': async ({ key, ...order }) => {
      if (running !== undefined) throw new AppError('usage', 'An export is already running.', 'Wait until it is done, or cancel it.');
      const stop = new AbortController();
      running = stop;
      try {
        const deck = await library.get(key);
        const edition = editionOf(deck);
        const review = reviewExport(edition, order);
        if (openQuestions(review).length > 0) throw new AppError('blocked', 'Something is still to be decided before this version goes out. No file was written.', 'Answer what the export asks, then export again.');
        const target = await askWhere(order.format, review.fileName);
        if (target === undefined) return null;
        // The writer of PowerPoint files is a third of main's code, and no start of the app needs it.
        const { exportVersion } = await import('../../files/export/export-version.ts');
        const result = await exportVersion({
          folders: deck.folders, edition, ...order, target, ifHeld: 'other-name',
          onProgress: (progress) => push('export.progress', progress), signal: stop.signal,
        });
        written.add(result.path);
        return result;
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null;
        throw error;
      } finally {
        running = undefined;
      }
    },
    'export.cancel': () => running?.abort(),
    'export.showInFolder': ({ path }) => shell.showItemInFolder(exported(path)),
    'export.openFile': async ({ path }) => {
      const trouble = await shell.openPath(exported(path));
      if (trouble !== '') throw new AppError('cannot-read', `No program here opens ${basename(path)}.`, 'Press Show in folder, and open it with a program of your choice.');
    },
  };
}
