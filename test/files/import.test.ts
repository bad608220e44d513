import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { sectionsOf } from '../../core/powerpoint/mend/sections.ts';
import { compose } from '../../core/slides/compose.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { importPresentation, type ImportOrder } from '../../files/import/import-presentation.ts';
import { openDeck } from '../../files/open-deck.ts';
import { pngAsset, svgAsset } from '../core/powerpoint/build.ts';
import { bodyShape, para, pictureShape, pptxBytes, tableFrame, titleShape, type PptxOptions } from '../support/pptx.ts';
import { tempFolder } from './temp.ts';

/** Writes a file and brings it in. */
async function bring(options: PptxOptions, order: Partial<ImportOrder> = {}) {
  const out = tempFolder();
  const file = join(out, 'From headquarters.pptx');
  writeFileSync(file, pptxBytes(options));
  const imported = await importPresentation({ file, folder: join(out, 'deck'), keepOriginal: false, ...order });
  const deck = await openDeck(imported.path);
  const edition = makeEdition(deck.sources, undefined, '2025-11-27');
  return { out, imported, edition, deck: deck.sources.deck.text, errors: edition.findings.filter(({ level }) => level === 'error') };
}

const PNG = pngAsset(4, 3).bytes;
const SVG = svgAsset(false).bytes;
const EMF = new Uint8Array([1, 0, 0, 0, 88, 0, 0, 0]);

