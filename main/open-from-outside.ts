import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toFailure } from './failure.ts';
import type { Library } from './library.ts';
import { push } from './push.ts';

/**
 * The deck that the app was started with: the first argument that is no switch and lies on the disk.
 * Where none does, the first that was named, so that the user hears that it is not there.
 */
export function deckArgument(argv: readonly string[], cwd: string, isPackaged: boolean): string | undefined {
  // Switches may stand anywhere; unpackaged, the first argument that is none is the app itself.
  const paths = argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .slice(isPackaged ? 0 : 1)
    .map((argument) => resolve(cwd, pathOf(argument)));
  return paths.find((path) => existsSync(path)) ?? paths[0];
}

/** Linux desktops name files by their address. */
function pathOf(argument: string): string {
  if (!argument.startsWith('file:')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument; // on another computer, or no address at all: the message names it as it came
  }
}

/** Opens a deck for the desk window, which hears of it, or of the failure, as soon as it listens. */
export async function openFromOutside(library: Library, path: string): Promise<void> {
  try {
    push('deck.opened', await library.openPath(path));
  } catch (error) {
    push('app.failed', toFailure('open from outside', error));
  }
}
