import type { Document } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { writePowerPoint, type WritePowerPointInput } from '../../../core/powerpoint/write.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { bullets, chart, image, paragraph, pngAsset, presentation, scale, slide, svgAsset, table, text } from './build.ts';
import { named, packageFaults, partTrees } from './package-checks.ts';
import { sample, samplePictures } from './sample.ts';

const write = (more: Partial<WritePowerPointInput>): Promise<Uint8Array> =>
  writePowerPoint({ presentation: sample(), pictures: samplePictures(), ...more });

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
}

describe('writePowerPoint', () => {
  it('writes a rich deck that the validator and our own checks find sound', async () => {
    await expectSound(await write({}));
  });

  it('writes every layout: full, without a title, and empty', async () => {
    const full = [paragraph('Text'), bullets('One', 'Two'), table([], ['A', 'B'], ['1', '2']), chart('bar', 'count', ['x'], { A: [1] })];
    const slides = LAYOUTS.flatMap((layout) => [
      slide('A title', full, { layout, right: [paragraph('Right')] }),
      slide(undefined, full, { layout }),
      slide('Only a title', [], { layout }),
      slide(undefined, [], { layout, label: '' }),
    ]);
    await expectSound(await write({ presentation: presentation(slides) }));
  });

  it('writes a deck without slides, and one without notes', async () => {
    await expectSound(await write({ presentation: presentation([]) }));
    const bytes = await write({ presentation: presentation([slide('A', [paragraph('b')])]) });
    await expectSound(bytes);
    expect([...partTrees(bytes).keys()].filter((name) => name.includes('notes'))).toEqual([]);
  });

  it('writes an overfull slide of every kind without overlapping or leaving the slide', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`Row ${index}`, 'Words that go on for a while, and then some more']);
    const long = Array.from({ length: 60 }, (_, index) => `Point ${index} ${'and more words '.repeat(8)}`);
    const bytes = await write({ presentation: presentation([
      slide('Rows', [table([], ['A', 'B'], ...rows)]),
      slide('Points '.repeat(60), [bullets(...long)], { fit: 3 }),
      slide('All', [bullets(...long), table([], ['A', 'B'], ...rows), chart('pie', 'count', ['x', 'y'], { A: [1, 2] }), scale('c', { a: 'red', b: 'green' })]),
      slide('Both', [bullets(...long)], { layout: 'two-column', right: [bullets('One')] }),
    ]) });
    await expectSound(bytes);
    for (const [name, tree] of partTrees(bytes)) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      for (const offset of named(tree, 'a:off')) expect(Number(offset.getAttribute('y'))).toBeLessThan(6_858_000);
    }
  });

  it('carries characters that XML and properties choke on', async () => {
    const weird = 'a\u0000b\u000b & <c> "d" \ud800 e\udfff \ufffe ]]> \'f\' \u202e 😀 \t\n{{x}}';
    const alt = `${weird} /home/me/x.png`.replace('/home/me/', '');
    const bytes = await write({ presentation: presentation([
      slide([text(weird)], [
        paragraph(weird), bullets(weird), table([], [weird, weird], [weird, weird]),
        chart('column', 'money', [weird, ''], { [weird]: [0, undefined], '': [-1.5, 2] }, alt), scale(weird, { [weird]: 'red' }, alt), image(weird, alt),
      ], { notes: [paragraph(weird)], label: weird }),
      slide('x', [paragraph([{ type: 'link', href: `https://e.org/${weird}`, children: [text(weird)] }])]),
    ], { title: weird, branchName: weird, deckId: weird, lang: 'not a language "', today: 'nonsense' }),
    pictures: new Map([[weird, pngAsset(3, 3)]]) });
    await expectSound(bytes);
    const core = partTrees(bytes).get('docProps/core.xml');
    expect(core && named(core, 'dc:title')[0]?.textContent).toBe('ab & <c> "d" e ]]> \'f\' \u202e 😀 {{x}}');
  });

  it('gives the same bytes for the same input, whatever was written before', async () => {
    const first = await write({});
    await write({ presentation: presentation([slide('Other', [chart('bar', 'count', ['a'], { A: [1] })])]) });
    const [second, third] = await Promise.all([write({}), write({})]);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(third).equals(Buffer.from(first))).toBe(true);
  });

  it('says in its properties for whom it is, from which branch and of which day, and no more', async () => {
    const trees = partTrees(await write({ presentation: presentation([slide('A')], { audience: 'employer', branchName: '' }) }));
    const core = trees.get('docProps/core.xml');
    const value = (name: string): string | null | undefined => core && named(core, name)[0]?.textContent;
    expect(value('dc:title')).toBe('Act now for fairer, safer inspection');
    expect(value('dc:subject')).toBe('Version for the employer');
    expect(value('dc:creator')).toBe('Branchdeck');
    expect(value('cp:lastModifiedBy')).toBe('Branchdeck');
    expect(value('dcterms:created')).toBe('2025-11-27T00:00:00Z');
    expect(value('dcterms:modified')).toBe('2025-11-27T00:00:00Z');
    expect(value('dc:language')).toBe('en-GB');
    const app = trees.get('docProps/app.xml');
    expect(app && named(app, 'Company')[0]?.textContent).toBe('');
  });

  it('refuses notes in a version that is not for members', async () => {
    const noted = presentation([slide('A', [], { notes: [paragraph('Secret')] })], { audience: 'public' });
    await expect(write({ presentation: noted })).rejects.toMatchObject({ code: 'internal' });
  });

  it('reports each slide, rests after each, and stops when cancelled', async () => {
    const seen: number[] = [];
    let rests = 0;
    await write({ onProgress: (done, total) => seen.push(done / total), pause: async () => { rests += 1; } });
    expect(seen).toHaveLength(sample().slides.length);
    expect(seen.at(-1)).toBe(1);
    expect(rests).toBeGreaterThanOrEqual(seen.length);
    const signal = { aborted: false };
    const cancelled = write({ signal, onProgress: (done) => { signal.aborted = done === 3; } });
    await expect(cancelled).rejects.toBeInstanceOf(AppError);
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('stores a picture once, keeps an SVG with its PNG, and says in words what it lacks', async () => {
    const same = pngAsset(20, 10);
    const bytes = await write({
      presentation: presentation([
        slide('One', [image('a.png', 'A'), image('a.png', 'A again'), image('b.svg', 'B')]),
        slide('Two', [image('a.png', ''), image('c.svg', 'No raster of it'), image('d.png', 'Not there'), image('e.png', 'Not a PNG')]),
      ]),
      pictures: new Map([['a.png', same], ['b.svg', svgAsset(true)], ['c.svg', svgAsset(false)], ['e.png', { ...svgAsset(false), type: 'png' as const }]]),
    });
    await expectSound(bytes);
    const trees = partTrees(bytes);
    const second = trees.get('ppt/slides/slide2.xml');
    expect(second && named(second, 'a:t').map((one) => one.textContent)).toEqual(expect.arrayContaining(['No raster of it', 'Not there', 'Not a PNG']));
    const media = [...named(trees.get('ppt/slides/_rels/slide1.xml.rels') as Document, 'Relationship'), ...named(trees.get('ppt/slides/_rels/slide2.xml.rels') as Document, 'Relationship')]
      .map((entry) => entry.getAttribute('Target')).filter((target) => target?.includes('media'));
    expect(new Set(media).size).toBe(3);
    const types = trees.get('[Content_Types].xml');
    expect(types && named(types, 'Default').map((one) => one.getAttribute('Extension'))).toEqual(['rels', 'xml', 'png', 'svg']);
  });
});
