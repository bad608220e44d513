import type { Presentation } from '../../core/slides/model.ts';
import type { KeptParts } from '../../core/powerpoint/kept-parts.ts';
import type { PictureAsset } from '../../core/powerpoint/write.ts';
import type { WornTemplate } from '../../core/powerpoint/template/template-suit.ts';
import type { Painter } from '../paint/painter.ts';
import type { FileBytes } from '../write-beside.ts';

/** All that a writer is given: what one audience may see, and nothing of the deck that it was made from. */
export interface Making {
  presentation: Presentation;
  /** By the `src` of the image blocks; those that can't be shown are missing. */
  pictures: ReadonlyMap<string, PictureAsset>;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal | undefined;
  /** What pages and pictures are drawn with; files that are only written need none. */
  painter: Painter | undefined;
  /** What a PowerPoint file is to be written onto. */
  template?: WornTemplate | undefined;
  /** What PowerPoint files before it left to be used again. */
  kept?: KeptParts | undefined;
  /** Called between slides, so that a window can paint and a cancel can arrive. */
  pause: () => Promise<void>;
}

/** Makes a file's bytes, or its pieces as they are asked for. Throws AppError `cancelled` once `signal` is aborted. */
export type Writer = (making: Making) => Promise<FileBytes>;

/** Makes the files of a folder, handed over one by one. Throws AppError `cancelled` once `signal` is aborted. */
export type FolderWriter = (making: Making, keep: (bytes: Uint8Array) => Promise<void>) => Promise<void>;
