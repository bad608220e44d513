import { AppError } from '../../core/errors.ts';
import { planPicture } from '../../core/pictures/incoming.ts';
import type { IncomingKind, IncomingPicture } from '../../core/pictures/incoming.ts';

export const MEDIA_TYPES: Readonly<Record<IncomingKind, string>> = {
  png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml', bmp: 'image/bmp', avif: 'image/avif',
};

/** No fault of a photo is seen in a hall, at a third of the weight of the best. */
const QUALITY = 0.9;

function isSeeThrough(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/**
 * The bytes that are kept of a picture: upright, downscaled, PNG, JPEG, GIF or SVG (`planPicture`).
 * Decoded here, off the window's own thread and inside its sandbox: a picture may come from anywhere.
 */
export async function preparePicture(name: string, bytes: Uint8Array<ArrayBuffer>, picture: IncomingPicture): Promise<Blob> {
  const plan = planPicture(picture);
  const whole = new Blob([bytes], { type: MEDIA_TYPES[picture.kind] });
  if (plan.how === 'keep') return whole;
  const { width, height } = plan;
  const bitmap = await createImageBitmap(whole, { imageOrientation: 'from-image', resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }).catch(() => {
    throw new AppError('bad-input', `${name} can’t be read: it is damaged, or too large for this computer.`, 'Open it in your picture program and save it as PNG or JPEG.');
  });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('internal', `${name} could not be made smaller.`, 'Close other programs and try again.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const jpeg = plan.photo && !isSeeThrough(context, width, height);
  return canvas.convertToBlob(jpeg ? { type: 'image/jpeg', quality: QUALITY } : { type: 'image/png' });
}

/** The bytes of a blob, for a call to main. */
export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
