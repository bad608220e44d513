import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listImages } from '../../files/image-list.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { openDeck } from '../../files/open-deck.ts';
import { readSlidePicture } from '../../files/picture-folders.ts';
import { PNG } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
fill(root, {
  'deck/deck.md': '# One\n',
  'deck/figures.yaml': 'figures: {}\n',
  'deck/images/b.png': PNG,
  'deck/images/deep/a.SVG': '<svg/>',
  'deck/images/notes.txt': 'no picture',
  'deck/.git/c.png': PNG,
  'loose/talk.md': '# Two\n',
  'loose/figures.yaml': 'figures: {}\n',
  'loose/pic.jpg': PNG,
  'empty/readme.txt': '',
  'outside/deck.md': '# Three\n',
  'linked/x': '',
});
symlinkSync(join(root, 'outside', 'deck.md'), join(root, 'linked', 'deck.md'));

describe('listImages', () => {
  it('finds what is nearest to the deck first, and says where it stopped', async () => {
    const folder = fill(join(root, 'many'), { 'z.png': PNG, 'a/b.png': PNG, 'a/c.png': PNG, '.hidden/x.png': PNG });
    expect(await listImages(folder)).toEqual({ images: ['a/b.png', 'a/c.png', 'z.png'], complete: true });
    expect(await listImages(folder, 4)).toEqual({ images: ['a/b.png', 'a/c.png', 'z.png'], complete: true });
    expect(await listImages(folder, 2)).toEqual({ images: ['z.png'], complete: false });
  });
});

describe('openDeck', () => {
  it('reads a folder: text, figures and the list of pictures', async () => {
    const { sources, findings, place } = await openDeck(join(root, 'deck'));
    expect(sources.deck).toEqual({ name: 'deck.md', text: '# One\n' });
    expect(sources.figures?.name).toBe('figures.yaml');
    expect(sources.images).toEqual(['images/b.png', 'images/deep/a.SVG']);
    expect(findings).toEqual([]);
    expect(place.endsWith('deck')).toBe(true);
  });

  it('takes the deck.md of a folder for the folder', async () => {
    const { sources, place } = await openDeck(join(root, 'deck', 'deck.md'));
    expect(sources.figures).toBeDefined();
    expect(place.endsWith('deck')).toBe(true);
  });

  it('reads a loose file without the figures of whatever lies beside it', async () => {
    const { sources, place } = await openDeck(join(root, 'loose', 'talk.md'));
    expect(sources).toMatchObject({ deck: { name: 'talk.md' }, figures: undefined, images: ['pic.jpg'] });
    expect(place.endsWith('talk.md')).toBe(true);
  });

  it('says so when it could not look through the whole folder and the deck misses a picture', async () => {
    const deep = 'a/b/c/d/e/f/g/far.png';
    fill(root, { 'far/deck.md': `# One\n\n![Far](<${deep}>)\n`, 'far/near.png': PNG, [`far/${deep}`]: PNG });
    fill(root, { 'near/deck.md': '# One\n\n![Near](./near.png)\n', 'near/near.png': PNG, [`near/${deep}`]: PNG });
    const far = await openDeck(join(root, 'far'));
    expect(far.sources.images).toEqual(['near.png']);
    expect(far.findings).toMatchObject([{ level: 'warning', file: 'deck.md', line: 1, code: 'folder-too-large' }]);
    expect(far.findings[0]?.message).toContain('more than 5,000 files');
    expect((await openDeck(join(root, 'near'))).findings).toEqual([]);
  });

  it.each([['empty', 'not-a-deck'], ['empty/readme.txt', 'not-a-deck'], ['none', 'not-found'], ['linked', 'outside-deck']])('refuses %s as %s', async (path, code) => {
    await expect(openDeck(join(root, path))).rejects.toMatchObject({ code });
  });

  it.each([['NFC', 'NFD'], ['NFD', 'NFC']] as const)('finds a picture that the deck names in %s and the disk keeps in %s', async (named, onDisk) => {
    const name = 'images/Rassemblement à Québec.png';
    const folder = fill(join(root, `Dossier « ${onDisk} »`.normalize(onDisk)), { 'deck.md': `---\nformat: 1\nid: q\ntitle: Q\n---\n\n# A crowd\n\n![A crowd](<${name.normalize(named)}>)\n`, [name.normalize(onDisk)]: PNG });
    const deck = await openDeck(folder);
    const edition = makeEdition(deck.sources, undefined, '2025-11-27');
    expect(edition.findings).toEqual([]);
    const [image] = edition.deck.slides[0]?.content().blocks ?? [];
    const src = image?.type === 'image' ? image.src : '';
    expect((await readSlidePicture({ deck: deck.folder, branch: [] }, src)).type).toBe('png');
  });
});
