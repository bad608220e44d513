import type { Part, Place } from '../model.ts';
import { hiddenBy, mayHide } from './hidden.ts';
import type { Known } from './known.ts';
import { placeOfPart, type XmlEvents } from './xml.ts';

/** Attributes that a screen reader reads out. */
const READ_OUT: ReadonlySet<string> = new Set(['descr', 'title', 'alt', 'tooltip']);

/** Takes what an XML part says into it. */
export class PartEvents implements XmlEvents {
  /** What kind of cell of a workbook is being read: where it holds the place of a text in a list, its number is none. */
  cell: string;
  readonly #part: Part;
  readonly #known: Known;
  readonly #place: Place;
  readonly #seen = new Set<string>();

  constructor(part: Part, known: Known, cell = '') {
    this.#part = part;
    this.#known = known;
    this.cell = cell;
    this.#place = placeOfPart(part.name);
  }

  text(text: string, within: readonly string[]): void {
    const element = within.at(-1) ?? '';
    // The number of a page.
    if (this.#place === 'notes' && /^\d+$/.test(text.trim())) return;
    if (isNumber(element, within, this.cell)) return void this.#part.numbers.push(Number(text));
    if (element === 'v' && this.cell === 's') return;
    const author = this.#place === 'properties' && /(?:creator|lastModifiedBy|Manager|Company|printed-by|initial-creator)$/i.test(element);
    this.#part.pieces.push({ text, place: this.#place, ...(author ? { author } : {}) });
  }

  element(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.cell = attributes['t'] ?? 'n';
    if (mayHide(name)) this.#part.marks.push(...hiddenBy(name, attributes, this.#part));
    const saying = this.#known.saying(attributes);
    // Nearly every tag of a file: not even a walk through nothing is begun for it.
    if (saying.length === 0) return;
    for (const [key, value] of saying) {
      if (this.#seen.has(value)) continue;
      this.#seen.add(value);
      this.#part.pieces.push({ text: value, place: this.#place === 'text' && READ_OUT.has(key) ? 'text' : this.#place === 'comment' ? 'comment' : 'hidden' });
    }
  }

  aside(text: string): void {
    this.#part.pieces.push({ text, place: 'hidden' });
  }
}

const isNumber = (element: string, within: readonly string[], cell: string): boolean =>
  element === 'v' ? cell === 'n' : element === 'c:v' && (within.includes('c:numCache') || within.includes('c:numLit'));
