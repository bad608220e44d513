import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureMarkdown } from '../../../core/pictures/markdown.ts';
import { firstSlide, slideEdition } from '../deck/make.ts';

const readBack = (markdown: string): unknown => firstSlide(slideEdition(`## Title\n\n${markdown}\n`, { images: ['images/a-b.png'] })).blocks;

describe('pictureMarkdown', () => {
  it('reads as people would write it', () => {
    expect(pictureMarkdown('images/a-b.png', ' A crowd,\n  in the rain. ')).toBe('![A crowd, in the rain.](images/a-b.png)');
    expect(pictureMarkdown('images/a-b.png', undefined)).toBe('![](images/a-b.png "decoration")');
  });

  it('marks decoration, which no check asks about', () => {
    const edition = slideEdition(`## Title\n\n${pictureMarkdown('images/a-b.png', undefined)}\n`, { images: ['images/a-b.png'] });
    expect(firstSlide(edition).blocks).toMatchObject([{ type: 'image', alt: '', decoration: true }]);
    expect(edition.findings).toEqual([]);
  });

  it.each(['[x](y)', '*bold* _it_ `code`', 'a \\ b', '<b>x</b> & &amp;', '![in](it)', '{{ branch.name }}', 'Tea & cake', '] (', '1 < 2 > 0', '~~gone~~', '5 # 6', '---'])(
    'what it shows comes back as it was typed: %s', (alt) => {
      expect(readBack(pictureMarkdown('images/a-b.png', alt))).toMatchObject([{ type: 'image', src: 'images/a-b.png', alt }]);
    });

  it('what it shows comes back whatever is typed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'B', ' ', '[', ']', '(', ')', '*', '_', '`', '\\', '<', '>', '&', '!', '{', '}', '~', '|', '#', '"', "'", ':', '-', 'é', '1', '.'), { minLength: 1, maxLength: 30 }), (letters) => {
      const alt = letters.join('').replace(/\s+/g, ' ').trim();
      fc.pre(alt !== '');
      expect(readBack(pictureMarkdown('images/a-b.png', alt))).toMatchObject([{ alt }]);
    }), { numRuns: 400 });
  });
});
