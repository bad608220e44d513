import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import { picturesIn } from '../../core/branch/pictures.ts';
import { loadBranchFile, saveBranchFile } from '../../files/branch-file.ts';
import { addLogo, addPicture, namesOf } from '../../files/branch-pictures.ts';
import { listBranchImages, readSlidePicture } from '../../files/picture-folders.ts';
import { exif, PNG, SVG, WHOLE_GIF, WHOLE_JPEG, withExif } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
let count = 0;
const place = (): string => join(root, `place-${(count += 1)}`);
const bytesAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const layerWith = (markdown: string, logo = ''): BranchLayer => {
  const blank = blankLayer('d', '1');
  return {
    ...blank,
    profile: { ...blank.profile, branch: { name: 'Northmoor', region: '', logo } },
    slides: { ...blank.slides, added: [{ id: 'ours', after: undefined, markdown, audience: undefined }] },
  };
};

describe('taking a picture in', () => {
  it('cleans it, gives it a name of its own, and uses one that is there already', async () => {
    const folder = place();
    const photo = withExif(WHOLE_JPEG, exif(1));
    expect(await addPicture(folder, 'Our Rally.JPEG', photo, new Set())).toBe('images/our-rally.jpg');
    expect(bytesAt(join(folder, 'images/our-rally.jpg'))).toEqual(WHOLE_JPEG);
    expect(await addPicture(folder, 'our rally.jpg', photo, new Set())).toBe('images/our-rally.jpg');
    expect(await addPicture(folder, 'x.png', PNG, new Set())).toBe('images/x.png');
    // Of another kind, so of another ending.
    expect(await addPicture(folder, 'x.png', WHOLE_GIF, new Set())).toBe('images/x.gif');
    expect(await listBranchImages([folder])).toEqual(['images/our-rally.jpg', 'images/x.gif', 'images/x.png']);
  });

  it('refuses a small drawing that repeats itself into a large one, and does not draw it', async () => {
    const folder = place();
    const tenfold = (id: number): string => `<g id="g${id}">${`<use href="#g${id - 1}"/>`.repeat(10)}</g>`;
    const nested = (times: number): Uint8Array => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><g id="g0"><path d="${'M0 0h1v1z'.repeat(30)}"/></g>${Array.from({ length: times }, (_, index) => tenfold(index + 1)).join('')}</defs><use href="#g${times}"/></svg>`);
    expect(await addPicture(folder, 'few.svg', nested(1), new Set())).toBe('images/few.svg');
    await expect(addPicture(folder, 'many.svg', nested(4), new Set())).rejects.toThrow('many.svg is an SVG that can\'t be drawn.');
    expect(readdirSync(join(folder, 'images'))).toEqual(['few.svg']);
  });

  it('never takes the name of a picture of the deck, nor one that differs in capitals alone', async () => {
    const folder = place();
    fill(folder, { 'images/B.PNG': 'theirs' });
    const taken = namesOf(['images/A.png', 'elsewhere/c.png']);
    expect(await addPicture(folder, 'a.png', PNG, taken)).toBe('images/a-2.png');
    expect(await addPicture(folder, 'b.png', PNG, taken)).toBe('images/b-2.png');
    expect(await addPicture(folder, 'c.png', PNG, taken)).toBe('images/c.png');
    expect(readFileSync(join(folder, 'images/B.PNG'), 'utf8')).toBe('theirs');
  });

  it.each([
    ['text', new TextEncoder().encode('hello')],
    ['half a photo', WHOLE_JPEG.subarray(0, 200)],
    ['WebP', new TextEncoder().encode('RIFF....WEBPVP8 ..........................')],
    ['an SVG that is none', new TextEncoder().encode('<svg><not closed')],
  ])('refuses %s', async (_, bytes) => {
    const folder = place();
    await expect(addPicture(folder, 'x.png', bytes, new Set())).rejects.toMatchObject({ name: 'AppError' });
    expect(existsSync(join(folder, 'images'))).toBe(false);
  });

  it('refuses more pixels than the window makes', async () => {
    const wide = new Uint8Array(PNG);
    new DataView(wide.buffer).setUint32(16, 9000);
    await expect(addPicture(place(), 'x.png', wide, new Set())).rejects.toMatchObject({ name: 'AppError' });
  });

  it('names a logo by what it shows, without its script', async () => {
    const folder = place();
    const drawn = new TextEncoder().encode(SVG.replace('<rect', '<script>alert(1)</script><rect'));
    const logo = await addLogo(folder, 'logo.svg', drawn);
    expect(logo).toMatch(/^images\/logo-[0-9a-f]{8}\.svg$/);
    expect(await addLogo(folder, 'other name.svg', drawn)).toBe(logo);
    expect(readFileSync(join(folder, logo), 'utf8')).not.toContain('script');
  });
});

describe('changes as a file', () => {
  it('take their pictures along, and come back the same elsewhere', async () => {
    const [own, shared, out] = [place(), place(), place()];
    mkdirSync(out, { recursive: true });
    const picture = await addPicture(own, 'rally.jpg', WHOLE_JPEG, new Set());
    await addPicture(own, 'unused.png', PNG, new Set());
    const logo = await addLogo(shared, 'l.png', PNG);
    const layer = layerWith(`## Ours\n\n![A crowd](${picture})\n\n![National](images/national.png)\n`, logo);
    const target = join(out, 'branch.yaml');
    await saveBranchFile(target, layer, { deck: place(), branch: [own, shared] });
    expect(readdirSync(join(out, 'images')).toSorted()).toEqual([logo.replace('images/', ''), 'rally.jpg']);

    const there = { own: place(), shared: place(), deckImages: ['images/national.png'] };
    const loaded = await loadBranchFile(target, there);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.layer).toEqual(layer);
    expect(await listBranchImages([there.own])).toEqual(['images/rally.jpg']);
    expect(await listBranchImages([there.shared])).toEqual([logo]);
  });

  it('write over no other file: the same bytes are used, else the copy has a free name in the text too', async () => {
    const [own, out] = [place(), place()];
    await addPicture(own, 'a.png', PNG, new Set());
    await addPicture(own, 'b.png', PNG, new Set());
    fill(out, { 'images/a.png': WHOLE_GIF, 'images/b.png': PNG });
    const target = join(out, 'branch.yaml');
    await saveBranchFile(target, layerWith('![A](images/a.png) ![B](images/b.png)'), { deck: place(), branch: [own] });
    expect(bytesAt(join(out, 'images/a.png'))).toEqual(WHOLE_GIF);
    expect(readdirSync(join(out, 'images')).toSorted()).toEqual(['a-2.png', 'a.png', 'b.png']);
    const back = await loadBranchFile(target, { own: place(), shared: place(), deckImages: [] });
    expect(picturesIn(back.layer)).toEqual(['images/a-2.png', 'images/b.png']);
  });

  it('keep the line endings and the byte-order mark of a file that they take the place of', async () => {
    const out = place();
    fill(out, { 'branch.yaml': '\uFEFFdeck: d\r\nprofile: {}\r\n' });
    const target = join(out, 'branch.yaml');
    const layer = layerWith('## Ours\n\nTwo lines\nof text\n');
    await saveBranchFile(target, layer, { deck: out, branch: [] });
    const text = readFileSync(target, 'utf8');
    expect(text.startsWith('\uFEFF#')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect((await loadBranchFile(target, { own: place(), shared: place(), deckImages: [] })).layer).toEqual(layer);
  });

  it('keep a slide\'s own CRLF, whatever the file around it has', async () => {
    for (const before of ['', 'deck: d\r\n']) {
      const out = place();
      fill(out, before === '' ? { 'x.txt': '' } : { 'branch.yaml': before });
      const layer = layerWith('## Ours\r\n\r\n- One\r\n');
      await saveBranchFile(join(out, 'branch.yaml'), layer, { deck: out, branch: [] });
      expect((await loadBranchFile(join(out, 'branch.yaml'), { own: place(), shared: place(), deckImages: [] })).layer).toEqual(layer);
    }
  });

  it('are renamed where the deck or the branch has another picture of that name, and what is no picture is said', async () => {
    const from = fill(place(), {
      'branch.yaml': 'deck: d\nprofile:\n  branch: { name: N, logo: images/a.png }\nslides:\n  added:\n    - id: ours\n      markdown: "![A](images/a.png) ![B](images/Ünï b.png) ![C](images/c.png) ![D](images/d.png)"\n',
      'images/a.png': PNG, 'images/Ünï b.png': WHOLE_GIF, 'images/c.png': 'text', 'secret.png': PNG,
    });
    writeFileSync(join(root, 'outside.png'), PNG);
    symlinkSync(join(root, 'outside.png'), join(from, 'images/d.png'));
    const into = { own: fill(place(), { 'images/a-2.png': WHOLE_JPEG }), shared: place(), deckImages: ['images/a.png'] };
    const { layer, warnings } = await loadBranchFile(join(from, 'branch.yaml'), into);
    expect(layer.slides.added[0]?.markdown).toBe('![A](images/a-3.png) ![B](images/Ünï b.png) ![C](images/c.png) ![D](images/d.png)');
    expect(layer.profile.branch.logo).toMatch(/^images\/logo-[0-9a-f]{8}\.png$/);
    expect(warnings).toEqual(['images/c.png was left behind: images/c.png is not a picture that can be shown.']);
    expect(await listBranchImages([into.own])).toEqual(['images/a-2.png', 'images/a-3.png']);
    expect((await readSlidePicture({ deck: from, branch: [into.own] }, 'branch:images/a-3.png')).type).toBe('png');
  });

  it('leave what was there as it is where the file is broken', async () => {
    const from = fill(place(), { 'branch.yaml': 'deck: [', 'images/a.png': PNG });
    const into = { own: place(), shared: place(), deckImages: [] };
    await expect(loadBranchFile(join(from, 'branch.yaml'), into)).rejects.toMatchObject({ code: 'bad-input' });
    expect(existsSync(into.own)).toBe(false);
  });
});
