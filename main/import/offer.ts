import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { OfferedPowerPoint } from '../../bridge/contract.ts';
import { isKeptOriginal, isPresentationFile } from '../../core/import/presentation-files.ts';
import { isDeckFolder } from '../../files/open-deck.ts';
import { refuseUnreachable } from '../decks/probe-place.ts';

/** The presentation at a path, to be asked about; undefined where it is a deck, or nothing that is there. */
export async function offerAt(path: string): Promise<OfferedPowerPoint | undefined> {
  if (!isPresentationFile(path)) return undefined;
  await refuseUnreachable(path);
  // A folder may have such a name: on macOS a Keynote file can be one, and so may a deck's.
  const isFile = await stat(path).then((found) => found.isFile(), () => false);
  if (!isFile) return undefined;
  const name = basename(path);
  // Whoever opens the PowerPoint that a deck was made of wants the deck.
  if (isKeptOriginal(name) && (await isDeckFolder(dirname(path)))) return undefined;
  return { path, fileName: name };
}
