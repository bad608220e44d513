import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledPdf } from '../../core/export/settled-pdf.ts';
import { isOrientation } from '../../core/powerpoint/orientation.ts';
import type { PictureAsset } from '../../core/powerpoint/picture-asset.ts';
import { slidesToPaint } from '../../files/paint/slides-to-paint.ts';
import { withOrientation } from '../../files/paint/upright.ts';
import { withoutMetadata } from '../../files/pictures/metadata.ts';
import { readOrientation } from '../../files/pictures/orientation.ts';
import { isWhole } from '../../files/pictures/whole.ts';
import { image, paragraph, presentation, slide } from '../core/powerpoint/build.ts';
import { exif, PNG, WHOLE_JPEG, withExif } from './bytes.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const info = (created: string, modified: string): string =>
  `%PDF-1.4\n1 0 obj\n<</Title (T)\n/Creator (Chromium)\n/CreationDate (D:${created})\n/ModDate (D:${modified})>>\nendobj\n`;

describe('settledPdf', () => {
  it('gives any two moments the same bytes, of the same length', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => `${date.toISOString().replaceAll(/\D/g, '').slice(0, 14)}+00'00'`);
    fc.assert(fc.property(moment, moment, moment, (first, second, third) => {
      const one = settledPdf(Buffer.from(info(first, second)), '2025-11-27');
      expect(latin1(one)).toBe(latin1(settledPdf(Buffer.from(info(third, third)), '2025-11-27')));
      expect(latin1(one)).toBe(info("20251127000000+00'00'", "20251127000000+00'00'"));
    }));
  });

  it('counts the heads of tables anew, in their order, whatever Chromium counted', () => {
    const tags = (...ids: number[]): string => ids.map((id) => `/ID (node${String(id).padStart(8, '0')})>>\n`).join('');
    const settled = (text: string): string => latin1(settledPdf(Buffer.from(`%PDF-1.4\n${text}(node) (node1)`), '2025-11-27'));
    expect(settled(tags(66, 69, 66, 172))).toBe(settled(tags(65, 68, 65, 171)));
    expect(settled(tags(66, 69, 66, 172))).toBe(`%PDF-1.4\n${tags(1, 2, 1, 3)}(node) (node1)`);
  });

  it('leaves what stands on the pages alone', () => {
    const pages = `${'x'.repeat(5000)}/CreationDate (D:20200101000000+00'00')`;
    expect(latin1(settledPdf(Buffer.from(pages), '2025-11-27'))).toBe(pages);
  });
});

describe('withOrientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says of a cleaned picture that it is held as %i, and nothing else', async (orientation) => {
    if (!isOrientation(orientation)) throw new Error('not an orientation');
    for (const [type, bytes, size] of [['jpeg', WHOLE_JPEG, { width: 12, height: 20 }], ['png', PNG, { width: 1, height: 1 }]] as const) {
      const held = withOrientation(type, bytes, orientation);
      expect(readOrientation(type, held)).toBe(orientation);
      expect(await isWhole(type, held, size)).toBe(true);
      expect(withoutMetadata(type, held)).toEqual(withoutMetadata(type, bytes));
    }
  });
});

describe('slidesToPaint', () => {
  const asset: PictureAsset = { type: 'jpeg', bytes: withoutMetadata('jpeg', withExif(WHOLE_JPEG, exif(6))), width: 20, height: 12, orientation: 6 };
  const shown = slide('Shown', [image('Canary family/canary.jpg', 'A family')], { notes: [paragraph('Canary in the notes')] });
  const { slides, pictures } = slidesToPaint(presentation([shown]), new Map([['Canary family/canary.jpg', asset]]));

  it('names pictures by numbers and holds no notes', () => {
    expect(slides[0]?.html).toContain('Shown');
    expect(slides[0]?.html).toContain('src="picture/0" alt="A family"');
    expect(JSON.stringify([slides, [...pictures.keys()]])).not.toMatch(/canary/i);
  });

  it('hands over a picture that stands upright', () => {
    const picture = pictures.get('picture/0');
    expect(picture && readOrientation(picture.type, picture.bytes)).toBe(6);
  });
});
