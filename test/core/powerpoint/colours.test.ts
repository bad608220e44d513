import type { Document, Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_TYPES } from '../../../core/deck/content.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { bullets, chart, heading, link, paragraph, presentation, slide, table, text } from './build.ts';
import { named, partTrees } from './package-checks.ts';
import { sample, samplePictures } from './sample.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const values = (list: readonly Element[], attribute = 'val'): (string | null)[] => list.map((one) => one.getAttribute(attribute));
const fillOf = (owner: Element): string => {
  const fill = named(named(owner, 'c:spPr')[0]!, 'a:pattFill')[0];
  return fill === undefined ? values(named(named(owner, 'c:spPr')[0]!, 'a:schemeClr'))[0] ?? '' : `${fill.getAttribute('prst')} ${values(named(fill, 'a:schemeClr')).join(' ')}`;
};

let trees: Map<string, Document>;
let charts: Map<string, Document>;

beforeAll(async () => {
  trees = partTrees(await writePowerPoint({ presentation: sample(), pictures: samplePictures() }));
  const many = Object.fromEntries(NAMES.map((name, index) => [name, [index + 1, -index]]));
  charts = partTrees(await writePowerPoint({ pictures: new Map(), presentation: presentation([
    ...CHART_TYPES.map((type) => slide(type, [chart(type, 'count', NAMES, { A: [1, 2, 3, 4, 5, 6, 7, 8] })])),
    slide('many bars', [chart('bar', 'count', ['x', 'y'], many)]),
    slide('stacked', [chart('stacked', 'percent', ['x'], { A: [50], B: [30], C: [20] })]),
    slide('lines', [chart('line', 'percent', ['x', 'y'], { A: [50, 1], B: [30, 2], C: [20, 3] })]),
    slide('on the accent', [chart('bar', 'count', ['x'], { A: [50] })], { layout: 'title' }),
  ]) }));
});

const chartOf = (number: number): Document => charts.get(`ppt/charts/chart${number}.xml`)!;

describe('a change of the theme in PowerPoint', () => {
  it('changes every chart and table: they name its colours and its font, and none of their own', () => {
    for (const [name, tree] of [...trees, ...charts]) {
      if (!/^ppt\/(charts\/chart|tableStyles)/.test(name)) continue;
      expect(named(tree, 'a:srgbClr'), name).toEqual([]);
      expect([...new Set(values([...named(tree, 'a:latin'), ...named(tree, 'a:cs')], 'typeface'))].filter((face) => face !== '+mn-lt'), name).toEqual([]);
    }
  });

  it('changes every text of a slide: but for code, and for the colours of a scale, which mean something', () => {
    for (const [name, tree] of trees) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      expect(values(named(tree, 'a:latin'), 'typeface').filter((face) => face !== 'Courier New'), name).toEqual([]);
      if (!name.endsWith('/slide7.xml')) expect(named(tree, 'a:srgbClr'), name).toEqual([]);
    }
  });
});

it('offers the colours of a scale beside the theme\'s own', () => {
  const own = named(trees.get('ppt/theme/theme1.xml')!, 'a:custClr');
  expect(own.map((one) => [one.getAttribute('name'), values(named(one, 'a:srgbClr'))[0]])).toContainEqual(['Scale: light green', '8CC98F']);
  expect(own).toHaveLength(5);
});

describe('the series of a chart', () => {
  it('are told apart by patterns too, and by others when the colours come round again', () => {
    expect(named(chartOf(CHART_TYPES.length + 1), 'c:ser').map(fillOf)).toEqual([
      'accent1', 'accent2', 'wdUpDiag bg1 accent3', 'horz bg1 accent4', 'openDmnd bg1 accent5', 'wdDnDiag bg1 accent6', 'vert bg1 accent1', 'wdUpDiag bg1 accent2',
    ]);
    const pie = chartOf(CHART_TYPES.indexOf('pie') + 1);
    expect(named(pie, 'c:dPt').map(fillOf).slice(0, 4)).toEqual(['accent1', 'accent2', 'wdUpDiag bg1 accent3', 'horz bg1 accent4']);
    expect(new Set(named(pie, 'c:dPt').map(fillOf)).size).toBe(NAMES.length);
  });

  it('have no pattern running through a value that stands on them', () => {
    const stacked = named(chartOf(CHART_TYPES.length + 2), 'c:ser');
    expect(stacked.map((one) => named(named(one, 'c:dLbls')[0]!, 'c:spPr').map((plate) => values(named(plate, 'a:schemeClr'))[0]))).toEqual([[], [], ['accent3']]);
    // The values of a pie stand beside it.
    expect(named(chartOf(CHART_TYPES.indexOf('pie') + 1), 'c:dLbl')).toEqual([]);
    const ring = chartOf(CHART_TYPES.indexOf('doughnut') + 1);
    expect(named(ring, 'c:dLbl').map((one) => [values(named(one, 'c:idx'))[0], values(named(named(one, 'c:spPr')[0]!, 'a:schemeClr'))[0]]))
      .toEqual([['2', 'accent3'], ['3', 'accent4'], ['4', 'accent5'], ['5', 'accent6'], ['6', 'accent1'], ['7', 'accent2']]);
  });

  it('are lines with dashes and points of their own', () => {
    const lines = chartOf(CHART_TYPES.length + 3);
    expect(values(named(lines, 'c:symbol'))).toEqual(['circle', 'square', 'triangle']);
    expect(named(lines, 'c:ser').map((one) => values(named(one, 'a:prstDash'))[0])).toEqual(['solid', 'dash', 'sysDot']);
  });
});

describe('on a slide of the accent', () => {
  it('a chart and a table have the ordinary ground, which their words are made for', () => {
    const behind = (number: number): (string | null)[] => values([...chartOf(number).documentElement!.childNodes].filter((one) => one.nodeName === 'c:spPr').flatMap((one) => named(one, 'a:schemeClr')));
    expect(behind(CHART_TYPES.length + 4)).toEqual(['bg1']);
    expect(behind(1)).toEqual([]);
    const whole = named(trees.get('ppt/tableStyles.xml')!, 'a:wholeTbl')[0]!;
    expect(values(named(named(whole, 'a:fill')[0]!, 'a:schemeClr'))).toEqual(['bg1']);
  });

  it('headings, bullets and links are not of the accent', async () => {
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      slide('Opening', [heading('Within'), bullets('One'), paragraph([link('https://example.org', 'there'), text(' and on')]), table([], ['A'], ['1'])], { layout: 'title' }),
    ]) });
    const all = partTrees(bytes);
    expect(values(named(all.get('ppt/slides/slide1.xml')!, 'a:schemeClr'))).not.toContain('accent1');
    expect(values(named(all.get('ppt/slides/slide1.xml')!, 'ahyp:hlinkClr'))).toEqual(['tx']);
    const layout = [...all].find(([name, tree]) => name.startsWith('ppt/slideLayouts/') && named(tree, 'p:cSld')[0]?.getAttribute('name') === 'Title slide')![1];
    expect(values(named(layout, 'a:buClr').flatMap((one) => named(one, 'a:schemeClr')))).not.toContain('accent1');
  });
});
