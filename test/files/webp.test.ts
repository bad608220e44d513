import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { PNG as Png } from 'pngjs';
import { beforeAll, expect, it } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { readAssets } from '../../files/pictures/assets.ts';
import { withoutMetadata } from '../../files/pictures/metadata.ts';
import { pictureSize } from '../../files/pictures/size.ts';
import { webpReader } from '../../files/pictures/still-webp.ts';
import { isWholeWebp } from '../../files/pictures/webp-chunks.ts';
import { packageFaults } from '../core/powerpoint/package-checks.ts';
import { buildPlayer } from '../support/build-player.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { MOVING_WEBP, PHOTO_WEBP, RED_WEBP, SEE_THROUGH_WEBP, webpChunk, webpHead, webpOf } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

beforeAll(buildPlayer);
const KINDS = { photo: PHOTO_WEBP, 'see-through': SEE_THROUGH_WEBP, lossless: RED_WEBP, moving: MOVING_WEBP };
/** In place, size and time: all naught. */
const FRAME = Array.from({ length: 16 }, () => 0);
const secret = (name: string): number[] => webpChunk(name, new TextEncoder().encode('secret'));

async function still(bytes: Uint8Array, size = pictureSize('webp', bytes)): Promise<{ type: string; bytes: Uint8Array }> {
  if (size === undefined) throw new Error('no size');
  return (await webpReader('a.webp')).still(bytes, size);
}

/** Red, green, blue and how opaque. */
async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, width } = Png.sync.read(Buffer.from((await still(bytes)).bytes));
  return [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
}

it('makes a photo a JPEG and anything else a PNG', async () => {
  const photo = await still(PHOTO_WEBP);
  expect([photo.type, pictureSize('jpeg', photo.bytes)]).toEqual(['jpeg', { width: 8, height: 6 }]);
  expect(await pixel(SEE_THROUGH_WEBP, 0, 0)).toMatchObject({ 3: 0 });
  expect((await pixel(SEE_THROUGH_WEBP, 2, 1))[3]).toBe(255);
  expect(await pixel(RED_WEBP, 5, 3)).toEqual([255, 0, 0, 255]);
});

it('shows the first picture of one that moves, in its place', async () => {
  expect(pictureSize('png', (await still(MOVING_WEBP)).bytes)).toEqual({ width: 8, height: 6 });
  expect((await pixel(MOVING_WEBP, 1, 1))[3]).toBe(0);
  expect(await pixel(MOVING_WEBP, 2, 2)).toEqual([255, 0, 0, 255]);
  expect(await pixel(MOVING_WEBP, 7, 5)).toEqual([255, 0, 0, 255]);
});

it.each(['EXIF', 'XMP ', 'prvt'])('takes a %s chunk out, beside the picture and in a picture that moves', (name) => {
  const [x, y] = [webpHead(0x1e, 6, 4), webpChunk('ANMF', [...FRAME, ...secret(name), ...RED_WEBP.subarray(12)])];
  const clean = withoutMetadata('webp', new Uint8Array([...webpOf(x, [...RED_WEBP.subarray(12)], y, secret(name)), ...secret(name)]));
  expect(Buffer.from(clean).toString('latin1')).not.toMatch(/secret|EXIF|XMP|prvt/);
  expect(clean).toEqual(webpOf(webpHead(0x12, 6, 4), [...RED_WEBP.subarray(12)], webpChunk('ANMF', [...FRAME, ...RED_WEBP.subarray(12)])));
});

it.each(Object.entries(KINDS))('leaves a clean %s WebP as it is, and takes none that is cut off', (_, bytes) => {
  expect(withoutMetadata('webp', bytes)).toEqual(bytes);
  expect(isWholeWebp(bytes)).toBe(true);
  for (let length = 0; length < bytes.length - 1; length += 1) {
    expect(isWholeWebp(bytes.subarray(0, length)), String(length)).toBe(false);
    expect(() => withoutMetadata('webp', bytes.subarray(0, length))).not.toThrow();
  }
});

it('says of a damaged one that it is, and reads the next', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.values(KINDS)), fc.nat(), fc.nat(255), async (bytes, at, byte) => {
    const hurt = bytes.map((value, index) => (index === 12 + (at % (bytes.length - 12)) ? byte : value));
    const size = pictureSize('webp', hurt);
    if (size === undefined || size.width * size.height > 1_000_000) return;
    await still(withoutMetadata('webp', hurt), size).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
  }));
  expect(await pixel(RED_WEBP, 0, 0)).toEqual([255, 0, 0, 255]);
});

async function exported(format: ExportFormat): Promise<Uint8Array> {
  const named = Object.keys(KINDS).map((name) => `![What the ${name} one shows](${name}.webp)`);
  const folder = fill(tempFolder(), {
    'deck.md': `---\nformat: 1\nid: webp\ntitle: WebP\naudiences: [members]\n---\n\n${named.map((line, index) => `## Slide ${index}\n\n${line}`).join('\n\n---\n\n')}\n`,
    ...Object.fromEntries(Object.entries(KINDS).map(([name, bytes]) => [`${name}.webp`, new Uint8Array([...bytes, ...new TextEncoder().encode('secret')])])),
  });
  const { sources, folder: deck } = await openDeck(folder);
  const target = join(tempFolder(), `a.${format}`);
  const { contents } = await exportVersion({ folders: { deck, branch: [] }, edition: makeEdition(sources, undefined, '2025-11-27'), audience: 'members', leaveOutIncomplete: false, format, target });
  expect(contents).toContain('4 pictures,');
  return new Uint8Array(readFileSync(target));
}

it('stands in a PowerPoint file as a picture of a kind that every version shows', async () => {
  const bytes = await exported('pptx');
  const names = Object.keys(unzipSync(bytes)).filter((name) => name.includes('media/'));
  expect(names.map((name) => name.replace(/.*\./, '')).toSorted()).toEqual(['jpeg', 'png', 'png', 'png']);
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
});

it('stands in a web page as it is', async () => {
  const html = new TextDecoder().decode(await exported('html'));
  const held = [...html.matchAll(/data:image\/webp;base64,([^"]+)"/g)].map(([, data]) => new Uint8Array(Buffer.from(data ?? '', 'base64')));
  expect(held).toEqual(Object.values(KINDS));
});

it('gives a damaged one by its description', async () => {
  const broken = fill(tempFolder(), { 'cut.webp': PHOTO_WEBP.subarray(0, 40), 'bad.webp': webpOf(webpChunk('VP8L', [0x2f, 5, 0xc0, 0, 0, 255])), 'a.webp': RED_WEBP });
  const { pictures, describedOnly } = await readAssets({ deck: broken, branch: [] }, ['cut.webp', 'bad.webp', 'a.webp']);
  expect([[...pictures.keys()], describedOnly]).toEqual([['a.webp'], ['cut.webp', 'bad.webp']]);
  const [asset] = pictures.values();
  expect(asset?.fallback?.bytes).toEqual(asset?.fallback?.bytes);
});
