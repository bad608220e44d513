import { AppError } from '../core/errors.ts';
import { regionRoot } from '../files/region/places.ts';
import { lookAtUndo, undoCommit } from '../files/region/undo-commit.ts';
import { counted } from './counted.ts';
import { say } from './print.ts';

/**
 * Takes back what was written last into a whole region.
 * @param rest branches that were changed since stay as they are, and all others are taken back
 */
export async function takeBack(place: string, rest: boolean): Promise<void> {
  const root = await regionRoot(place);
  const look = await lookAtUndo(root);
  const { changed } = look;
  if (rest && changed.length > 0 && look.rest > 0) {
    say(`Taken back: ${await undoCommit(root, changed)}. The region is as it was, but for ${changed.join(', ')}, changed since.`);
    return;
  }
  const title = await undoCommit(root).catch((error: unknown) => {
    const canRest = error instanceof AppError && error.code === 'blocked' && look.ofRegion === undefined && look.rest > 0;
    throw canRest ? new AppError('blocked', error.message, `${error.hint} Or take back the ${counted(look.rest, 'other branch', 'other branches')} with --undo --rest: ${changed.join(', ')} will stay, for good.`) : error;
  });
  say(`Taken back: ${title}. The region is as it was.`);
}
