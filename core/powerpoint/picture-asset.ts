/** A picture's bytes, and what is needed to place them. */
export interface PictureAsset {
  bytes: Uint8Array;
  type: 'png' | 'jpeg' | 'gif' | 'svg';
  /** px */
  width: number;
  height: number;
  /** The same drawing as PNG bytes; without it an SVG is given by its alt text. */
  fallbackPng?: Uint8Array;
}
