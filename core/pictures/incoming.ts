/** Kinds of picture that can be taken in. Of these `bmp`, `webp` and `avif` are kept as PNG or JPEG, which PowerPoint shows. */
export type IncomingKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg' | 'bmp' | 'avif';

/** What a picture is that somebody wants on a slide. */
export interface IncomingPicture {
  kind: IncomingKind;
  /** In pixels, as it is seen upright. */
  width: number;
  height: number;
  /** More than one picture in one file. */
  animated: boolean;
  /** Stored as it is seen, not as the camera was held. */
  upright: boolean;
  /** Of the file. */
  bytes: number;
}

/** More than any photo's; a longer file would fill a small computer's memory. */
export const MOST_INCOMING_BYTES = 50_000_000;
/** A drawing of more shapes than these bytes hold takes longer to draw than anyone waits. */
export const MOST_DRAWING_BYTES = 5_000_000;
/** More than any camera's. */
export const MOST_INCOMING_PIXELS = 100_000_000;

/** Pixels of the longer side that a room screen of 4K can show of a picture among text. */
export const LONGEST_SIDE = 2560;
/** A picture that is larger as a file is packed anew. */
export const MOST_KEPT_BYTES = 5_000_000;

/** What becomes of a picture before it is kept. */
export type PicturePlan =
  /** Kept byte for byte, without what its camera wrote into it. */
  | { how: 'keep' }
  /** Drawn anew at this size; `photo` may become JPEG where nothing in it is see-through. */
  | { how: 'draw'; width: number; height: number; photo: boolean; stands: boolean };

/** How a picture is made fit for a slide: upright, no larger than a 4K room needs, never enlarged, in a format that PowerPoint shows. */
export function planPicture({ kind, width, height, animated, upright, bytes }: IncomingPicture): PicturePlan {
  if (kind === 'svg') return { how: 'keep' };
  const fits = Math.max(width, height) <= LONGEST_SIDE && bytes <= MOST_KEPT_BYTES;
  const showable = kind === 'png' || kind === 'jpeg' || kind === 'gif';
  // A GIF that moves would stand still once it is drawn; a large one can't be kept as it is.
  if (showable && fits && upright && (kind !== 'gif' || animated)) return { how: 'keep' };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {
    how: 'draw',
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    // PNG, GIF and BMP are how drawings and screenshots are saved; a photo saved so is known by its weight.
    photo: kind === 'jpeg' || kind === 'webp' || kind === 'avif' || bytes > MOST_KEPT_BYTES,
    stands: animated,
  };
}

const pixels = (side: number): string => side.toLocaleString('en-GB');

/** What a person is told of what happens to their picture; undefined where it stays as it is. */
export function planWords(picture: IncomingPicture): string | undefined {
  const plan = planPicture(picture);
  if (plan.how === 'keep') return undefined;
  const smaller = plan.width < picture.width || plan.height < picture.height;
  const words = [
    smaller ? `Its ${pixels(picture.width)} by ${pixels(picture.height)} pixels are made ${pixels(plan.width)} by ${pixels(plan.height)}, which is sharp on any room screen.` : '',
    plan.stands ? 'Only its first picture is used: this one is too large, or of a kind, to be shown moving.' : '',
  ].filter((sentence) => sentence !== '');
  return words.length === 0 ? undefined : words.join(' ');
}
