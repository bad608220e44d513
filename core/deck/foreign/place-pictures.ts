import type { Block, Inline, Written } from '../content.ts';
import { DECORATION, readPicture } from '../pictures.ts';
import type { Reading } from '../reading.ts';
import type { SidePicture } from './model.ts';

interface Placed {
  blocks: Block<Written>[];
  right: Block<Written>[];
}

/**
 * Puts the pictures that stand beside a slide's text into the column of their side. One behind the text is shown
 * where it is all that the slide holds, and otherwise left out: letters on a photograph can't be held to contrast.
 */
export function placePictures(read: Placed & { title: readonly Inline<Written>[] | undefined }, pictures: readonly SidePicture[], reading: Reading): Placed {
  const { blocks, right } = read;
  const empty = blocks.length === 0 && right.length === 0 && read.title === undefined;
  const shown = pictures.filter(({ side }) => empty || side !== 'behind');
  const behind = pictures.find(({ side }) => side === 'behind');
  if (!empty && behind) reading.sink.add('warning', 'foreign-background', behind.line, 'The picture behind the text is not shown.');
  const pick = (side: SidePicture['side'] | undefined): Block<Written>[] =>
    shown.filter((each) => side === undefined || each.side === side).flatMap(({ address, alt, line }) => readPicture(address, alt, line, reading, DECORATION) ?? []);
  if (blocks.length === 0 && right.length === 0) return { blocks: pick(undefined), right };
  const left = pick('left');
  const rights = pick('right');
  if (left.length > 0 && right.length === 0 && rights.length === 0) return { blocks: left, right: blocks };
  return { blocks: [...left, ...blocks], right: [...right, ...rights] };
}
