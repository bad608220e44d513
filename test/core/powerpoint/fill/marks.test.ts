import { beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '../../../../core/opc/open-package.ts';
import { applyMarks, paragraphsOf, type Mark } from '../../../../core/powerpoint/fill/marks.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { changeParts } from './fill-bytes.ts';
import { richFile } from './rich-file.ts';

const SLIDE = 'ppt/slides/slide3.xml';
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = changeParts(await richFile(), { [SLIDE]: (xml) => xml.replace('</p:spTree>', '<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr b="1"/><a:t>More than 1,</a:t></a:r><a:r><a:rPr/><a:t>400 of 2,000 on slide </a:t></a:r><a:fld id="{00000000-0000-0000-0000-000000000009}" type="slidenum"><a:t>3</a:t></a:fld><a:br/><a:r><a:t>91%</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>') });
});

const mark = (marks: (at: number, said: string) => Mark[]): { text: string; findings: string[] } => {
  const file = openPackage(sourceOfBytes(bytes));
  const paragraphs = paragraphsOf(file, SLIDE);
  const at = paragraphs.findIndex((said) => said.startsWith('More than'));
  const { changed, findings } = applyMarks(file, 'a.pptx', marks(at, paragraphs[at] ?? ''));
  return { text: Buffer.from(changed.get(SLIDE) ?? []).toString(), findings: findings.map(({ code, level, message }) => `${level} ${code} ${message}`) };
};
const at = (paragraph: number, said: string, text: string, token = '{{ yes }}'): Mark => ({ part: SLIDE, paragraph, from: said.indexOf(text), length: text.length, text, token });

describe('marks', () => {
  test('put tokens in the place of numbers, across runs and several in one paragraph', () => {
    const { text, findings } = mark((paragraph, said) => [at(paragraph, said, '91%'), at(paragraph, said, '1,400', '{{ present }}'), at(paragraph, said, '2,000', '{{ all & more }}')]);
    expect(findings).toEqual([]);
    expect(text).toContain('<a:r><a:rPr b="1"/><a:t>More than {{ present }}</a:t></a:r><a:r><a:rPr/><a:t> of {{ all &amp; more }} on slide </a:t></a:r>');
    expect(text).toContain('<a:br/><a:r><a:t>{{ yes }}</a:t></a:r>');
  });

  test('that no longer fit are things to check, and change nothing', () => {
    const { text, findings } = mark((paragraph, said) => [
      { ...at(paragraph, said, '91%'), text: '92%' }, at(paragraph, said, 'slide 3'), at(999, said, '91%'), { ...at(paragraph, said, '91%'), part: 'ppt/slides/slide99.xml' },
      at(paragraph, said, '1,400'), at(paragraph, said, '400'),
    ]);
    expect(findings).toHaveLength(5);
    for (const why of [/slide99\.xml: the file has no such part/, /another mark is in the same place/, /part of a field/, /no longer stands there/, /no such paragraph/]) expect(findings.filter((finding) => why.test(finding))).toHaveLength(1);
    for (const finding of findings) expect(finding).toMatch(/^error mark-lost "/);
    expect(text).toContain('More than {{ yes }}');
  });

  test('in a chart are lost where the chart has no such number, or its cell is worked out', () => {
    const file = openPackage(sourceOfBytes(bytes));
    const lost = (part: string, chart: Extract<Mark, { chart: unknown }>['chart'], text: string): string => applyMarks(file, 'a.pptx', [{ part, chart, text, token: '{{ yes }}' }]).findings.map(({ message }) => message).join();
    expect(lost('ppt/charts/chart1.xml', { series: 0, point: 0 }, '88')).toContain('the chart no longer has it');
    expect(lost('ppt/charts/chart1.xml', { series: 5, point: 0 }, '89')).toContain('the chart no longer has it');
    expect(lost('ppt/charts/chart1.xml', { sheet: 'Sheet1', row: 9, column: 7 }, '90')).toContain('a formula works it out');
    expect(lost('ppt/charts/nowhere.xml', { series: 0, point: 0 }, '89')).toContain('no workbook');
    expect(lost('ppt/charts/chart1.xml', { series: 0, point: 0 }, '89')).toBe('');
    expect(lost('ppt/charts/chart1.xml', { sheet: 'Sheet1', row: 2, column: 2 }, '89')).toBe('');
  });
});
