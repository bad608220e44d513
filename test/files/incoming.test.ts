import { describe, expect, it } from 'vitest';
import { lookAtPicture } from '../../files/pictures/incoming.ts';
import { exif, GIF, JPEG, PNG, SVG, WHOLE_GIF, WHOLE_JPEG, withChunk, withExif } from './bytes.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const u32 = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const little = (value: number): number[] => u32(value).toReversed();
const bmp = new Uint8Array([...ascii('BM'), ...little(70), 0, 0, 0, 0, ...little(54), ...little(40), ...little(640), ...little(-480), 1, 0, 24, 0, ...Array.from({ length: 30 }, () => 0)]);
const iso = (...brands: string[]): number[] => [...u32(8 + 4 * brands.length + 4), ...ascii('ftyp'), ...brands.flatMap(ascii), 0, 0, 0, 0];
const avif = new Uint8Array([...iso('avif', 'mif1'), ...u32(20), ...ascii('ispe'), 0, 0, 0, 0, ...u32(160), ...u32(90), ...u32(20), ...ascii('ispe'), 0, 0, 0, 0, ...u32(1600), ...u32(900)]);
const frame = WHOLE_GIF.subarray(WHOLE_GIF.indexOf(0x2c, 13), WHOLE_GIF.length - 1);
const moving = new Uint8Array([...WHOLE_GIF.subarray(0, -1), ...frame, 0x3b]);

describe('lookAtPicture', () => {
  it.each([
    ['png', PNG, { kind: 'png', width: 1, height: 1, animated: false, upright: true }],
    ['jpeg', WHOLE_JPEG, { kind: 'jpeg', width: 12, height: 20, upright: true }],
    ['a photo held on its side', withExif(WHOLE_JPEG, exif(6)), { kind: 'jpeg', width: 20, height: 12, upright: false }],
    ['a photo held upside down', withExif(WHOLE_JPEG, exif(3)), { kind: 'jpeg', width: 12, height: 20, upright: false }],
    ['gif', WHOLE_GIF, { kind: 'gif', animated: false }],
    ['a gif that moves', moving, { kind: 'gif', animated: true }],
    ['a png that moves', withChunk(PNG, 'acTL', [0, 0, 0, 1, 0, 0, 0, 0]), { kind: 'png', animated: true }],
    ['svg', new TextEncoder().encode(SVG), { kind: 'svg', width: 40, height: 20 }],
    ['bmp', bmp, { kind: 'bmp', width: 640, height: 480 }],
    ['avif', avif, { kind: 'avif', width: 1600, height: 900 }],
  ])('knows %s', (_, bytes, looks) => expect(lookAtPicture('x', bytes)).toMatchObject(looks));

  it.each([
    ['photo.HEIC', new Uint8Array(iso('heic', 'mif1', 'heic')), /HEIC photo/, /JPEG/],
    ['photo.png', new Uint8Array(iso('mif1', 'heix')), /HEIC photo/, /JPEG/],
    ['scan.tif', new Uint8Array([...ascii('II*\0'), 8, 0, 0, 0]), /TIFF/, /PNG or JPEG/],
    ['raw.nef', new Uint8Array([...ascii('MM\0*'), 0, 0, 0, 8]), /raw/, /PNG or JPEG/],
    ['leaflet.pdf', new Uint8Array(ascii('%PDF-1.7')), /PDF/, /screenshot/],
    ['old.wmf', new Uint8Array([0xd7, 0xcd, 0xc6, 0x9a, 0, 0]), /old Office/, /PowerPoint/],
    ['words.docx', new Uint8Array(ascii('PK\x03\x04')), /is not a picture/, /PNG/],
    ['empty.png', new Uint8Array(), /is not a picture/, /PNG/],
    ['cut.png', PNG.subarray(0, 12), /damaged/, /again/],
    ['cut.bmp', bmp.subarray(0, 20), /is not a picture/, /PNG/],
  ])('%s is refused with the way out', (name, bytes, message, hint) => {
    expect(() => lookAtPicture(name, bytes)).toThrow(expect.objectContaining({
      message: expect.stringMatching(message) as unknown, hint: expect.stringMatching(hint) as unknown,
    }) as Error);
  });

  it('refuses more pixels or bytes than any camera gives', () => {
    const huge = new Uint8Array(PNG);
    new DataView(huge.buffer).setUint32(16, 20_000);
    new DataView(huge.buffer).setUint32(20, 20_000);
    expect(() => lookAtPicture('huge.png', huge)).toThrow('100 million pixels');
    expect(() => lookAtPicture('map.svg', new TextEncoder().encode(SVG.padEnd(5_000_001)))).toThrow('drawing larger than 5 MB');
    expect(() => lookAtPicture('long.png', new Uint8Array(50_000_001))).toThrow('50 MB');
  });

  it('throws nothing else, whatever the bytes', () => {
    for (const whole of [PNG, JPEG, GIF, WHOLE_GIF, WHOLE_JPEG, bmp, avif, withExif(WHOLE_JPEG, exif(6))]) {
      for (let end = 0; end <= whole.length; end += 1) {
        try {
          lookAtPicture('x', whole.subarray(0, end));
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError' });
        }
      }
    }
  });
});
