import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadChart } from '../../../../core/powerpoint/read/model.ts';
import { readPresentation } from '../../../../core/powerpoint/read/presentation.ts';
import { frame, pptxFile } from '../../../support/pptx.ts';

const NAMES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const points = (values: readonly (string | number | undefined)[]): string => `<c:ptCount val="${values.length}"/>${values.map((value, index) => (value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('')}`;
const strings = (values: readonly string[]): string => `<c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
const numbers = (values: readonly (number | undefined)[], format = 'General'): string => `<c:numRef><c:f>Sheet1!$B$2:$B$3</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
const series = (name: string, values: string, cat = strings(['North', 'South'])): string => `<c:ser><c:tx>${strings([name])}</c:tx><c:cat>${cat}</c:cat><c:val>${values}</c:val></c:ser>`;
const bar = (inner: string, dir = 'col', grouping = 'clustered'): string => `<c:barChart><c:barDir val="${dir}"/><c:grouping val="${grouping}"/>${inner}</c:barChart>`;
const space = (plots: string, after = ''): string => `<c:chartSpace ${NAMES}><c:chart><c:plotArea>${plots}</c:plotArea></c:chart>${after}</c:chartSpace>`;

function chart(xml: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): ReadChart | undefined {
  const shapes = frame('http://schemas.openxmlformats.org/drawingml/2006/chart', `<c:chart ${NAMES} r:id="c"/>`, { descr: 'What it shows' });
  const [shape] = readPresentation(pptxFile({ slides: [{ shapes, rels: [['c', 'chart', '../charts/chart1.xml']] }], parts: { 'ppt/charts/chart1.xml': xml, ...parts } })).slides[0]?.shapes ?? [];
  return shape?.kind === 'chart' ? shape : undefined;
}

describe('a chart', () => {
  test('has its categories, rows, gaps and alt text', () => {
    expect(chart(space(bar(series('A', numbers([1, undefined])) + series('B', numbers([3.5, -4])))))).toMatchObject({
      chart: 'column', unit: 'count', alt: 'What it shows', categories: ['North', 'South'],
      series: [{ name: 'A', values: [1, undefined] }, { name: 'B', values: [3.5, -4] }],
    });
  });

  test.each([
    ['bars', bar(series('A', numbers([1, 2])), 'bar'), 'bar'],
    ['stacked', bar(series('A', numbers([1, 2])), 'bar', 'percentStacked'), 'stacked'],
    ['a line', `<c:lineChart>${series('A', numbers([1, 2]))}</c:lineChart>`, 'line'],
    ['a pie', `<c:pieChart>${series('A', numbers([1, 2]))}</c:pieChart>`, 'pie'],
    ['a ring', `<c:doughnutChart>${series('A', numbers([1, 2]))}</c:doughnutChart>`, 'doughnut'],
    ['columns with a line', bar(series('A', numbers([1, 2]))) + `<c:lineChart>${series('B', numbers([1, 2]))}</c:lineChart>`, 'column'],
    ['areas', `<c:areaChart>${series('A', numbers([1, 2]))}</c:areaChart>`, 'other'],
    ['a radar', `<c:radarChart>${series('A', numbers([1, 2]))}</c:radarChart>`, 'other'],
  ])('of %s', (_, plots, kind) => {
    expect(chart(space(plots))?.chart).toBe(kind);
  });

  test.each([
    ['0%', [0.91, 0.075], 'percent', [91, 7.5]],
    ['0.0%', [0.615, 1.2], 'percent', [61.5, 120]],
    ['0"%"', [91, 7], 'percent', [91, 7]],
    ['0\\%', [91, 7], 'percent', [91, 7]],
    ['£#,##0', [1400, 2], 'money', [1400, 2]],
    ['#,##0', [1400, 2], 'count', [1400, 2]],
  ])('whose numbers are printed as %s', (format, values, unit, read) => {
    expect(chart(space(bar(series('A', numbers(values, format)))))).toMatchObject({ unit, series: [{ values: read }] });
  });

  test('whose labels alone say that they are per cent', () => {
    const labels = '<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/></c:dLbls>';
    expect(chart(space(bar(series('A', numbers([0.5, 0.25])) + labels)))).toMatchObject({ unit: 'percent', series: [{ values: [50, 25] }] });
  });

  test('whose categories are days', () => {
    const days = `<c:numRef><c:f>x</c:f><c:numCache><c:formatCode>d/m/yyyy</c:formatCode>${points([45_916, 45_988])}</c:numCache></c:numRef>`;
    expect(chart(space(bar(series('A', numbers([1, 2]), days))))?.categories).toEqual(['16 September 2025', '27 November 2025']);
  });

  test('whose categories lie on several levels has each with what it lies under', () => {
    const level = (...said: [number, string][]): string => `<c:lvl>${said.map(([index, text]) => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`).join('')}</c:lvl>`;
    const levels = `<c:multiLvlStrRef><c:f>x</c:f><c:multiLvlStrCache><c:ptCount val="4"/>${level([0, 'Spring'], [1, 'Autumn'], [2, 'Spring'], [3, 'Autumn'])}${level([0, '2024'], [2, '2025'])}</c:multiLvlStrCache></c:multiLvlStrRef>`;
    expect(chart(space(bar(series('A', numbers([1, 2, 3, 4]), levels))))?.categories).toEqual(['2024, Spring', '2024, Autumn', '2025, Spring', '2025, Autumn']);
  });

  test('of scattered points keeps those at one place, and those whose place is not said', () => {
    const dots = (...values: string[]): string => `<c:scatterChart>${values.join('')}</c:scatterChart>`;
    const dot = (name: string, x: string, y: string): string => `<c:ser><c:tx>${strings([name])}</c:tx>${x === '' ? '' : `<c:xVal>${x}</c:xVal>`}<c:yVal>${y}</c:yVal></c:ser>`;
    expect(chart(space(dots(dot('A', numbers([1, 1, 2]), numbers([5, 7, 9])), dot('B', numbers([2, 1]), numbers([4, 3])))))).toMatchObject({ categories: ['1', '1', '2'], series: [{ values: [5, 7, 9] }, { values: [3, undefined, 4] }] });
    expect(chart(space(dots(dot('A', '', numbers([5, 7])))))).toMatchObject({ categories: ['1', '2'], series: [{ values: [5, 7] }] });
  });

  test('whose numbers lie in its workbook alone', () => {
    const bare = (formula: string, kind: string): string => `<c:${kind}><c:f>${formula}</c:f></c:${kind}>`;
    const rels = (id: string, type: string, target: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`);
    const workbook = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': rels('r', 'officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': strToU8('<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="My sheet" sheetId="1" r:id="s"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
      'xl/sharedStrings.xml': strToU8('<sst><si><t>National</t></si><si><r><t>Nor</t></r><r><t>th</t></r></si></sst>'),
      'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row><c r="B1" t="s"><v>0</v></c></row><row><c r="A2" t="s"><v>1</v></c><c r="B2"><v>91</v></c></row><row><c r="A3" t="inlineStr"><is><t>South</t></is></c><c r="B3"><v>88.5</v></c></row></sheetData></worksheet>'),
    });
    const plot = bar(`<c:ser><c:tx>${bare("'My sheet'!$B$1", 'strRef')}</c:tx><c:cat>${bare("'My sheet'!$A$2:$A$3", 'strRef')}</c:cat><c:val>${bare("'My sheet'!$B$2:$B$3", 'numRef')}</c:val></c:ser>`);
    const parts = { 'ppt/charts/_rels/chart1.xml.rels': rels('w', 'package', '../embeddings/book.xlsx'), 'ppt/embeddings/book.xlsx': workbook };
    expect(chart(space(plot, '<c:externalData r:id="w"/>'), parts)).toMatchObject({ categories: ['North', 'South'], series: [{ name: 'National', values: [91, 88.5] }] });
    expect(chart(space(plot, '<c:externalData r:id="w"/>'), { ...parts, 'ppt/embeddings/book.xlsx': 'no workbook' })).toMatchObject({ categories: [] });
  });
});

