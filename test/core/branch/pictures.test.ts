import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { picturesIn, renamePictures } from '../../../core/branch/pictures.ts';
import { brief, editionOf, firstSlide, HEAD, shown } from '../deck/make.ts';

const layerOf = (added: string, edit = '', logo = ''): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  return {
    ...blank,
    profile: { ...blank.profile, branch: { ...blank.profile.branch, logo } },
    slides: { ...blank.slides, added: [{ id: 'ours', after: undefined, markdown: added, audience: undefined }], edits: { welcome: { markdown: edit, from: '' } } },
  };
};

describe('the pictures that a branch names', () => {
  it('finds them in added and edited slides, in every way of writing them, and the logo', () => {
    const layer = layerOf(
      '![A](images/a.png) ![B \\] b](<images/b b.png> "title") ![c]( images/c(1).png )\n\n![d][ref]\n\n[ref]: images/d.png',
      'x <img alt="e" src="images/e.png"> <img src=\'./images/f.png\'> ![no](https://example.org/x.png) ![no](../out.png) ![g](images/a.png)',
      'images/logo.svg',
    );
    expect(picturesIn(layer)).toEqual(['images/logo.svg', 'images/e.png', 'images/f.png', 'images/a.png', 'images/b b.png', 'images/c(1).png', 'images/d.png']);
  });

  it('names them anew and leaves the rest of the text as it was', () => {
    const text = 'Before images/a.png ![A](images/a.png "said") and ![B](<images/b b.png>) <img src="images/a.png" alt="x"> after\r\n';
    const renamed = renamePictures(layerOf(text, '', 'images/a.png'), new Map([['images/a.png', 'images/a-2.png'], ['images/b b.png', 'images/b.png']]));
    expect(renamed.slides.added[0]?.markdown).toBe('Before images/a.png ![A](images/a-2.png "said") and ![B](images/b.png) <img src="images/a-2.png" alt="x"> after\r\n');
    expect(renamed.profile.branch.logo).toBe('images/a-2.png');
  });

  it('changes nothing where there is nothing to rename, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('![', '](', '<img src="', '<', '>', ')', ']: ', '[a', '\\', ' ', '\n', 'images/a.png', '"')), (parts) => {
      const layer = layerOf(parts.join(''));
      expect(renamePictures(layer, new Map())).toEqual(layer);
    }));
  });

  it('reads a text of opening marks in reasonable time', () => {
    expect(picturesIn(layerOf('!['.repeat(50_000) + '<img '.repeat(20_000)))).toEqual([]);
  });
});

const BRANCH = (more: string): string => `deck: test-deck\n${more}`;
const ADDED = BRANCH('slides:\n  added:\n    - id: ours\n      markdown: |\n        ## Ours\n\n        ![A crowd](images/a.png)\n');

describe('where a picture is looked for', () => {
  it('a branch\'s own text finds the branch\'s picture first, and national text never does', () => {
    const deck = `${HEAD}<!-- slide\nid: welcome\n-->\n## Welcome\n\n![A crowd](images/a.png)\n`;
    const edition = editionOf(deck, { branch: ADDED, images: ['images/a.png'], branchImages: ['images/a.png'] });
    const pictures = shown(edition).slides.map((slide) => slide.blocks.flatMap((block) => (block.type === 'image' ? [block.src] : [])));
    expect(pictures).toEqual([['images/a.png'], ['branch:images/a.png']]);
  });

  it('a branch\'s own text finds the deck\'s pictures where it has none of that name', () => {
    const edition = editionOf(`${HEAD}## Welcome\n`, { branch: ADDED, images: ['images/a.png'], branchImages: ['images/b.png'] });
    expect(shown(edition).slides[1]?.blocks).toMatchObject([{ type: 'image', src: 'images/a.png' }]);
  });

  it('a national slide can\'t name the branch\'s folder', () => {
    const edition = editionOf(`${HEAD}## Welcome\n\n![x](branch:images/a.png) ![y](images/a.png) ![z](branch%3Aimages/a.png)\n`, { branchImages: ['images/a.png'] });
    expect(firstSlide(edition).blocks).toEqual([]);
    expect(brief(edition.findings)).toEqual(expect.arrayContaining(['warning unsafe-address deck.md:9 welcome', 'warning missing-picture deck.md:9 welcome']));
  });

  it('letters with accents are one letter, however the disk or the deck writes them', () => {
    const [whole, apart] = ['images/Café.png'.normalize('NFC'), 'images/Café.png'.normalize('NFD')];
    for (const [named, onDisk] of [[whole, apart], [apart, whole]] as const) {
      const edition = editionOf(`${HEAD}# Cups\n\n![A cup](<${named}>)\n`, { images: [onDisk] });
      expect(firstSlide(edition).blocks).toMatchObject([{ type: 'image', src: onDisk }]);
      expect(brief(edition.findings)).toEqual([]);
    }
  });

  it('a name that differs in capital letters is shown and said', () => {
    const edition = editionOf(`${HEAD}# Cups\n\n![A cup](Images/Cup.PNG)\n`, { images: ['images/cup.png'] });
    expect(firstSlide(edition).blocks).toMatchObject([{ type: 'image', src: 'images/cup.png' }]);
    expect(edition.findings).toMatchObject([{ code: 'picture-case', message: expect.stringContaining('is called "images/cup.png" on the disk') as unknown }]);
    const exact = editionOf(`${HEAD}# Cups\n\n![A cup](Images/Cup.PNG)\n`, { images: ['Images/Cup.PNG', 'images/cup.png'] });
    expect(firstSlide(exact).blocks).toMatchObject([{ src: 'Images/Cup.PNG' }]);
    expect(exact.findings).toEqual([]);
  });

  it('the logo is the branch\'s picture first, then the deck\'s, and a missing one is said', () => {
    const branch = BRANCH('profile:\n  branch: { name: Northmoor, logo: images/logo.png }\n');
    const deck = `${HEAD}# Hello\n`;
    expect(editionOf(deck, { branch, images: ['images/logo.png'], branchImages: ['images/logo.png'] }).logo).toBe('branch:images/logo.png');
    expect(editionOf(deck, { branch, images: ['images/logo.png'] }).logo).toBe('images/logo.png');
    const without = editionOf(deck, { branch });
    expect(without.logo).toBeUndefined();
    expect(brief(without.findings)).toEqual(['warning missing-logo branch.yaml:3']);
    expect(editionOf(deck, {}).logo).toBeUndefined();
  });
});

describe('a picture that is only decoration', () => {
  it('needs no alt text where its title says so', () => {
    const edition = editionOf(`${HEAD}![](a.png "decoration")\n\n<img src="a.png" alt="" title="decoration">\n`, { images: ['a.png'] });
    expect(edition.findings.filter(({ code }) => code === 'missing-alt')).toEqual([]);
    expect(firstSlide(edition).blocks).toMatchObject([{ type: 'image', alt: '', decoration: true }, { type: 'image', alt: '', decoration: true }]);
  });

  it('has alt text where that is given, and any other title says nothing', () => {
    const edition = editionOf(`${HEAD}![A border](a.png "decoration") ![](a.png "other")\n`, { images: ['a.png'] });
    expect(firstSlide(edition).blocks.map((block) => 'decoration' in block)).toEqual([false, false]);
    expect(edition.findings.filter(({ code }) => code === 'missing-alt')).toHaveLength(1);
  });
});
