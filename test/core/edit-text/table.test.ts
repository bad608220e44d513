import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../core/edit-text/model.ts';
import { blankTable, placeTable, resizeTable, tableAt, tableFault, writeTable, type TableForm } from '../../../core/edit-text/table.ts';
import { flatText } from '../../../core/slides/sentences.ts';
import { firstSlide, slideEdition } from '../deck/make.ts';

const cell = fc.array(fc.constantFrom('a', 'B c', '|', '\\', '**b**', '{{ x | plain }}', '1,400', '-', ':'), { maxLength: 4 }).map((parts) => parts.join('').trim());
const form: fc.Arbitrary<TableForm> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })).chain(([columns, rows]) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.record({
    head: row,
    align: fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const, undefined), { minLength: columns, maxLength: columns }),
    rows: fc.array(row, { minLength: rows, maxLength: rows }),
  });
});

describe('a table', () => {
  test('is read again as it was written, from any place in it, with LF and CRLF', () => {
    fc.assert(fc.property(form, fc.constantFrom('\n', '\r\n'), fc.nat(), (table, end, seed) => {
      const before = `## Title${end}${end}Text above.${end}${end}`;
      const text = `${before}${writeTable(table).replaceAll('\n', end)}${end}${end}Below.`;
      const place = before.length + (seed % writeTable(table).split('\n')[0]!.length);
      const found = tableAt(text, { from: place, to: place });
      expect(found?.form).toEqual(table);
      expect(found?.form && applyEdit(text, placeTable(text, { from: place, to: place }, found.form, found.range))).toBe(text);
    }), { numRuns: 400 });
  });

  test('shows on the slide what was put into the form', () => {
    const plain = fc.array(fc.constantFrom('a', 'B c', '|', '1,400'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(plain, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })), ([head = [], ...rows]) => {
      const slide = firstSlide(slideEdition(`## T\n\n${writeTable({ head, align: [], rows })}\n`));
      const [table] = slide.blocks;
      if (table?.type !== 'table') throw new Error('no table');
      const texts = [table.head, ...table.rows].map((row) => row.map(({ children }) => flatText(children)));
      expect(texts).toEqual([head, ...rows]);
    }));
  });

  test('that could lose a mark of whom it is for is not shown in a form', () => {
    const head = '| a | b |\n|---|---|\n';
    const shown = (rows: string) => tableAt(head + rows, { from: 2, to: 2 });
    expect(shown('| x | y | <!-- only: members -->\n| secret | 1 |\n<!-- end -->')).toMatchObject({ form: undefined });
    expect(shown('| x | y <!-- only: members --> |\n| secret | 1 <!-- end --> |')).toMatchObject({ form: undefined });
    expect(shown('| x | <!-- a | b -->y<!-- only: members -->z<!-- end --> |')?.form?.rows).toEqual([['x', '<!-- a | b -->y<!-- only: members -->z<!-- end -->']]);
    // On a line of its own such a mark ends the table.
    const above = '| x | y |';
    expect(shown(`${above}\n<!-- only: members -->\n| secret | 1 |\n<!-- end -->`)?.range).toEqual({ from: 0, to: (head + above).length });
  });

  test('with a token in it keeps its columns', () => {
    const text = '| Who | Share |\n|---|--:|\n| {{ branch.name }} | {{ a | plain }} of \\| b |';
    expect(tableAt(text, { from: 20, to: 20 })?.form).toEqual({
      head: ['Who', 'Share'], align: [undefined, 'right'], rows: [['{{ branch.name }}', '{{ a | plain }} of | b']],
    });
  });

  test.each(['Some | text\nwithout a table', '```\n| a |\n|---|\n```', 'a\n\n| a |\n|---|', '| a |\n\n|---|'])('is not found where none is: %j', (text) => {
    expect(tableAt(text, { from: 0, to: 0 })).toBeUndefined();
  });

  test('has a text line above it left alone, and ends where a list begins', () => {
    const text = 'Above\n| a |\n|---|\n| b |\n- item';
    const found = tableAt(text, { from: 8, to: 8 });
    expect(found && text.slice(found.range.from, found.range.to)).toBe('| a |\n|---|\n| b |');
    expect(tableAt(text, { from: 1, to: 1 })).toBeUndefined();
  });

  test('is made larger and smaller, and refused while it is empty', () => {
    const one = resizeTable({ head: ['a', 'b'], align: ['right', undefined], rows: [['1', '2']] }, 3, 2);
    expect(one).toEqual({ head: ['a', 'b', ''], align: ['right', undefined, undefined], rows: [['1', '2', ''], ['', '', '']] });
    expect(resizeTable(one, 1, 0)).toEqual({ head: ['a'], align: ['right'], rows: [] });
    expect(tableFault(blankTable(2, 2))).toMatch(/Every cell is empty/);
    expect(tableFault(one)).toBeUndefined();
  });
});
