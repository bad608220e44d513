import { unitText } from '../slides/chart-look.ts';
import type { ChartType, Unit } from '../deck/content.ts';
import type { ChartForm } from './chart-form.ts';
import { readNumber } from './chart-number.ts';

/** Something that keeps a chart from being put in: which field, and what to do, in words. */
export interface ChartFault {
  field: 'category' | 'name' | 'value' | 'alt';
  /** Index of the category. */
  category?: number;
  /** Index of the row of numbers. */
  series?: number;
  message: string;
}

/** Everything that has to be mended before a chart can be put in. */
export function checkChart({ categories, series, alt, type }: ChartForm): ChartFault[] {
  const faults: ChartFault[] = [];
  categories.forEach((name, category) => {
    if (name.trim() === '') faults.push({ field: 'category', category, message: 'Say what this bar stands for, or take the row out.' });
  });
  const seen = new Set<string>();
  series.forEach(({ name, values }, index) => {
    const plain = name.trim().replace(/\s+/g, ' ');
    if (plain === '') faults.push({ field: 'name', series: index, message: 'Give these numbers a name, such as National.' });
    else if (seen.has(plain)) faults.push({ field: 'name', series: index, message: `"${plain}" is there twice. Give each a name of its own.` });
    seen.add(plain);
    values.forEach((value, category) => {
      if (value.trim() !== '' && readNumber(value) === undefined) faults.push({ field: 'value', category, series: index, message: `"${value.trim()}" is not a number. Write 61, or choose a figure from the list.` });
    });
  });
  if (series.every(({ values }) => values.every((value) => value.trim() === ''))) {
    faults.push({ field: 'value', category: 0, series: 0, message: 'Type at least one number, or choose a figure from the list.' });
  }
  if ((type === 'pie' || type === 'doughnut') && series.length > 1) {
    faults.push({ field: 'name', series: 1, message: 'A pie has one row of numbers. Take the others out, or choose bars.' });
  }
  if (alt.trim() === '') faults.push({ field: 'alt', message: 'Say in a sentence what the chart shows, for those who can’t see it.' });
  return faults;
}

const TYPE_WORDS: Readonly<Record<ChartType, string>> = {
  bar: 'Bar chart', column: 'Column chart', line: 'Line chart', pie: 'Pie chart', doughnut: 'Doughnut chart', stacked: 'Stacked bar chart',
};

const valueText = (unit: Unit, typed: string): string | undefined => {
  const read = readNumber(typed);
  return read === undefined ? undefined : typeof read === 'number' ? unitText(unit, read) : read.token;
};

/**
 * A description to begin with, one sentence a row of numbers: figures stay tokens in it, so that it stays true
 * when they change, and a row whose figures are blank leaves only its own sentence out.
 */
export function proposeAlt({ type, unit, categories, series }: ChartForm): string {
  const sentences = series.flatMap(({ name, values }) => {
    const parts = categories.flatMap((category, index) => {
      const value = valueText(unit, values[index] ?? '');
      return value === undefined || category.trim() === '' ? [] : [`${category.trim()} ${value}`];
    });
    return parts.length === 0 ? [] : [`${name.trim() === '' ? 'Our branch' : name.trim()}: ${parts.join(', ')}.`];
  });
  return sentences.length === 0 ? '' : [`${TYPE_WORDS[type]}.`, ...sentences].join(' ');
}
