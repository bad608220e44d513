import { expect, test } from 'vitest';
import { parseFiguresCsv } from '../../../core/figures/csv.ts';
import { brief } from '../deck/make.ts';

const parse = (text: string): ReturnType<typeof parseFiguresCsv> => parseFiguresCsv({ name: 'figures.csv', text });

test('quotes, commas, line breaks in cells, CRLF and a byte-order mark are read', () => {
  const { figures, findings } = parse('\uFEFFid,value,source,as-of\r\na,"1,400","Said ""yes""",2025-11-12\r\n\r\nb,3,"two\r\nlines",\r\n"c", 4 ,x\r\n');
  expect(findings).toEqual([]);
  expect(figures).toEqual({
    a: { value: '1,400', source: 'Said "yes"', asOf: '2025-11-12', enteredBy: '' },
    b: { value: '3', source: 'two\nlines', asOf: '', enteredBy: '' },
    c: { value: '4', source: 'x', asOf: '', enteredBy: '' },
  });
});

test('columns may come in any order, with capitals, semicolons or tabs, and with others between', () => {
  for (const separator of [';', '\t', ',']) {
    const text = [['Source', 'ID', 'Region', 'Value'], ['x', 'a', 'North', '5']].map((row) => row.join(separator)).join('\n');
    expect(parse(text).figures).toEqual({ a: { value: '5', source: 'x', asOf: '', enteredBy: '' } });
  }
});

test('a blank value keeps its source', () => {
  expect(parse('id,value,source\na,,x').figures['a']).toEqual({ value: undefined, source: 'x', asOf: '', enteredBy: '' });
});

test.each([
  ['nothing', '', ['error broken-csv f:1']],
  ['no header', 'a,5,x,2025-11-12\n', ['error broken-csv f:1']],
  ['a comma without quotation marks', 'id,value\na,1,400\nb,2', ['error broken-csv f:2']],
  ['a row without an id', 'id,value\n,5', ['error broken-csv f:2']],
  ['an id given twice', 'id,value\n"a",5\n"b","x\ny"\na,6', ['error figure-twice f:5']],
  ['a quotation mark that is never closed', 'id,value\n"x\ny",1\na,"5\nb,6', ['error broken-csv f:4']],
])('%s is said with its line', (_, text, findings) => {
  expect(brief(parseFiguresCsv({ name: 'f', text }).findings)).toEqual(findings);
});

test('the first of two values is kept', () => {
  expect(parse('id,value\na,5\na,6').figures['a']?.value).toBe('5');
});
