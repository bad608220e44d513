import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_TYPES, UNITS } from '../../../core/deck/content.ts';
import { blankChart, chartAt, placeChart, readChartForm, resizeChart, type ChartForm } from '../../../core/edit-text/chart-form.ts';
import { checkChart, proposeAlt } from '../../../core/edit-text/check-chart.ts';
import { applyEdit } from '../../../core/edit-text/model.ts';
import { writeChart } from '../../../core/edit-text/write-chart.ts';
import { brief, firstSlide, slideEdition } from '../deck/make.ts';

const words = fc.array(fc.constantFrom('Write', 'yes', 'no', '2024', '7', ':', '#', '"', "'", '\\', '\\{{', '{{ branch.name }}', ',', '[', '-', 'é', '|', '`'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const value = fc.oneof(fc.constant(''), fc.integer({ min: -50, max: 2_000 }).map(String), fc.constantFrom('{{ a }}', '{{ b | plain }}', '61.5'));
const form: fc.Arbitrary<ChartForm> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([categories, series]) => fc.record({
  type: fc.constantFrom(...CHART_TYPES),
  unit: fc.constantFrom(...UNITS),
  categories: fc.array(words, { minLength: categories, maxLength: categories }),
  series: fc.uniqueArray(fc.record({ name: words, values: fc.array(value, { minLength: categories, maxLength: categories }) }), { minLength: series, maxLength: series, selector: ({ name }) => name }),
  alt: words,
}));

describe('a chart', () => {
  test('is read again as it was written, from any place in it, with LF and CRLF', () => {
    fc.assert(fc.property(form, fc.constantFrom('\n', '\r\n'), fc.nat(), (chart, end, seed) => {
      const block = writeChart(chart).replaceAll('\n', end);
      const before = `## Title${end}${end}`;
      const text = `${before}${block}${end}After.`;
      const place = before.length + (seed % (block.length + 1));
      const found = chartAt(text, { from: place, to: place });
      expect(found?.form).toEqual(chart);
      expect(found?.form && applyEdit(text, placeChart(text, { from: place, to: place }, found.form, found.range))).toBe(text);
    }), { numRuns: 400 });
  });

  test('without faults is drawn by the deck’s own reader with what the form says', () => {
    const safe = form.filter((chart) => checkChart(chart).length === 0 && chart.series.every(({ values }) => values.some((each) => /^-?[\d.]+$/.test(each))));
    fc.assert(fc.property(safe, (chart) => {
      const edition = slideEdition(`## T\n\n${writeChart(chart)}\n`, { figures: 'figures: {}\n' });
      expect(brief(edition.findings).filter((line) => line.startsWith('error') && !line.includes('unknown-token'))).toEqual([]);
      const [drawn] = firstSlide(edition).blocks;
      if (drawn?.type !== 'chart') throw new Error('no chart');
      expect([drawn.chart, drawn.unit, drawn.categories.length, drawn.series.length]).toEqual([chart.type, chart.unit, chart.categories.length, chart.series.length]);
      // A name with a blank token in it may come out as anything that is left of it.
      const numbers = chart.series.map(({ name }) => /^\d+$/.test(name));
      expect(drawn.series.filter((_, index) => numbers[index]).map(({ name }) => name)).toEqual(chart.series.filter((_, index) => numbers[index]).map(({ name }) => name));
      expect(drawn.series.map((row) => row.values.map((each) => each ?? ''))).toEqual(chart.series.map((row) => row.values.map((each) => (/^-?[\d.]+$/.test(each) ? Number(each) : ''))));
    }));
  });

  test('that the form would lose something of is not shown in it', () => {
    expect(readChartForm('type: bar\ncategories: [A]\nseries: { N: [1] }\ncolour: red')).toBeUndefined();
    expect(readChartForm('type: radar\ncategories: [A]\nseries: { N: [1] }')).toBeUndefined();
    expect(readChartForm('categories: [A')).toBeUndefined();
    expect(readChartForm('categories: [A]\nseries:\n  All: [1]\n  # <!-- only: members -->\n  Ours: [9]\n  # <!-- end -->\nalt: One.')).toBeUndefined();
    expect(readChartForm('categories: [A]\nseries: { N: 1 }')).toBeUndefined();
    expect(chartAt('```chart\ntype: radar\n```', { from: 12, to: 12 })).toEqual({ form: undefined, range: { from: 0, to: 24 } });
    expect(chartAt('```yaml\ntype: bar\n```', { from: 12, to: 12 })).toBeUndefined();
  });

  test('as national decks write it is read with its tokens', () => {
    const text = 'type: bar\nunit: percent\ncategories: [Write to MP, 2024]\nseries:\n  "{{ branch.name }}": [{{ local-mp }}, ~]\nalt: One sentence.';
    expect(readChartForm(text)).toEqual({
      type: 'bar', unit: 'percent', categories: ['Write to MP', '2024'], series: [{ name: '{{ branch.name }}', values: ['{{ local-mp }}', ''] }], alt: 'One sentence.',
    });
  });
});

describe('faults are told in words, each at its field', () => {
  const places = (chart: ChartForm): string[] => checkChart(chart).map(({ field, category, series }) => [field, series, category].filter((part) => part !== undefined).join(' '));
  test('blank, twice, not a number', () => {
    expect(places(blankChart('Ours'))).toEqual(['category 0', 'category 1', 'value 0 0', 'alt']);
    const chart: ChartForm = { ...blankChart('Ours'), categories: ['A', 'B'], series: [{ name: 'N', values: ['6l', '61%'] }, { name: ' N ', values: ['1,400', '{{ x }} of'] }], alt: 'Yes.' };
    expect(places(chart)).toEqual(['value 0 0', 'name 1', 'value 1 1']);
    expect(places({ ...chart, type: 'pie', series: [{ name: 'N', values: ['1', ''] }, { name: 'M', values: ['£2', '−3'] }] })).toEqual(['name 1']);
  });
});

test('a description is proposed that stays true when a figure changes', () => {
  const chart: ChartForm = { type: 'column', unit: 'percent', categories: ['MP', 'Employer'], series: [{ name: 'National', values: ['89', ''] }, { name: '{{ branch.name }}', values: ['{{ local }}', '1,400'] }, { name: 'None', values: ['', ''] }], alt: '' };
  expect(proposeAlt(chart)).toBe('Column chart. National: MP 89%. {{ branch.name }}: MP {{ local }}, Employer 1,400%.');
  expect(proposeAlt(blankChart('Ours'))).toBe('');
});

test('it is made larger and smaller', () => {
  expect(resizeChart({ ...blankChart('Ours'), categories: ['A', 'B'] }, 1, 2)).toMatchObject({ categories: ['A'], series: [{ name: 'Ours', values: [''] }, { name: '', values: [''] }] });
});