test('a chart of the newer kinds has its words and numbers', () => {
  const cx = 'http://schemas.microsoft.com/office/drawing/2014/chartex';
  const xml = `<cx:chartSpace xmlns:cx="${cx}"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl ptCount="2"><cx:pt idx="0">Yes</cx:pt><cx:pt idx="1">No</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:lvl ptCount="2"><cx:pt idx="0">7</cx:pt><cx:pt idx="1">3</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="funnel"><cx:tx><cx:txData><cx:v>Votes</cx:v></cx:txData></cx:tx><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;
  const shapes = `<mc:AlternateContent><mc:Choice xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" Requires="cx1">${frame(cx, `<cx:chart xmlns:cx="${cx}" r:id="c"/>`)}</mc:Choice><mc:Fallback><p:sp><p:nvSpPr><p:cNvPr id="3" name="x"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>This chart isn't available</a:t></a:r></a:p></p:txBody></p:sp></mc:Fallback></mc:AlternateContent>`;
  const [shape] = readPresentation(pptxFile({ slides: [{ shapes, rels: [['c', 'chartEx', '../charts/chartEx1.xml']] }], parts: { 'ppt/charts/chartEx1.xml': xml } })).slides[0]?.shapes ?? [];
  expect(shape).toMatchObject({ kind: 'chart', chart: 'other', called: 'funnel', categories: ['Yes', 'No'], series: [{ name: 'Votes', values: [7, 3] }] });
});

test('a histogram, which names nothing, has its numbers', () => {
  const cx = 'http://schemas.microsoft.com/office/drawing/2014/chartex';
  const xml = `<cx:chartSpace xmlns:cx="${cx}"><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:lvl ptCount="2"><cx:pt idx="0">7</cx:pt><cx:pt idx="1">3</cx:pt><cx:pt idx="4000000000">1</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="clusteredColumn"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;
  const [shape] = readPresentation(pptxFile({ slides: [{ shapes: frame(cx, `<cx:chart xmlns:cx="${cx}" r:id="c"/>`), rels: [['c', 'chartEx', '../charts/chartEx1.xml']] }], parts: { 'ppt/charts/chartEx1.xml': xml } })).slides[0]?.shapes ?? [];
  expect(shape).toMatchObject({ categories: ['1', '2'], series: [{ values: [7, 3] }] });
});
