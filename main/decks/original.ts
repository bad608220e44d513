import { AppError } from '../../core/errors.ts';
import { resolveInside } from '../../files/inside.ts';
import type { ReadDeck } from './read-deck.ts';

/** The path of the PowerPoint that a deck was made of, inside its folder. Throws AppError where it keeps none, or it is not there. */
export async function originalOf({ folder, national: { meta } }: Pick<ReadDeck, 'folder' | 'national'>): Promise<string> {
  if (meta.powerpoint === undefined) throw new AppError('usage', 'This deck keeps no PowerPoint to be filled in.', 'Export it as PowerPoint in Branchdeck’s look.');
  try {
    return await resolveInside(folder, meta.powerpoint);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError('not-found', `${meta.powerpoint} is not in the deck’s folder any more.`, 'Put it back and open the deck again, or export the deck as PowerPoint in Branchdeck’s look.');
  }
}

/** Whether that PowerPoint is there; undefined where the deck keeps none. */
export async function lookForOriginal(deck: Pick<ReadDeck, 'folder' | 'national'>): Promise<'here' | 'missing' | undefined> {
  if (deck.national.meta.powerpoint === undefined) return undefined;
  return originalOf(deck).then(() => 'here', () => 'missing');
}
