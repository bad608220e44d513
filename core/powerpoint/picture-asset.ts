import type { AnyBytes } from '../zip/long-bytes.ts';
import type { Orientation } from './orientation.ts';

/** A picture in a kind that every program shows. */
export interface FallbackPicture {
  type: 'png' | 'jpeg';
  bytes: Uint8Array;
}

/** A picture's bytes, and what is needed to place them. */
export interface PictureAsset {
  /** Read anew each time that they are asked for where they are long, so that the pictures of a deck are never held all at once. */
  readonly bytes: AnyBytes;
  type: 'png' | 'jpeg' | 'gif' | 'svg' | 'webp';
  /** px, of the picture as it stands upright */
  width: number;
  height: number;
  /** How the bytes are turned to stand upright; without it they do. */
  orientation?: Orientation;
  /** The same for programs that show no SVG or no WebP; without it these are given by their alt text. */
  readonly fallback?: FallbackPicture | undefined;
}
