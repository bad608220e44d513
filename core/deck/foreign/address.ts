import { readPicturePath } from '../addresses.ts';
import type { PictureShelf } from '../picture-shelf.ts';
import type { Dialect } from './model.ts';

/**
 * Where a picture's address leads in a deck of another tool: with a slash in front it starts at the deck's folder
 * (reveal-md) or at `public/` in it (Slidev), and at neither in other decks.
 */
export function deckAddress(address: string, dialect: Dialect | undefined, images: PictureShelf): string {
  const plain = address.trim();
  if ((dialect !== 'slidev' && dialect !== 'reveal') || !/^\/(?!\/)/.test(plain)) return address;
  const own = plain.slice(1);
  if (dialect === 'reveal') return own;
  const target = readPicturePath(own);
  return target.kind === 'inside' && images.find(target.path) !== undefined ? own : `public/${own}`;
}
