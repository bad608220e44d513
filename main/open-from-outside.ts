import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Opened } from '../bridge/contract.ts';
import { AppError } from '../core/errors.ts';
import { isPackAt, takePack } from './decks/take-pack.ts';
import { toFailure } from './failure.ts';
import { offerAt } from './import/offer.ts';
import type { Library } from './library-model.ts';
import { push } from './push.ts';

type PathRules = Pick<typeof nodePath, 'resolve' | 'sep'>;

/** A path as it was typed, dropped on the icon or handed over by a file manager, some of which give addresses. */
function pathOf(argument: string, cwd: string, rules: PathRules): string {
  try {
    if (/^file:\/\//i.test(argument)) return fileURLToPath(argument, { windows: rules.sep === '\\' });
  } catch {
    // Not an address that names a file: the user hears that it was not found, as it was given.
  }
  return rules.resolve(cwd, argument);
}

/**
 * The decks that the app was started with: the arguments that are no switches and lie on the disk.
 * Where none does, the first that was named, so that the user hears that it is not there.
 * @param rules how the system writes paths; given in tests alone
 */
export function deckArguments(argv: readonly string[], cwd: string, isPackaged: boolean, rules: PathRules = nodePath): string[] {
  // Switches may stand anywhere; unpackaged, the first argument that is none is the app itself.
  const paths = argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .slice(isPackaged ? 0 : 1)
    .map((argument) => pathOf(argument, cwd, rules));
  // One alone is opened or said to be missing; asking for it here would only wait for a drive twice.
  if (paths.length < 2) return paths;
  const there = paths.filter((path) => existsSync(path));
  return there.length > 0 ? there : paths.slice(0, 1);
}

/**
 * Opens the first of these paths that is a deck, and adds the others to the library; the desk window is told which.
 * Where a presentation of another program comes first, it is what the window is asked about.
 * A pack is checked and kept first, and is then a deck like any other. Throws what is wrong with the first where none is either.
 * @param take keeps the deck of a pack; given in tests alone
 */
export async function openPaths(library: Pick<Library, 'openPath' | 'add'>, paths: readonly string[], take: (pack: string) => Promise<{ place: string }> = takePack): Promise<Opened> {
  let opened: Opened | undefined;
  const added = new Map<string, string>();
  const failures: unknown[] = [];
  for (const given of paths) {
    try {
      const path = (await isPackAt(given)) ? (await take(given)).place : given;
      const powerPoint = await offerAt(path);
      if (powerPoint !== undefined && opened !== undefined) throw new AppError('usage', `${powerPoint.fileName} is a presentation: open it by itself.`);
      if (opened === undefined) {
        opened = powerPoint === undefined ? await library.openPath(path) : { powerPoint };
        continue;
      }
      // A deck's folder, its text and its figures are one deck, and often come together.
      const { key, title } = await library.add(path);
      if (!('key' in opened) || key !== opened.key) added.set(key, title);
    } catch (error) {
      failures.push(error);
    }
  }
  if (opened === undefined) throw failures[0];
  const titles = [...added.values()];
  const refused = failures.map((error) => toFailure('open several', error).message);
  if (titles.length > 0 || refused.length > 0) push('library.added', { titles, refused });
  return opened;
}

/** Opens a deck for the desk window, which hears of it, or of the failure, as soon as it listens. */
export async function tellOpened(answer: () => Promise<Opened>): Promise<void> {
  try {
    push('deck.opened', await answer());
  } catch (error) {
    push('app.failed', toFailure('open from outside', error));
  }
}
