import type { Audience } from '../audience/model.ts';
import type { Inline, TableCell } from '../deck/content.ts';
import type { FigureBook } from '../figures/book.ts';
import { ownerOf, provenanceOf, type Provenance } from '../figures/provenance.ts';
import { fitSlide } from './fit.ts';
import type { ShownSlide } from './model.ts';
import { flatText } from './sentences.ts';
import type { LookChoice } from './themes/model.ts';

interface Whose {
  book: FigureBook;
  audience: Audience;
  look: LookChoice;
}

const TITLES = ['Where the figures come from', 'Every figure and its source', 'All the figures: where they come from'];
const HEAD = ['Figure', 'Out of how many', 'Source', 'Date', 'Whose figure'];
/** A table to look things up in may be smaller than what is read out, but not as small as a slide may get. */
const SMALLEST_FIT = 2;

/**
 * The slides that end a version with every figure that its slides print: value, base, source and date, national ones
 * first. None where nothing is printed. They are made of what is shown, and stand in no deck.
 * @param figures ids of the figures printed, in the order of the slides
 * @param slides those that stand before, whose ids and titles are not used again
 */
export function sourcesSlides(figures: Iterable<string>, slides: readonly ShownSlide[], { book, audience, look }: Whose): ShownSlide[] {
  const facts = [...new Set(figures)].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const sorted = [...facts.filter(({ scope }) => scope === 'national'), ...facts.filter(({ scope }) => scope === 'local')];
  const titles = new Set(slides.map((slide) => flatText(slide.title ?? []).trim()));
  const title = TITLES.find((one) => !titles.has(one)) ?? TITLES[0] ?? '';
  const taken = new Set(slides.map((slide) => slide.id));
  const parts = partRows(sorted.map((fact) => rowOf(fact, book)), title);
  return parts.map((rows, index) => {
    const name = parts.length === 1 ? title : `${title} (${index + 1} of ${parts.length})`;
    return { ...tableSlide(name, rows), id: freeId(taken), look };
  });
}

function freeId(taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? 'figures--sources' : `figures--sources-${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

const text = (words: string): Inline => ({ type: 'text', text: words });
const cell = (...children: Inline[]): TableCell => ({ children });

function rowOf(fact: Provenance, book: FigureBook): TableCell[] {
  const base = fact.base ? `${fact.base.printed}: ${fact.base.label}` : fact.baseless ? 'Not stated' : '—';
  const date = fact.date === '' ? 'Not given' : fact.date;
  return [
    cell({ type: 'strong', children: [text(fact.printed)] }, text(` ${fact.label}`)),
    cell(text(base)),
    cell(text(fact.source === '' ? 'Not given' : fact.source)),
    cell(text(fact.stale ? `${date} (may be out of date)` : date)),
    cell(text(ownerOf(fact, book))),
  ];
}

function tableSlide(title: string, rows: TableCell[][]): Omit<ShownSlide, 'id' | 'look'> {
  const heading = [text(title)];
  const blocks: ShownSlide['blocks'] = [{ type: 'table', line: 0, align: HEAD.map(() => undefined), head: HEAD.map((words) => cell(text(words))), rows }];
  const { fit } = fitSlide({ layout: 'table', title: heading, blocks, right: [] });
  return { layout: 'table', title: heading, label: title, blocks, right: [], notes: [], fit, minutes: undefined, sourceLine: '' };
}

/** Parts the rows so that each table can be read; measured with the longest title that a part may have. */
function partRows(rows: readonly TableCell[][], title: string): TableCell[][][] {
  const parts: TableCell[][][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && tableSlide(`${title} (99 of 99)`, [...last, row]).fit <= SMALLEST_FIT) last.push(row);
    else parts.push([row]);
  }
  return parts;
}
