import { freeId, slugOf } from '../deck/slug.ts';
import { AppError } from '../errors.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,199}$/;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const ENDING = '.yaml';

/** A free name for a branch's folder. @param taken those of the other branches */
export function branchSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name) || 'branch';
  return freeId(DEVICE.test(slug) ? `${slug}-branch` : slug, taken);
}

/** Whether a folder can be a branch's. */
export const isSlug = (name: string): boolean => ID.test(name) && !DEVICE.test(name);

/** The name of the file that holds the changes to a deck. `profile.yaml` is the branch's, and no id of a deck has a `_`. */
export function layerFileName(deck: string): string {
  if (!ID.test(deck)) throw new AppError('bad-input', `"${deck.slice(0, 60)}" can't be a deck's id: it may hold small letters, digits and hyphens only.`, 'Nothing was written.');
  return `${deck}${deck === 'profile' || DEVICE.test(deck) ? '_' : ''}${ENDING}`;
}

/** The deck whose changes a file of that name holds; undefined where it is no such name. */
export function deckOfFileName(name: string): string | undefined {
  if (!name.endsWith(ENDING)) return undefined;
  const deck = name.slice(0, -ENDING.length).replace(/_$/, '');
  return ID.test(deck) && layerFileName(deck) === name ? deck : undefined;
}