describe('pictures', () => {
  const rels = [['a', 'image', '../media/image1.png'], ['b', 'image', '../media/image2.png'], ['e', 'image', '../media/image3.emf'], ['x', 'image', '../media/image4.exe']] as const;
  const parts = { 'ppt/media/image1.png': PNG, 'ppt/media/image2.png': PNG, 'ppt/media/image3.emf': EMF, 'ppt/media/image4.exe': new Uint8Array([77, 90]) };
  const shapes = pictureShape('a', { descr: 'A [crowd]' }) + pictureShape('a', { descr: 'Again' }) + pictureShape('b') + pictureShape('e', { descr: 'A drawing' }) + pictureShape('x');

  test('used twice are stored once, those of other kinds are kept and named and not shown', async () => {
    const { imported, deck, errors, edition } = await bring({ slides: [{ shapes: titleShape('Pictures') + shapes, rels }], parts });
    expect(errors).toEqual([]);
    expect(readdirSync(join(imported.path, 'images')).toSorted()).toEqual(['image1.png', 'image3.emf', 'image4.bin']);
    expect(Buffer.compare(readFileSync(join(imported.path, 'images', 'image1.png')), PNG)).toBe(0);
    expect(deck.match(/!\[.*/g)).toEqual(['![A \\[crowd\\]](images/image1.png)', '![Again](images/image1.png)', '![](images/image1.png)']);
    expect(imported.lost.map(({ slide, what }) => `${slide} ${what}`)).toEqual(['1 A picture of a kind that can’t be shown (A drawing): it is kept as images/image3.emf.', '1 A picture of a kind that can’t be shown: it is kept as images/image4.bin.']);
    expect(edition.findings.map(({ code }) => code)).toEqual(['missing-alt']);
  });

  test('of a drawing with a copy in dots the drawing is taken, and the copy where the drawing is none', async () => {
    const svg = pictureShape('a').replace('<a:blip r:embed="a"/>', '<a:blip r:embed="a"><a:extLst><a:ext uri="{x}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="s"/></a:ext></a:extLst></a:blip>');
    const both = (drawing: Uint8Array | string) => bring({ slides: [{ shapes: svg, rels: [['a', 'image', '../media/i.png'], ['s', 'image', '../media/d.svg']] }], parts: { 'ppt/media/i.png': PNG, 'ppt/media/d.svg': drawing } });
    expect((await both(SVG)).deck).toContain('![](images/d.svg)');
    expect((await both('no drawing')).deck).toContain('![](images/i.png)');
  });
});

test('what was brought in goes out again, though its pictures have the names that PowerPoint gives', async () => {
  const shapes = titleShape('A crowd') + pictureShape('a', { descr: 'A crowd outside a school' }) + pictureShape('b');
  const { edition, imported, out } = await bring({ slides: [{ shapes, rels: [['a', 'image', '../media/image1.png'], ['b', 'image', '../media/image2.png']], notes: 'A note' }], parts: { 'ppt/media/image1.png': PNG, 'ppt/media/image2.png': pngAsset(3, 4).bytes } });
  const exported = await exportVersion({ folders: { deck: imported.path, branch: [] }, edition, audience: 'members', leaveOutIncomplete: false, format: 'pptx', target: join(out, 'out.pptx') });
  expect(exported.report.proof.result).toBe('clean');
});

test('a deck says where it came from only where the file is kept', async () => {
  const slides = [{ shapes: titleShape('One') }, { shapes: titleShape('Two'), hidden: true, notes: 'Said aloud' }];
  const kept = await bring({ slides }, { keepOriginal: true });
  expect(kept.edition.deck.meta.powerpoint).toBe('original.pptx');
  expect(kept.edition.deck.slides.map(({ fromSlide, on, audience }) => [fromSlide, on, audience])).toEqual([[1, true, ['members']], [2, false, ['members']]]);
  expect(Buffer.compare(readFileSync(join(kept.imported.path, 'original.pptx')), readFileSync(join(kept.out, 'From headquarters.pptx')))).toBe(0);
  const plain = await bring({ slides });
  expect(plain.edition.deck.meta.powerpoint).toBeUndefined();
  expect(plain.deck).not.toContain('from-slide');
  expect(existsSync(join(plain.imported.path, 'original.pptx'))).toBe(false);
});

test('a file of another kind keeps the ending that PowerPoint knows it by', async () => {
  const out = tempFolder();
  const file = join(out, 'show.PPSX');
  writeFileSync(file, pptxBytes({ slides: [{ shapes: titleShape('One') }] }));
  const { path } = await importPresentation({ file, folder: join(out, 'deck'), keepOriginal: true });
  expect(readdirSync(path).toSorted()).toEqual(['deck.md', 'original.ppsx']);
  const { sources } = await openDeck(path);
  const { deck, findings } = makeEdition(sources, undefined, '2025-11-27');
  expect(deck.meta.powerpoint).toBe('original.ppsx');
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('sections that no slide says are kept in the slides’ attributes', async () => {
  const extra = '<p:extLst><p:ext uri="{x}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="What --&gt; we ask"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>';
  const { edition, errors } = await bring({ slides: [{ shapes: titleShape('A') }, { shapes: titleShape('B') }], extra });
  expect(errors).toEqual([]);
  expect(edition.deck.slides.map(({ section }) => section)).toEqual([undefined, 'What -- > we ask']);
});

describe('what is over the bounds of the format', () => {
  const long = (words: number): string => Array.from({ length: words }, (_, index) => `word${index}`).join(' ');
  test.each([
    ['bullets', bodyShape(Array.from({ length: 700 }, (_, index) => para(`Point ${index} ${long(5)}`)).join('')), 'Point 699'],
    ['one paragraph', bodyShape(long(6_000)), 'word5999'],
    ['lines', bodyShape(Array.from({ length: 3_000 }, (_, index) => para(`L${index}`)).join('')), 'L2999'],
    ['a table', tableFrame(Array.from({ length: 400 }, (_, index) => [`row ${index}`, long(10)])), 'row 399'],
    ['columns', tableFrame([Array.from({ length: 90 }, (_, index) => `head${index}`), Array.from({ length: 90 }, (_, index) => `cell${index}`)]), 'cell89'],
    ['marks', bodyShape('*_~`<'.repeat(2_000)), '<'],
    ['one word', bodyShape('x'.repeat(40_000)), 'xxx'],
  ])('%s go on on further slides, and are said', async (_, shapes, last) => {
    const { deck, errors, imported, edition } = await bring({ slides: [{ shapes: titleShape('Long') + shapes, notes: 'A note' }] });
    expect(errors).toEqual([]);
    expect(edition.deck.slides.some((slide) => slide.content().refused)).toBe(false);
    expect(deck).toContain(last);
    expect(imported.lost.length).toBeGreaterThan(0);
  });

  test('notes too', async () => {
    const { deck, errors } = await bring({ slides: [{ shapes: titleShape('T') + bodyShape('b'), notes: Array.from({ length: 300 }, (_, index) => para(`Note ${index} ${long(12)}`)).join('') }] });
    expect(errors).toEqual([]);
    expect(deck).toContain('Note 299');
  });
});

describe('nothing is left', () => {
  test('where it was cancelled, where a part is damaged, and in a folder that holds files', async () => {
    const out = tempFolder();
    const file = join(out, 'a.pptx');
    const slides = Array.from({ length: 5 }, (_, index) => ({ shapes: titleShape(`Slide ${index}`) }));
    writeFileSync(file, pptxBytes({ slides }));
    const stop = new AbortController();
    const cancelled = importPresentation({ file, folder: join(out, 'deck'), keepOriginal: false, signal: stop.signal, onProgress: ({ done }) => { if (done === 2) stop.abort(); } });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    writeFileSync(file, pptxBytes({ slides, parts: { 'ppt/slides/slide3.xml': '<p:sld' } }));
    await expect(importPresentation({ file, folder: join(out, 'deck'), keepOriginal: false })).rejects.toMatchObject({ code: 'bad-input' });
    writeFileSync(file, pptxBytes({ slides }));
    mkdirSync(join(out, 'full'));
    writeFileSync(join(out, 'full', 'mine.txt'), 'mine');
    await expect(importPresentation({ file, folder: join(out, 'full'), keepOriginal: false })).rejects.toMatchObject({ code: 'cannot-write', message: /holds files already/ });
    expect(readdirSync(out).toSorted()).toEqual(['a.pptx', 'full']);
    expect(readdirSync(join(out, 'full'))).toEqual(['mine.txt']);
  });
});

test('sections survive the way through a deck and back, for members alone', async () => {
  const extra = '<p:extLst><p:ext uri="{x}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Opening"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section><p14:section name="What we ask"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>';
  const { edition } = await bring({ slides: [{ shapes: titleShape('A') + bodyShape('a') }, { shapes: titleShape('B') + bodyShape('b') }], extra });
  const shown = compose(edition, 'members').presentation;
  expect(sectionsOf(shown).map(({ name, slides }) => [name, slides])).toEqual([['Opening', [0]], ['What we ask', [1]]]);
  expect(sectionsOf(compose({ ...edition, deck: { ...edition.deck, slides: edition.deck.slides.map((slide) => ({ ...slide, audience: undefined })) } }, 'employer').presentation)).toEqual([]);
});
