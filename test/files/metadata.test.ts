import { expect, it } from 'vitest';
import { withoutMetadata } from '../../files/pictures/metadata.ts';
import { pictureSize } from '../../files/pictures/size.ts';
import { GIF, JPEG, PNG } from './bytes.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];

it('takes text and camera data out of a PNG', () => {
  const chunk = [0, 0, 0, 6, ...ascii('tEXtsecret'), 0, 0, 0, 0];
  const dirty = new Uint8Array([...PNG.subarray(0, 33), ...chunk, ...PNG.subarray(33), ...ascii('secret')]);
  expect(withoutMetadata('png', dirty)).toEqual(PNG);
});

it('takes comments, Exif and XMP out of a JPEG and keeps its colours', () => {
  const exif = [0xff, 0xe1, 0, 8, ...ascii('secret')];
  const colours = [0xff, 0xe2, 0, 6, ...ascii('ICC!')];
  const dirty = new Uint8Array([...JPEG.subarray(0, 2), ...exif, ...colours, ...JPEG.subarray(2)]);
  const clean = withoutMetadata('jpeg', dirty);
  expect(text(clean)).not.toContain('secret');
  expect(text(clean)).not.toContain('AB');
  expect(text(clean)).toContain('ICC!');
  expect(pictureSize('jpeg', clean)).toEqual({ width: 4, height: 5 });
});

it('leaves the rest and broken pictures alone', () => {
  expect(withoutMetadata('gif', GIF)).toBe(GIF);
  const cut = JPEG.subarray(0, 7);
  expect(() => withoutMetadata('jpeg', cut)).not.toThrow();
  expect(() => withoutMetadata('png', PNG.subarray(0, 20))).not.toThrow();
});
