import type { PictureType } from '../pictures/type.ts';

/** A picture as it is handed over to be painted: without what its camera wrote into it, and standing upright. */
export interface PaintPicture {
  type: PictureType;
  bytes: Uint8Array;
}

/** All that is painted, and all that the hidden window is ever given: what one audience may see, as HTML of each slide. */
export interface SlidesToPaint {
  title: string;
  lang: string;
  slides: readonly { label: string; html: string }[];
  /** By the address that the HTML names them by. */
  pictures: ReadonlyMap<string, PaintPicture>;
}

/** One slide a page of its own shape, or three on A4 with lines to write on. */
export type PaintLayout = 'pages' | 'handouts';

/** What every painting tells and heeds. Once `signal` is aborted it ends with AppError `cancelled`. */
export interface Painting {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal | undefined;
}

/**
 * Makes PDFs and pictures with a browser's eye. Those who write files are given one and don't know where it comes from:
 * in the app it is a hidden window (main/paint), on the command line an Electron that is started for it (cli/paint).
 */
export interface Painter {
  /** A tagged PDF with bookmarks. */
  slidesPdf(slides: SlidesToPaint, layout: PaintLayout, painting: Painting): Promise<Uint8Array>;
  /** A PNG of each slide, this many pixels wide, handed over one by one in their order. */
  slidePictures(slides: SlidesToPaint, width: number, painting: Painting, keep: (png: Uint8Array) => Promise<void>): Promise<void>;
  /** A document of our own, such as a letter, as a tagged PDF. Nothing runs in it and nothing is loaded; its `@page` says how large it is. */
  pagePdf(html: string, painting: Painting): Promise<Uint8Array>;
}
