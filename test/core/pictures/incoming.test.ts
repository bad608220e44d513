import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SIDE, planPicture, planWords, type IncomingKind, type IncomingPicture } from '../../../core/pictures/incoming.ts';
import { nthName, pictureFileName } from '../../../core/pictures/name.ts';

const picture = (kind: IncomingKind, more: Partial<IncomingPicture> = {}): IncomingPicture =>
  ({ kind, width: 800, height: 600, animated: false, upright: true, bytes: 100_000, ...more });

describe('planPicture', () => {
  it.each([
    ['a small photo', picture('jpeg'), { how: 'keep' }],
    ['a small drawing', picture('png'), { how: 'keep' }],
    ['a vector drawing of any size', picture('svg', { width: 90_000, height: 9 }), { how: 'keep' }],
    ['a moving GIF', picture('gif', { animated: true }), { how: 'keep' }],
    ['a GIF that stands still', picture('gif'), { how: 'draw', width: 800, height: 600, photo: false, stands: false }],
    ['a moving GIF too large to keep', picture('gif', { animated: true, bytes: 9_000_000 }), { how: 'draw', width: 800, height: 600, photo: true, stands: true }],
    ['a photo held on its side', picture('jpeg', { upright: false }), { how: 'draw', width: 800, height: 600, photo: true, stands: false }],
    ['a photo of a phone', picture('jpeg', { width: 4032, height: 3024 }), { how: 'draw', width: 2560, height: 1920, photo: true, stands: false }],
    ['a large drawing', picture('png', { width: 100, height: 5120 }), { how: 'draw', width: 50, height: 2560, photo: false, stands: false }],
    ['a photo saved as PNG', picture('png', { bytes: 12_000_000 }), { how: 'draw', width: 800, height: 600, photo: true, stands: false }],
    ['WebP, which PowerPoint does not show', picture('webp'), { how: 'draw', width: 800, height: 600, photo: true, stands: false }],
    ['BMP', picture('bmp'), { how: 'draw', width: 800, height: 600, photo: false, stands: false }],
  ] as const)('%s', (_, given, plan) => expect(planPicture(given)).toEqual(plan));

  it('never enlarges, never goes beyond a 4K room, and keeps the shape', () => {
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(fc.property(side, side, fc.constantFrom<IncomingKind>('png', 'jpeg', 'webp', 'bmp', 'avif', 'gif'), (width, height, kind) => {
      const plan = planPicture(picture(kind, { width, height, upright: false }));
      if (plan.how === 'keep') throw new Error('it lies on its side');
      expect(Math.max(plan.width, plan.height)).toBe(Math.min(LONGEST_SIDE, Math.max(width, height)));
      expect(plan.width).toBeLessThanOrEqual(width);
      expect(plan.height).toBeLessThanOrEqual(height);
      // A side is never rounded by more than half a pixel, nor to nothing.
      const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
      expect(Math.abs(plan.width - Math.max(1, width * scale))).toBeLessThanOrEqual(0.5);
      expect(Math.abs(plan.height - Math.max(1, height * scale))).toBeLessThanOrEqual(0.5);
    }));
  });
});

describe('planWords', () => {
  it('says what is done to a picture, and nothing where nothing is', () => {
    expect(planWords(picture('jpeg'))).toBeUndefined();
    expect(planWords(picture('bmp'))).toBeUndefined();
    expect(planWords(picture('jpeg', { width: 4032, height: 3024 }))).toContain('4,032 by 3,024 pixels are made 2,560 by 1,920');
    expect(planWords(picture('webp', { animated: true }))).toContain('Only its first picture');
  });
});

describe('the name of a picture', () => {
  it.each([
    ['IMG 0042 (1).JPG', 'jpg', 'img-0042-1.jpg'],
    ['Cyfarfod – tŷ Siân.png', 'png', 'cyfarfod-ty-sian.png'],
    ['C:\\Users\\me\\photo.heic', 'jpg', 'photo.jpg'],
    ['../../etc/passwd', 'png', 'passwd.png'],
    ['CON.png', 'png', '_con.png'],
    ['写真.png', 'png', 'picture.png'],
    ['', 'svg', 'picture.svg'],
    ['v1.2 final', 'png', 'v1-2-final.png'],
  ])('%j becomes %j', (wished, ending, name) => expect(pictureFileName(wished, ending)).toBe(name));

  it('is safe on every system and in Markdown, whatever was wished', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wished) => {
      expect(pictureFileName(wished, 'png')).toMatch(/^_?[a-z0-9]+(?:-[a-z0-9]+)*\.png$/);
      expect(pictureFileName(wished, 'png').length).toBeLessThanOrEqual(45);
    }));
  });

  it('is counted up before its ending', () => {
    expect([1, 2, 3].map((n) => nthName('a.b.png', n))).toEqual(['a.b.png', 'a.b-2.png', 'a.b-3.png']);
  });
});
