import { readFile, stat } from 'node:fs/promises';
import { resolveInside } from '../../files/inside.ts';
import { AppError } from '../../core/errors.ts';
import type { DeckInUse } from '../library-model.ts';

const LARGEST = 600_000_000;

/** The deck's PowerPoint file as the room would be shown it. Throws AppError where it can't be read. */
export async function readPowerpoint({ folder, meta: { powerpoint } }: DeckInUse): Promise<Uint8Array | undefined> {
  if (powerpoint === undefined) return undefined;
  const path = await resolveInside(folder, powerpoint);
  if ((await stat(path)).size > LARGEST) throw new AppError('too-large', `${powerpoint} is too large to be drawn, so the slides are shown in Branchdeck’s own look.`);
  return new Uint8Array(await readFile(path));
}
