import { createHash } from 'node:crypto';
import { mayHaveNotes } from '../../core/audience/model.ts';
import { AppError } from '../../core/errors.ts';
import { webPage } from '../../core/web/page.ts';
import { webPictures } from '../../core/web/pictures.ts';
import { readPlayer } from './read-player.ts';
import type { Writer } from './writer.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Writes a version as one HTML file that presents by itself. */
export const writeWeb: Writer = async ({ presentation, pictures, onProgress, signal, pause }) => {
  const rest = async (): Promise<void> => {
    await pause();
    if (signal?.aborted === true) throw new AppError('cancelled', 'The export was cancelled. No file was written.');
  };
  await rest();
  const player = await readPlayer(mayHaveNotes(presentation.audience));
  const page = await webPage({ presentation, pictures: webPictures(pictures, base64), player, hashOf, onProgress, rest });
  return new TextEncoder().encode(page);
};
