import { expect, it } from 'vitest';
import { templateRemarks } from '../../../../core/powerpoint/template/remarks.ts';
import { fitsOnto } from '../../../../core/powerpoint/template/arrange-onto.ts';
import { Planner } from '../../../../core/powerpoint/template/plans.ts';
import { buildTemplate, ODD, plainTemplate, templateParts, USUAL } from '../../../support/build-template.ts';
import { zipped } from '../../../support/small-pptx.ts';
import { bullets, chart, image, paragraph, pngAsset, presentation, quote, slide, table } from '../build.ts';
import { named, partTrees } from '../package-checks.ts';
import { templateOf, wear } from './wear.ts';

const SLIDES = [
  slide('Opening', [paragraph('The branch')], { layout: 'title' }),
  slide('A section', [], { layout: 'section' }),
  slide('Text', [bullets('One', 'Two')]),
  slide('Columns', [bullets('Left')], { layout: 'two-column', right: [bullets('Right')] }),
  slide('A chart alone', [chart('bar', 'percent', ['A', 'B'], { One: [1, 2] })], { layout: 'chart' }),
  slide('A table', [table([], ['Head', 'Other'], ['1', '2'])], { layout: 'table' }),
  slide('A picture', [image('a.png', 'A view'), paragraph('Seen from the hall.')], { layout: 'image' }),
  slide('A quote', [quote(paragraph('Said by one.'))], { layout: 'quote' }),
];
const deck = presentation(SLIDES);
const pictures = new Map([['a.png', pngAsset(400, 300)]]);

