import { describe, expect, test } from 'vitest';
import { attributesOf, everyPlace, placesIn } from '../../../../core/opc/places.ts';
import { cellsOf } from '../../../../core/powerpoint/fill/cell-ref.ts';
import { isPercentFormat } from '../../../../core/powerpoint/fill/chart.ts';
import { readForLine } from '../../../../core/powerpoint/fill/marked.ts';
import { fillRuns } from '../../../../core/powerpoint/fill/runs.ts';
import { changeParts, fillBytes } from './fill-bytes.ts';
import { richFile } from './rich-file.ts';

describe('what was made to take for ever, or to mislead', () => {
  test('is read in one walk', () => {
    const spaces = ' '.repeat(900_000);
    const [place] = [...everyPlace(placesIn(`<a${spaces}b="1" c = '2' d${spaces}/>`))];
    expect(attributesOf(`<a${spaces}b="1" c = '2' d${spaces}/>`, place!).map(({ name, raw }) => [name, raw])).toEqual([['b', '1'], ['c', '2']]);
    expect(fillRuns(['{{ '.repeat(200_000)], () => 'x')).toEqual(['x']);
    expect(readForLine(`For: members${spaces}x`)).toEqual({ audience: ['members'] });
    expect(cellsOf(`Sheet1!$A$1${",'".repeat(100_000)}`)).toBeUndefined();
    const many = Array.from({ length: 2_000 }, (_, index) => `xmlns:p${index}="u"`).join(' ');
    expect(placesIn(`<a ${many}>${'<b xmlns:q="v"/>'.repeat(50_000)}</a>`).children[0]?.children).toHaveLength(50_000);
  });

  test('is refused with a message that names the part', async () => {
    const rich = await richFile();
    const broken = (change: (xml: string) => string) => (): unknown => fillBytes(changeParts(rich, { 'ppt/slides/slide3.xml': change }));
    expect(broken((xml) => xml.replace('<p:sld ', '<!DOCTYPE p:sld [<!ENTITY a "b">]><p:sld '))).toThrow(/slide3\.xml, declares a document type/);
    expect(broken((xml) => xml.replace('</p:cSld>', ''))).toThrow(/slide3\.xml, is damaged/);
    expect(broken((xml) => xml.replace('</p:spTree>', `${'<a:b>'.repeat(2_000)}${'</a:b>'.repeat(2_000)}</p:spTree>`))).toThrow(/nested too deep/);
    expect(broken((xml) => xml.replace('</p:spTree>', `${'<a:b/>'.repeat(300_000)}</p:spTree>`))).toThrow(/too long to be read/);
  });
});

test('cells are read as a chart names them', () => {
  const names = (reference: string): string[] | undefined => cellsOf(reference)?.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
  expect(names('Sheet1!$B$2:$B$4')).toEqual(['Sheet1 2 2', 'Sheet1 3 2', 'Sheet1 4 2']);
  expect(names('\'Bob\'\'s, sheet\'!$AA$1')).toEqual(['Bob\'s, sheet 1 27']);
  expect(names('(Sheet1!$B$2,Sheet1!$B$4:$C$4)')).toEqual(['Sheet1 2 2', 'Sheet1 4 2', 'Sheet1 4 3']);
  for (const other of ['[1]Sheet1!$A$1', 'Name', 'Sheet1!$A:$A', '#REF!', '', 'Sheet1!$A$1:$XFD$1048576']) expect(names(other)).toBeUndefined();
});

test('a format is a share of a hundred where it prints one', () => {
  for (const format of ['0%', '0.0%', '[Red]0%;-0%']) expect(isPercentFormat(format)).toBe(true);
  for (const format of ['General', '0"%"', '0\\%', '#,##0']) expect(isPercentFormat(format)).toBe(false);
});
