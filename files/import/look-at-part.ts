import { MOST_DRAWING_BYTES } from '../../core/pictures/incoming.ts';
import { pictureSize } from '../pictures/size.ts';
import { pictureType, type PictureType } from '../pictures/type.ts';
import { isWhole } from '../pictures/whole.ts';

const ENDINGS: Readonly<Record<PictureType, string>> = { png: 'png', jpeg: 'jpg', gif: 'gif', webp: 'webp', svg: 'svg' };

/** Kinds that a file may hold and a deck can't show; any other ending is somebody's wish and is not taken. */
const OTHER_ENDINGS: ReadonlySet<string> = new Set(['emf', 'wmf', 'emz', 'wmz', 'tif', 'tiff', 'bmp', 'ico', 'pct', 'pict', 'eps', 'wdp', 'jxr', 'heic', 'avif', 'pdf']);

/** What a deck's picture may be: a larger file is kept and not shown. */
const MOST_BYTES = 20_000_000;

/** What a picture of a file is, by its bytes. @param part its name, of which the ending counts only where nothing else is known */
export async function lookAtPart(part: string, bytes: Uint8Array): Promise<{ ending: string; shown: boolean }> {
  const type = pictureType(bytes);
  if (type === undefined) {
    const ending = /\.([a-z0-9]+)$/i.exec(part)?.[1]?.toLowerCase() ?? '';
    return { ending: OTHER_ENDINGS.has(ending) ? ending : 'bin', shown: false };
  }
  const size = pictureSize(type, bytes) ?? (type === 'svg' ? { width: 300, height: 150 } : undefined);
  const small = bytes.length <= (type === 'svg' ? MOST_DRAWING_BYTES : MOST_BYTES);
  return { ending: ENDINGS[type], shown: size !== undefined && small && (await isWhole(type, bytes, size)) };
}
