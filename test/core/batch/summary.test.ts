import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { FileResult } from '../../../core/batch/model.ts';
import { summaryCsv, summaryHtml } from '../../../core/batch/summary.ts';

const result: FileResult = {
  branch: '=Far, "and" <b>near</b>', fileName: 'a\u0007.pptx', output: 'pptx members', audience: 'members', made: true, problem: '', slides: 2, contents: '2 slides',
  questions: [], leftOut: [], warnings: ['One', 'Two'], figures: [], bytes: 10, sha256: 'ab',
};

it('is a table whose cells come back as they were, none of them a formula', () => {
  const text = summaryCsv([result]);
  expect(text.startsWith('\uFEFF"Branch","File"')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data[1]?.slice(0, 3)).toEqual(['\'=Far, "and" <b>near</b>', 'a\u0007.pptx', 'made']);
  expect(data[1]?.[8]).toBe('One\nTwo');
});

it('is a page without markup or controls of anybody’s, which says what was not compared', () => {
  const page = summaryHtml([result], { deck: { title: 'Deck', version: '1' }, region: 'Vale', today: '2026-03-01', notes: [] });
  expect(page).toContain('=Far, &quot;and&quot; &lt;b&gt;near&lt;/b&gt;');
  expect(page).not.toContain('\u0007');
  expect(page).toContain('Pictures that are drawn anew can’t be compared');
});

it('says in words what was asked, and of which slide', () => {
  const asked: FileResult = { ...result, questions: [{ id: 'stale-figure:poll', kind: 'stale-figure', answer: 'keep' }, { id: 'letter-blank:jcnc', kind: 'letter-blank', answer: 'leave-out' }] };
  const page = summaryHtml([asked], { deck: { title: 'Deck', version: '1' }, region: 'Vale', today: '2026-03-01', notes: [] });
  expect(page).toContain('A figure that may be out of date, slide “poll”: goes out');
  expect(page).toContain('A paper with marked places to fill in, letter “jcnc”: left out');
  expect(page).not.toContain('stale-figure');
});
