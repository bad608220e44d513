import Papa from 'papaparse';
import { printDate } from '../figures/dates.ts';
import { DECISIONS } from '../proof/report-words.ts';
import { guarded } from '../sheet/formula-guard.ts';
import { escapeHtml } from '../slides/escape.ts';
import type { FileResult } from './model.ts';

/** What a summary says besides its files. */
export interface SummaryFacts {
  deck: { title: string; version: string };
  region: string;
  /** ISO day. */
  today: string;
  /** What is to be said of the whole. */
  notes: readonly string[];
}

export const SUMMARY_NAMES = { html: 'summary.html', csv: 'summary.csv' } as const;

const ANSWERS = { keep: 'goes out', 'leave-out': 'left out', 'not asked': 'not asked' } as const;

/** What was asked, and about what. */
function asked({ id, kind }: FileResult['questions'][number]): string {
  const of = id.slice(kind.length + 1);
  return of === '' ? DECISIONS[kind] : `${DECISIONS[kind]}, ${kind === 'letter-blank' ? 'letter' : 'slide'} “${of}”`;
}

const COLUMNS = ['Branch', 'File', 'State', 'Version', 'Holds', 'Slides', 'Questions', 'Left out', 'To check', 'Bytes', 'SHA-256'] as const;

const linesOf = ({ branch, fileName, made, audience, contents, slides, questions, leftOut, warnings, problem, bytes, sha256 }: FileResult): Record<(typeof COLUMNS)[number], string[]> => ({
  Branch: [branch],
  File: [fileName],
  State: [made ? 'made' : 'not made'],
  Version: [audience],
  Holds: made ? [contents] : [],
  Slides: made && slides > 0 ? [String(slides)] : [],
  Questions: questions.map((question) => `${asked(question)}: ${ANSWERS[question.answer]}`),
  'Left out': leftOut.map(({ label, reason }) => `${label}: ${reason}`),
  'To check': [...(made ? [] : [problem]), ...warnings],
  Bytes: made ? [String(bytes)] : [],
  'SHA-256': made ? [sha256] : [],
});

/** The summary as CSV, a row a file; nothing in it is taken for a formula by a spreadsheet. */
export function summaryCsv(results: readonly FileResult[]): string {
  const rows = results.map((result) => {
    const lines = linesOf(result);
    return COLUMNS.map((column) => guarded(lines[column].join('\n')));
  });
  return `\uFEFF${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n', quotes: true })}\r\n`;
}

const STYLE = `:root{color-scheme:light dark;--line:#5b6770;--soft:#eef2f5}@media(prefers-color-scheme:dark){:root{--line:#8d9aa5;--soft:#1d252b}}
body{font:16px/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif;margin:0 auto;padding:2rem;max-width:110rem}
h1{line-height:1.2}.for{border-inline-start:.4rem solid var(--line);padding:.5rem 1rem;background:var(--soft)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:start;font-size:1.2rem;font-weight:700;padding:.5rem 0}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top}thead th{background:var(--soft)}
ul{margin:0;padding-inline-start:1.1rem}td{min-width:9rem}td.n{min-width:0}code{overflow-wrap:anywhere}td.sum{min-width:16rem;font-size:.8rem}td.n{text-align:end}@media print{.scroll{overflow:visible}}`;

type Column = (typeof COLUMNS)[number];

/** What is blank of a file that was not made has no column. */
const OF_MADE: readonly Column[] = ['Branch', 'File', 'Version', 'Holds', 'Questions', 'Left out', 'To check', 'Bytes', 'SHA-256'];
const OF_FAILED: readonly Column[] = ['Branch', 'File', 'To check'];

const list = (items: readonly string[]): string =>
  items.length < 2 ? escapeHtml(items[0] ?? '') : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

function cell(column: Column, items: readonly string[]): string {
  if (column === 'Branch') return `<th scope="row">${list(items)}</th>`;
  if (column === 'SHA-256') return `<td class="sum"><code>${list(items)}</code></td>`;
  return column === 'Bytes' ? `<td class="n">${list(items)}</td>` : `<td>${list(items)}</td>`;
}

function table(caption: string, columns: readonly Column[], results: readonly FileResult[]): string {
  if (results.length === 0) return '';
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = results.map((result) => {
    const lines = linesOf(result);
    return `<tr>${columns.map((column) => cell(column, lines[column])).join('')}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

const counted = (count: number, word: string): string => `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;

/** The summary as one page that needs nothing else: what was not made comes first. */
export function summaryHtml(results: readonly FileResult[], { deck, region, today, notes }: SummaryFacts): string {
  const made = results.filter((result) => result.made);
  const failed = results.filter((result) => !result.made);
  const title = `Files of ${deck.title}`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="for">For the region’s official alone: it names every branch and what was left out of its files. Don’t hand it on with them.</p>
<p>${escapeHtml([`Issue ${deck.version}`, region, `made for ${printDate(today)}`].filter((part) => part !== '').join(', '))}. ${counted(made.length, 'file')} made, ${failed.length === 0 ? 'none failed' : `${counted(failed.length, 'file')} not made`}. Each that was made was opened again and holds nothing that its version withholds, nor, as far as can be told, any words, numbers, dates or pictures that only another branch put in. A number counts beside its label or in a chart, and one such as 1,204 or £318.48, without noughts at its end, wherever it stands. Dates are read where they are written like 12 November 2025, November 2025, 2025-11-12 or 12/11/2025; those without a year, or as 12/11/25 or 12-11-2025, are not, and of several days with one year (12–14 November 2025) only the last is. Pictures that are drawn anew can’t be compared: those in PDFs that are no upright photos (JPEG), and all in pictures of slides. Look at those yourself.</p>
${notes.length === 0 ? '' : `<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`}
${table(`Not made (${failed.length})`, OF_FAILED, failed)}
${table(`Made (${made.length})`, OF_MADE, made)}
</main>
</body>
</html>
`;
}
