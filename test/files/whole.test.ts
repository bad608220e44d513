import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../files/pictures/metadata.ts';
import { pictureSize } from '../../files/pictures/size.ts';
import { pictureType } from '../../files/pictures/type.ts';
import { isWhole } from '../../files/pictures/whole.ts';
import { exif, INTERLACED_PNG, PNG, WHOLE_GIF, WHOLE_JPEG, withExif } from './bytes.ts';

const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];
async function whole(bytes: Uint8Array): Promise<boolean> {
  const type = pictureType(bytes);
  const size = type && pictureSize(type, bytes);
  return type !== undefined && size !== undefined && isWhole(type, bytes, size);
}
const PICTURES = { PNG, 'interlaced PNG': INTERLACED_PNG, JPEG: WHOLE_JPEG, GIF: WHOLE_GIF };

describe('isWhole', () => {
  it.each(Object.entries(PICTURES))('takes a whole %s, with or without something behind its end', async (_, bytes) => {
    expect(await whole(bytes)).toBe(true);
    expect(await whole(new Uint8Array([...bytes, ...ascii('and a film')]))).toBe(true);
  });

  it.each(Object.entries(PICTURES))('does not take a %s that is cut off anywhere', async (name, bytes) => {
    // A GIF that lacks only its last byte, or the empty block before it, has its whole picture.
    const most = name === 'GIF' ? bytes.length - 2 : bytes.length;
    for (let length = 0; length < most; length += 1) expect(await whole(bytes.slice(0, length)), String(length)).toBe(false);
  });
});

it('cleans a JPEG with stray bytes between its parts to the end', () => {
  const dirty = withExif(WHOLE_JPEG, [...exif(1), ...ascii('secret')]);
  const stray = new Uint8Array([...dirty.subarray(0, 2), 7, 0, 0xff, 0x01, ...dirty.subarray(2)]);
  expect(withoutMetadata('jpeg', stray)).toEqual(WHOLE_JPEG);
});
