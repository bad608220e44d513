import { expect, it } from 'vitest';
import { withoutMetadata } from '../../files/pictures/metadata.ts';
import { pictureSize } from '../../files/pictures/size.ts';
import { GIF, JPEG, PNG } from './bytes.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];

it.each(['tEXt', 'eXIf', 'caBX', 'prVt'])('takes a %s chunk out of a PNG', (name) => {
  const chunk = [0, 0, 0, 6, ...ascii(`${name}secret`), 0, 0, 0, 0];
  const dirty = new Uint8Array([...PNG.subarray(0, 33), ...chunk, ...PNG.subarray(33), ...ascii('secret')]);
  expect(withoutMetadata('png', dirty)).toEqual(PNG);
});

it('takes comments, Exif and XMP out of a JPEG and keeps its colours', () => {
  const exif = [0xff, 0xe1, 0, 8, ...ascii('secret')];
  const colours = [0xff, 0xe2, 0, 18, ...ascii('ICC_PROFILE\0ICC!')];
  const second = [0xff, 0xe2, 0, 12, ...ascii('MPF\0secret')];
  const thumbnail = [0xff, 0xe0, 0, 13, ...ascii('JFXX\0secret')];
  const dirty = new Uint8Array([...JPEG.subarray(0, 2), ...exif, ...colours, ...second, ...thumbnail, ...JPEG.subarray(2)]);
  const clean = withoutMetadata('jpeg', dirty);
  expect(text(clean)).not.toContain('secret');
  expect(text(clean)).not.toContain('AB');
  expect(text(clean)).toContain('ICC!');
  expect(pictureSize('jpeg', clean)).toEqual({ width: 4, height: 5 });
});

it('keeps every scan of a JPEG and nothing behind its end', () => {
  const scan = [0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3];
  const table = [0xff, 0xc4, 0, 3, 9];
  const comment = [0xff, 0xfe, 0, 8, ...ascii('secret')];
  const start = [...JPEG.subarray(0, 2), ...JPEG.subarray(8, -2)];
  const end = [0xff, 0xd9];
  const dirty = new Uint8Array([...start, ...scan, ...comment, ...table, ...scan, ...end, ...ascii('a secret film')]);
  expect(withoutMetadata('jpeg', dirty)).toEqual(new Uint8Array([...start, ...scan, ...table, ...scan, ...end]));
});

it('takes comments and programs’ own parts out of a GIF and keeps its pictures and how often they run', () => {
  const header = [...ascii('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6];
  const loop = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const timing = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
  const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const comment = [0x21, 0xfe, 6, ...ascii('secret'), 0];
  const xmp = [0x21, 0xff, 11, ...ascii('XMP DataXMP'), 6, ...ascii('secret'), 0];
  const dirty = new Uint8Array([...header, ...loop, ...comment, ...xmp, ...timing, ...picture, 0x3b, ...ascii('secret')]);
  expect(withoutMetadata('gif', dirty)).toEqual(new Uint8Array([...header, ...loop, ...timing, ...picture, 0x3b]));
});

it('does not stumble over broken pictures', () => {
  for (const [type, whole] of [['png', PNG], ['jpeg', JPEG], ['gif', GIF]] as const) {
    for (let length = 0; length <= whole.length; length += 1) expect(() => withoutMetadata(type, whole.subarray(0, length))).not.toThrow();
  }
});
