import type { Audience } from '../audience/model.ts';
import type { Inline, TableCell } from '../deck/content.ts';
import type { FigureBook } from '../figures/book.ts';
import { countedBase, ownerName, provenanceOf, type Provenance } from '../figures/provenance.ts';
import { fitSlide } from './fit.ts';
import type { ShownSlide } from './model.ts';
import { CONTINUED } from './parts/take-atoms.ts';
import { partSlide, type Fits } from './parts/part-slide.ts';
import { flatText } from './sentences.ts';
import type { LookChoice } from './themes/model.ts';

interface Whose {
  book: FigureBook;
  audience: Audience;
  look: LookChoice;
  /** See `partSlide`. */
  fits?: Fits | undefined;
}

const HEAD = ['Figure', 'Out of how many', 'Source and date'];

/**
 * The slides that end a version with every figure that its slides print: value, base, source and date, the national
 * ones on slides of their own before the region's and the branch's. None where nothing is printed. They are made of what is shown, and
 * stand in no deck.
 * @param figures ids of the figures printed, in the order of the slides
 * @param slides those that stand before, whose ids and titles are not used again
 */
export function sourcesSlides(figures: Iterable<string>, slides: readonly ShownSlide[], { book, audience, look, fits }: Whose): ShownSlide[] {
  const facts = [...new Set(figures)].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const titles = new Set(slides.map((slide) => flatText(slide.title ?? []).trim()));
  const taken = new Set(slides.map((slide) => slide.id));
  return (['national', 'region', 'branch'] as const).flatMap((owner) => {
    const own = facts.filter((fact) => fact.owner === owner);
    if (own.length === 0) return [];
    const title = freeTitle(owner === 'national' ? 'national figures' : owner === 'region' ? `figures of ${book.regionName === '' ? 'our region' : ownerName(owner, book)}` : 'figures of our branch', titles);
    const make = (): readonly ShownSlide[] => {
      const cells = new Cells();
      return partSlide({ ...tableSlide(title, own.flatMap((fact) => rowsOf(fact, cells))), id, look }, fits);
    };
    const id = freeId(taken);
    return fits === undefined ? madeLately({ id, title, look, own }, make) : make();
  });
}

/** All that such slides are made of. Of the same figures, what is known of them is the very same. */
interface Sources {
  id: string;
  title: string;
  look: LookChoice;
  own: readonly Provenance[];
}

const areSame = (one: Sources, other: Sources): boolean =>
  one.id === other.id && one.title === other.title && one.look.theme === other.look.theme && one.look.accent === other.look.accent
  && JSON.stringify(one.look.logo) === JSON.stringify(other.look.logo) && one.own.length === other.own.length && one.own.every((fact, index) => fact === other.own[index]);

/** The slides of the versions that were composed last: the national figures are the same for one branch after the other. */
const lately: { key: Sources; slides: readonly ShownSlide[] }[] = [];
const MOST_LATELY = 12;

/** The very same slides where they come out the same, so that what is drawn from them can be kept. */
function madeLately(key: Sources, make: () => readonly ShownSlide[]): readonly ShownSlide[] {
  const at = lately.findIndex((each) => areSame(each.key, key));
  const [known = { key, slides: make() }] = at < 0 ? [] : lately.splice(at, 1);
  lately.push(known);
  if (lately.length > MOST_LATELY) lately.shift();
  return known.slides;
}

/** A title that no slide of the deck has: two slides with one can't be told apart in a list or by ear. */
function freeTitle(whose: string, taken: Set<string>): string {
  const title = `Where the ${whose} come from`;
  return taken.has(title) ? `Sources of the ${whose} on these slides` : title;
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

/** Cells of one table that say the same, as those of one source do, are one object: measured once. */
class Cells {
  readonly #known = new Map<string, TableCell>();

  of(words: string): TableCell {
    const known = this.#known.get(words) ?? cell(text(words));
    this.#known.set(words, known);
    return known;
  }
}

/** Every such table has the same. */
const HEAD_CELLS = HEAD.map((words) => cell(text(words)));

/** "more than 1,400 responses", or the number and what it counts where that can't be said so shortly. */
function baseOf({ base, baseless }: Provenance): string {
  if (base === undefined) return baseless ? 'Not stated' : '—';
  return countedBase(base) ?? `${base.printed}: ${base.label}`;
}

/** Letters of a cell that fits a slide with every other cell of its row as long. */
const MOST_IN_CELL = 320;

/** A text in pieces that each fit a cell, parted between words where there are any. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > MOST_IN_CELL) {
    const space = rest.lastIndexOf(' ', MOST_IN_CELL);
    const end = space > 0 ? space : MOST_IN_CELL;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** A figure's row, and further ones where what there is to say of it fills more than a slide. */
function rowsOf(fact: Provenance, cells: Cells): TableCell[][] {
  const known = [fact.source, fact.date].filter((part) => part !== '').join(', ');
  const said = known === '' ? 'Not given' : known;
  const columns = [fact.label, baseOf(fact), fact.stale ? `${said} (may be out of date)` : said].map(piecesOf);
  const [labels = [], bases = [], sources = []] = columns;
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, index) => [
    cell({ type: 'strong', children: [text(fact.printed)] }, text(index === 0 ? ` ${labels[0] ?? ''}` : `${CONTINUED} ${labels[index] ?? ''}`.trimEnd())),
    cells.of(bases[index] ?? ''),
    cells.of(sources[index] ?? ''),
  ]);
}

function tableSlide(title: string, rows: TableCell[][]): Omit<ShownSlide, 'id' | 'look'> {
  const heading = [text(title)];
  const blocks: ShownSlide['blocks'] = [{ type: 'table', line: 0, align: HEAD.map(() => undefined), head: HEAD_CELLS, rows }];
  const { fit } = fitSlide({ layout: 'table', title: heading, blocks, right: [] });
  return { layout: 'table', title: heading, label: title, blocks, right: [], notes: [], fit, minutes: undefined, sourceLine: '' };
}
