import type { ErrorCode } from '../../core/errors.ts';
import type { PaintPicture } from './painter.ts';

/**
 * What the command line and the Electron that it starts say to each other. Nothing of it touches the disk.
 * Bytes travel as base64: the two may be of different Nodes, and this is what every Node reads.
 */
export type ToPainter =
  | { is: 'picture'; address: string; type: PaintPicture['type']; base64: string }
  | { is: 'slides'; slides: { label: string; html: string }[] }
  /** The last one: everything is there. */
  | { is: 'paint'; as: 'pages' | 'handouts'; title: string; lang: string }
  | { is: 'paint'; as: 'pictures'; title: string; lang: string; width: number }
  | { is: 'paint'; as: 'document'; html: string };

export type FromPainter =
  | { is: 'ready' }
  | { is: 'progress'; done: number; total: number }
  | { is: 'png'; base64: string }
  /** Of a painting that ends in one file. */
  | { is: 'done'; base64: string }
  | { is: 'failed'; code: ErrorCode; message: string; hint: string | undefined };

/** Starts the app as a painter for whoever started it: no window, no library, nothing kept. */
export const PAINT_SWITCH = '--paint-for-parent';

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
