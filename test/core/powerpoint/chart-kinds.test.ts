import type { Document } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { CHART_TYPES, UNITS, type Chart } from '../../../core/deck/content.ts';
import { sortCharts } from '../../../core/powerpoint/charts/kinds.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { cleanLine } from '../../../core/powerpoint/text/clean.ts';
import { presentation, slide } from './build.ts';
import { named, partTrees } from './package-checks.ts';

const value = fc.oneof(fc.integer({ min: -20, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(undefined));
const chartArbitrary = fc.tuple(fc.constantFrom(...CHART_TYPES), fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(
  ([type, unit, categories, series]) => fc.record({
    chart: fc.constant(type),
    unit: fc.constant(unit),
    categories: fc.array(fc.constantFrom('', 'A & B', 'Write to MP', '<c:v>', ']]>', '\uFDD00 c:val\uFDD1', 'a\u0000\ud800 😀'), { minLength: categories, maxLength: categories }),
    series: fc.array(fc.record({
      name: fc.constantFrom('', 'National', '"Our" branch'),
      values: fc.array(value, { minLength: categories, maxLength: categories }),
    }), { minLength: series, maxLength: series }),
    alt: fc.constant('A chart.'),
  }),
);

/** The charts of a file, as the text of their parts. */
async function chartParts(charts: readonly Chart[]): Promise<string[]> {
  const slides = charts.map((one) => slide('Chart', [{ type: 'chart', line: 1, ...one }]));
  const parts = unzipSync(await writePowerPoint({ presentation: presentation(slides), pictures: new Map() }));
  return charts.map((_, index) => strFromU8(parts[`ppt/charts/chart${index + 1}.xml`] ?? new Uint8Array()));
}

it('a chart that is made from another of its kind is the one that it would be alone', async () => {
  // Each run writes a whole file, and one more for each chart.
  await fc.assert(fc.asyncProperty(fc.array(chartArbitrary, { minLength: 2, maxLength: 4 }), async (charts) => {
    const together = await chartParts(charts);
    for (const [index, one] of charts.entries()) expect(together[index]).toBe((await chartParts([one]))[0]);
  }), { numRuns: 5 });
}, 120_000);

const cells = (tree: Document | undefined, name: string): string[] => (tree ? named(tree, name) : []).map((each) => each.textContent ?? '');

it('every chart holds the words and numbers of the deck, in its own part and in its workbook', async () => {
  await fc.assert(fc.asyncProperty(fc.array(chartArbitrary, { minLength: 25, maxLength: 25 }), async (charts) => {
    const slides = charts.map((one) => slide('Chart', [{ type: 'chart', line: 1, ...one }]));
    const bytes = await writePowerPoint({ presentation: presentation(slides), pictures: new Map() });
    const trees = partTrees(bytes);
    const files = unzipSync(bytes);
    for (const [index, one] of charts.entries()) {
      const part = trees.get(`ppt/charts/chart${index + 1}.xml`);
      const series = part ? named(part, 'c:ser') : [];
      expect(series.map((each) => named(named(each, 'c:tx')[0]!, 'c:v').map((text) => text.textContent))).toEqual(one.series.map(({ name }) => [cleanLine(name)]));
      for (const [row, each] of series.entries()) {
        expect(named(named(each, 'c:cat')[0]!, 'c:v').map((text) => text.textContent ?? '')).toEqual(one.categories.map(cleanLine));
        const points = named(named(each, 'c:val')[0]!, 'c:pt').map((point): [number, number] => [Number(point.getAttribute('idx')), Number(point.textContent)]);
        expect(points).toEqual((one.series[row]?.values ?? []).flatMap((number, at) => (number === undefined ? [] : [[at, number + 0]])));
      }
      const sheet = partTrees(files[`ppt/embeddings/workbook${index + 1}.xlsx`]!).get('xl/worksheets/sheet1.xml');
      expect(cells(sheet, 't')).toEqual([...one.series.map(({ name }) => cleanLine(name)), ...one.categories.map(cleanLine)]);
      expect(cells(sheet, 'v').map(Number)).toEqual(one.categories.flatMap((_, at) => one.series.flatMap(({ values }) => (values[at] === undefined ? [] : [values[at] + 0]))));
    }
  }), { numRuns: 2 });
}, 120_000);

it('charts that differ in words and numbers alone are of one kind', () => {
  const chart = (values: number[], name: string): Chart => ({ chart: 'bar', unit: 'percent', categories: ['Yes', 'No'], series: [{ name, values }], alt: '' });
  const { kinds, kindOf } = sortCharts([chart([60, 40], 'One'), chart([10, 90], 'Two'), chart([-1, 90], 'Three'), chart([10.5, 90], 'Four')]);
  expect([...kindOf.values()]).toEqual([0, 0, 1, 2]);
  expect(kinds).toHaveLength(3);
});
