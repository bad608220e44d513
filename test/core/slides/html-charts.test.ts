import { describe, expect, it } from 'vitest';
import { CHART_TYPES } from '../../../core/deck/content.ts';
import type { Chart } from '../../../core/deck/content.ts';
import { unitText } from '../../../core/slides/chart-look.ts';
import { chartSvg as drawChart, isCrowded } from '../../../core/slides/chart-svg.ts';
import { chartTable } from '../../../core/slides/chart-table.ts';
import { spreadOut } from '../../../core/slides/spread-out.ts';
import { textWidth, wrapLabel } from '../../../core/slides/text-width.ts';
import { makeLook } from '../../../core/slides/themes/look.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

const chartSvg = (chart: Chart, box: { width: number; height: number }): string => drawChart(chart, box, makeLook(USUAL_LOOK));
const BOX = { width: 1136, height: 480 };
const chart = (part: Partial<Chart>): Chart => ({
  chart: 'bar',
  unit: 'percent',
  categories: ['Write to their MP', 'Write to their employer'],
  series: [
    { name: 'National', values: [89, 80] },
    { name: 'Northmoor', values: [88, undefined] },
  ],
  alt: 'Most would write.',
  ...part,
});

describe.each(CHART_TYPES)('a %s chart', (type) => {
  it('has its size, its words for screen readers and its labels', () => {
    const svg = chartSvg(chart({ chart: type }), BOX);
    expect(svg).toMatch(/^<svg [^>]*width="1136" height="480" viewBox="0 0 1136 480" role="img" aria-label="Most would write."/);
    expect(svg).toContain('89%');
    expect(svg).toContain('Northmoor');
  });

  it('uses no style attribute, id, script or number that is none', () => {
    const svg = chartSvg(chart({ chart: type }), BOX);
    expect(svg).not.toMatch(/\s(?:style|id|on\w+)=|<style|<script|NaN|undefined|Infinity/);
  });

  it('writes nothing below 20 px', () => {
    const sizes = [...chartSvg(chart({ chart: type }), BOX).matchAll(/font-size="(\d+)"/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });

  it('says so when there is no figure at all', () => {
    expect(chartSvg(chart({ chart: type, series: [{ name: 'A', values: [undefined, undefined] }] }), BOX)).toContain('No figures to show yet');
    expect(chartSvg(chart({ chart: type, categories: [], series: [] }), BOX)).toContain('No figures to show yet');
  });

  it.each([[[0, 0]], [[-5, 12]], [[1e9, 0.001]], [[undefined, 4]]])('survives %j', (values) => {
    expect(chartSvg(chart({ chart: type, unit: 'money', series: [{ name: 'A', values }] }), BOX)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('charts', () => {
  it('have a legend only for more than one series', () => {
    const one = chartSvg(chart({ series: [{ name: 'National', values: [1, 2] }] }), BOX);
    expect(one).not.toContain('National');
  });

  it('are drawn larger, and so shown smaller, where their labels would run into each other', () => {
    const categories = Array.from({ length: 30 }, (_, index) => `Category ${index}`);
    const crowded = chart({ categories, series: [{ name: 'A', values: categories.map((_, index) => index) }] });
    expect(chartSvg(crowded, BOX)).toMatch(/width="2840" height="1200" viewBox="0 0 2840 1200"/);
    expect(isCrowded(crowded, BOX, makeLook(USUAL_LOOK))).toBe(true);
    expect(isCrowded(chart({}), BOX, makeLook(USUAL_LOOK))).toBe(false);
  });

  it('come with a table of the same figures', () => {
    expect(chartTable(chart({}))).toBe(
      '<table><caption>The figures in this chart</caption><thead><tr><td></td><th scope="col">National</th><th scope="col">Northmoor</th></tr></thead>' +
        '<tbody><tr><th scope="row">Write to their MP</th><td>89%</td><td>88%</td></tr>' +
        '<tr><th scope="row">Write to their employer</th><td>80%</td><td>no figure</td></tr></tbody></table>',
    );
  });

  it('print values as people in the UK write them', () => {
    expect([unitText('percent', 91), unitText('money', 1400), unitText('money', 1250.5), unitText('count', 1400), unitText('count', 0.5), unitText('percent', -3)])
      .toEqual(['91%', '£1,400', '£1,250.50', '1,400', '0.5', '−3%']);
  });
});

describe('labels', () => {
  it('wrap at words, break a word only when it must, and end in an ellipsis when there is no more room', () => {
    const options = { size: 24, width: 200, maxLines: 2 };
    expect(wrapLabel('Write to their employer', options)).toEqual(['Write to their', 'employer']);
    expect(wrapLabel('', options)).toEqual([]);
    const long = wrapLabel('Feel better supported with a health and safety representative present', options);
    expect(long).toHaveLength(2);
    expect(long[1]).toMatch(/…$/);
    for (const line of [...long, ...wrapLabel('Donaudampfschifffahrtsgesellschaftskapitän', options)]) {
      expect(textWidth(line, 24)).toBeLessThanOrEqual(200);
    }
  });

  it('move apart as little as they must', () => {
    expect(spreadOut([10, 12, 90], 20, 0, 100)).toEqual([10, 30, 90]);
    expect(spreadOut([95, 99], 20, 0, 100)).toEqual([80, 100]);
    expect(spreadOut([], 20, 0, 100)).toEqual([]);
  });
});
