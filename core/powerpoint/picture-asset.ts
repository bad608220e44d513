import type { Orientation } from './orientation.ts';

/** A picture's bytes, and what is needed to place them. */
export interface PictureAsset {
  /** May be read anew each time that they are asked for, so that the pictures of a deck are never held all at once. */
  readonly bytes: Uint8Array;
  type: 'png' | 'jpeg' | 'gif' | 'svg';
  /** px, of the picture as it stands upright */
  width: number;
  height: number;
  /** How the bytes are turned to stand upright; without it they do. */
  orientation?: Orientation;
  /** The same drawing as PNG bytes; without it an SVG is given by its alt text. */
  fallbackPng?: Uint8Array;
}