/** Name of the layout and the places used of each slide. */
function slidesOf(bytes: Uint8Array): { layout: string; places: string[] }[] {
  const trees = partTrees(bytes);
  return SLIDES.map((_, index) => {
    const relations = trees.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`);
    const target = relations && named(relations, 'Relationship').find((one) => one.getAttribute('Type')?.endsWith('/slideLayout'))?.getAttribute('Target');
    const layout = trees.get(String(target).replace('..', 'ppt'));
    const own = trees.get(`ppt/slides/slide${index + 1}.xml`);
    return {
      layout: (layout && named(layout, 'p:cSld')[0]?.getAttribute('name')) ?? '',
      places: own === undefined ? [] : named(own, 'p:ph').map((place) => `${place.parentNode?.parentNode?.parentNode?.nodeName} ${place.getAttribute('type')} ${place.getAttribute('idx') ?? '-'}`).filter((place) => !/ftr|sldNum/.test(place)),
    };
  });
}

it('puts each kind of slide onto the layout of its kind, in the places that it has', async () => {
  const { bytes, notes } = await wear(buildTemplate(USUAL), { presentation: deck, pictures });
  expect(slidesOf(bytes)).toEqual([
    { layout: 'Title Slide', places: ['p:sp ctrTitle -', 'p:sp subTitle 1'] },
    { layout: 'Section Header', places: ['p:sp title -'] },
    { layout: 'Title and Content', places: ['p:sp title -', 'p:sp obj 1'] },
    { layout: 'Two Content', places: ['p:sp title -', 'p:sp obj 1', 'p:sp obj 2'] },
    { layout: 'Title and Content', places: ['p:sp title -', 'p:graphicFrame obj 1'] },
    { layout: 'Title and Content', places: ['p:sp title -', 'p:graphicFrame obj 1'] },
    { layout: 'Picture with Caption', places: ['p:sp title -', 'p:pic pic 1', 'p:sp body 2'] },
    { layout: 'Quote', places: ['p:sp title -', 'p:sp body 13'] },
  ]);
  expect(templateRemarks(notes, [])).toEqual([]);
});

it('names what a template has no layout for, and where that is missed', async () => {
  const { bytes, notes } = await wear(buildTemplate(ODD), { presentation: deck, pictures });
  expect(slidesOf(bytes).map(({ layout }) => layout)).toEqual(['Titelfolie', 'Titelfolie', ...Array.from({ length: 6 }, () => 'Inhalt mit Überschrift')]);
  expect(slidesOf(bytes)[3]?.places).toEqual(['p:sp title -', 'p:sp obj 4294967']);
  expect(templateRemarks(notes, [9])).toEqual([
    'The template has no layout for a section slide: slide 2 uses “Titelfolie”.',
    'The template has no layout for two columns: slide 4 uses “Inhalt mit Überschrift”.',
    'The template has no layout for a quote: slide 8 uses “Inhalt mit Überschrift”.',
    'The template leaves less room than the screen: slide 9 of the file is continued further than in Branchdeck.',
  ]);
});

it('repeats the colours of a layout that gives them out another way, and writes on its ground in what can be read there', async () => {
  const { bytes } = await wear(buildTemplate(USUAL), { presentation: presentation([slide('A section', [], { layout: 'section', sourceLine: 'From a poll' })]), pictures });
  const tree = partTrees(bytes).get('ppt/slides/slide1.xml');
  expect(tree && named(tree, 'a:overrideClrMapping')[0]?.getAttribute('tx1')).toBe('lt1');
  const source = tree && named(tree, 'p:sp').find((shape) => shape.textContent === 'From a poll');
  expect(source && named(source, 'a:schemeClr').map((one) => one.getAttribute('val'))).toEqual(['tx2']);
});

it('takes the size of its slides, and writes as small as they are', async () => {
  const small = buildTemplate(plainTemplate([10, 5.625]));
  const { bytes } = await wear(small, { presentation: presentation([slide('A table', [table([], ['Head', 'Other'], ['1', '2'])], { layout: 'table' })]), pictures });
  const trees = partTrees(bytes);
  const whole = trees.get('ppt/presentation.xml');
  expect(whole && named(whole, 'p:sldSz').map((one) => [one.getAttribute('cx'), one.getAttribute('cy')])).toEqual([['9144000', '5143500']]);
  const cells = trees.get('ppt/slides/slide1.xml');
  expect(cells && named(named(cells, 'a:tbl')[0] ?? cells, 'a:rPr').map((one) => Number(one.getAttribute('sz')))).toEqual(Array.from({ length: 4 }, () => 1650));
});

it('tells a slide that is too full for a template from one that fits', () => {
  const planner = new Planner(templateOf(buildTemplate(ODD)));
  const items = (count: number) => slide('Many', [bullets(...Array.from({ length: count }, (_, index) => `Point number ${index} of them all, which is rather long for a line`))]);
  expect(fitsOnto(items(3), planner)).toBe(true);
  expect(fitsOnto(items(30), planner)).toBe(false);
});

it('takes, of masters that are used as much, one whose text can be told from its ground', () => {
  const [master] = USUAL.masters;
  const parts = templateParts({ ...USUAL, masters: master === undefined ? [] : [master, master] });
  const first = 'ppt/slideMasters/slideMaster1.xml';
  expect(templateOf(zipped(parts)).themeName).toBe('House 1');
  expect(templateOf(zipped({ ...parts, [first]: String(parts[first]).replaceAll('<a:schemeClr val="tx1"/>', '<a:schemeClr val="bg1"/>') })).themeName).toBe('House 2');
});

it('gives a footer of more words than its place has room for those that fit', async () => {
  const title = 'Act now for fairer and safer inspection of every school and every trust of this county and the next';
  const called = (name: string) => ({ ...deck, title: name, branchName: 'Northmoor' });
  const footers = async (of: string): Promise<string[]> => {
    const { bytes } = await wear(buildTemplate(USUAL), { presentation: called(of), pictures });
    const tree = partTrees(bytes).get('ppt/slides/slide3.xml');
    return tree === undefined ? [] : named(tree, 'p:sp').filter((shape) => named(shape, 'p:ph').some((place) => place.getAttribute('type') === 'ftr')).map((shape) => named(shape, 'a:t').map((text) => text.textContent).join(''));
  };
  expect(await footers('Act now')).toEqual(['Act now  ·  Northmoor']);
  expect(await footers(title)).toEqual(['Northmoor']);
});
