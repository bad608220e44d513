import { escapeHtml, tag } from '../slides/escape.ts';
import { isComplete, type Blanks } from './list-blanks.ts';

const cell = (text: string): string => tag('td', {}, escapeHtml(text));
const head = (titles: readonly string[]): string => tag('thead', {}, tag('tr', {}, titles.map((title) => tag('th', { scope: 'col' }, escapeHtml(title))).join('')));
const onSlides = (slides: readonly number[]): string => slides.join(', ');

function table(title: string, titles: readonly string[], rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  const body = rows.map(([first = '', ...rest]) => tag('tr', {}, tag('th', { scope: 'row' }, escapeHtml(first)) + rest.map(cell).join('')));
  return tag('h2', {}, escapeHtml(title)) + tag('table', titles.length === 5 ? { class: 'five' } : {}, head(titles) + tag('tbody', {}, body.join('')));
}

/** What is still blank, as the content of a page: headings and tables with room to write in. */
export function blanksHtml(blanks: Blanks): string {
  const about = [['Deck', blanks.deck], ['Branch', blanks.branch || '____________________'], ['Meeting', blanks.meeting || '____________________']];
  const required = blanks.figures.filter((figure) => figure.required);
  const others = blanks.figures.filter((figure) => !figure.required);
  const figureRows = (figures: Blanks['figures']): string[][] => figures.map(({ label, wanted, slides }) => [label, onSlides(slides), wanted, '', '']);
  const columns = ['Figure', 'Slides', 'Value', 'Source and date', 'Who to ask'];
  return [
    tag('h1', {}, 'What is still blank'),
    tag('p', {}, about.map(([name = '', text = '']) => `${tag('strong', {}, `${name}:`)} ${escapeHtml(text)}`).join('<br>')),
    isComplete(blanks) ? tag('p', {}, 'Nothing is blank, and no figure may be out of date.') : '',
    table('Needed before the deck can be exported', columns, figureRows(required)),
    table('Figures left blank', columns, figureRows(others)),
    table('Details of the branch and the meeting', ['Detail', 'Slides', 'To fill in'], blanks.details.map(({ label, slides }) => [label, onSlides(slides), ''])),
    table('May be out of date', ['Figure', 'Slides', 'On the slides now', 'Source', 'New value'], blanks.stale.map(({ label, slides, printed, asOf, source }) =>
      [label, onSlides(slides), printed, [source, asOf].filter(Boolean).join(', '), ''])),
  ].join('');
}

const STYLE = `
@page { size: A4; margin: 16mm; }
body { margin: 0; color: #000; background: #fff; font: 13pt/1.4 'Atkinson Hyperlegible Next', Arial, sans-serif; }
h1 { margin: 0 0 4mm; font-size: 22pt; }
h2 { margin: 7mm 0 2mm; font-size: 15pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
/* The same widths in each table, with the most for the label and room to write in the last. */
.five { table-layout: fixed; }
.five th:nth-child(2) { width: 9%; }
.five th:nth-child(3) { width: 13%; }
.five th:nth-child(n+4) { width: 21%; }
th, td { height: 11mm; padding: 1.5mm 2mm; border: 0.3mm solid #000; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { height: auto; font-weight: 700; }
tr { break-inside: avoid; }
`;

/** The page as a document of its own, to be printed in black on white; nothing runs in it and nothing is loaded. */
export const blanksPage = (blanks: Blanks): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeHtml(`What is still blank – ${blanks.deck}`)}</title><style>${STYLE}</style></head><body>${blanksHtml(blanks)}</body></html>`;
