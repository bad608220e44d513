import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { AppError } from '../../core/errors.ts';
import { lookAtPresentation } from '../../files/import/look-at-presentation.ts';
import { refuseUnreachable } from '../decks/probe-place.ts';
import { askToOpen } from '../dialogs.ts';
import { openFigures } from '../import/figures.ts';
import { folderNameFor, freePlace } from '../import/place.ts';
import { runImport } from '../import/run-import.ts';
import type { HandlersOf } from '../ipc.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { push } from '../push.ts';
import type { Services } from '../services.ts';

/** Where decks go that were made of a PowerPoint, in the user's documents. */
const FOLDER = 'Branchdeck';

/** Bringing in presentations of other programs. */
export function importHandlers({ library }: Services): HandlersOf<'import'> {
  const imports = oneAtATime('A PowerPoint is being brought in already.');
  const figures = openFigures(library);
  /** Where each file's deck would go: kept here, so that the window names no place of the disk. */
  const parents = new Map<string, string>();
  const parentOf = (path: string): string => {
    const parent = parents.get(path);
    if (parent === undefined) throw new AppError('usage', 'This file was not looked at since Branchdeck was started.', 'Open it again.');
    return parent;
  };
  return {
    'import.look': async ({ path }) => {
      await refuseUnreachable(path);
      const look = await lookAtPresentation(path);
      const parent = parents.get(path) ?? join(app.getPath('documents'), FOLDER);
      parents.set(path, parent);
      return { ...look, place: await freePlace(parent, folderNameFor(path)) };
    },
    'import.place': async ({ path }) => {
      parentOf(path);
      const parent = await askToOpen('Choose where the deck’s folder goes', 'folder');
      if (parent === undefined) return null;
      parents.set(path, parent);
      return { place: await freePlace(parent, folderNameFor(path)) };
    },
    'import.run': ({ path, keep }) => imports.run(async (signal) => {
      const parent = parentOf(path);
      const isNew = await makeParent(parent);
      try {
        const folder = await freePlace(parent, folderNameFor(path));
        const { path: place, title, counts, lost } = await runImport({ file: path, folder, keepOriginal: keep }, { signal, onProgress: (progress) => push('import.progress', progress) });
        const { key } = await library.addOwn(place);
        return { key, title, place, kept: keep, counts, lost };
      } catch (error) {
        // The folder that was made for all such decks goes again where none came into it.
        if (isNew) await rmdir(parent).catch(() => undefined);
        throw error;
      }
    }),
    'import.cancel': () => imports.cancel(),
    'import.figures': ({ key }) => figures.find(key),
    'import.take': ({ key, taken }) => figures.take(key, taken),
  };
}

/** Makes the folder in which decks are made, where it is the usual one. @returns whether it was not there before */
async function makeParent(parent: string): Promise<boolean> {
  if (dirname(parent) !== app.getPath('documents')) return false;
  try {
    return (await mkdir(parent, { recursive: true })) !== undefined;
  } catch {
    // Whoever writes into it says why that can't be.
    return false;
  }
}
