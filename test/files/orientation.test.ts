import { describe, expect, it } from 'vitest';
import { wholeBytes } from '../../core/zip/long-bytes.ts';
import { readAssets } from '../../files/pictures/assets.ts';
import { readOrientation } from '../../files/pictures/orientation.ts';
import { exif, PNG, WHOLE_JPEG, withChunk, withExif } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

describe('readOrientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads %i, whichever way round the bytes are', (orientation) => {
    for (const little of [true, false]) {
      expect(readOrientation('jpeg', withExif(WHOLE_JPEG, exif(orientation, little)))).toBe(orientation);
      expect(readOrientation('png', withChunk(PNG, 'eXIf', exif(orientation, little)))).toBe(orientation);
    }
  });

  it('takes a picture that says nothing, or nothing of sense, as upright', () => {
    const [first = 0, ...rest] = exif(6);
    const farOff = exif(6).with(4, 255).with(5, 255);
    for (const block of [[], [first], rest, farOff, exif(0), exif(9), exif(60_000)]) {
      expect(readOrientation('jpeg', withExif(WHOLE_JPEG, block))).toBe(1);
    }
    for (let length = 0; length < 32; length += 1) expect(readOrientation('jpeg', withExif(WHOLE_JPEG, exif(6).slice(0, length)))).toBe(1);
    expect(readOrientation('jpeg', WHOLE_JPEG)).toBe(1);
    expect(readOrientation('gif', WHOLE_JPEG)).toBe(1);
  });
});

describe('readAssets', () => {
  const folder = fill(tempFolder(), { 'held.jpg': withExif(WHOLE_JPEG, exif(6)), 'mirrored.jpg': withExif(WHOLE_JPEG, exif(2)) });

  it('gives the size of the upright picture, and bytes that no longer say how the camera was held', async () => {
    const { pictures } = await readAssets({ deck: folder, branch: [] }, ['held.jpg', 'mirrored.jpg']);
    const shown = (src: string) => {
      const asset = pictures.get(src);
      return { ...asset, bytes: asset && wholeBytes(asset.bytes) };
    };
    expect(shown('held.jpg')).toEqual({ type: 'jpeg', bytes: WHOLE_JPEG, width: 20, height: 12, orientation: 6 });
    expect(shown('mirrored.jpg')).toEqual({ type: 'jpeg', bytes: WHOLE_JPEG, width: 12, height: 20, orientation: 2 });
  });
});
