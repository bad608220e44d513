import { join } from 'node:path';
import type { OpenedDeck } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import { saySource, type SaidSource } from '../../core/figures/say-source.ts';
import { writeBeside } from '../../files/write-beside.ts';
import type { Library } from '../library-model.ts';
import { readDeck } from './read-deck.ts';

/** Says in the file of a deck of the user's own where one of its figures comes from, as it lies on the disk now; the deck as it is then. */
export async function sourceFigure(library: Pick<Library, 'isOwn' | 'placeOf' | 'open'>, key: string, id: string, said: SaidSource): Promise<OpenedDeck> {
  if (!library.isOwn(key)) throw new AppError('usage', 'Where the figures of this deck come from is said by whoever issued it.', 'Ask them for the source.');
  const { folder, sources } = await readDeck(library.placeOf(key));
  await writeBeside(join(folder, sources.figures?.name ?? 'figures.yaml'), saySource(sources.figures?.text ?? '', id, said));
  return library.open(key);
}
