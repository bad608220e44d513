import type { Keeper, Shelf } from '../../kept.ts';
import { emptyPart, type Part } from '../model.ts';
import type { Known } from './known.ts';
import { PartEvents } from './part-events.ts';
import { TooDeep } from './too-deep.ts';
import { readStretch } from './xml.ts';

/** XML is parted before these: shapes, paragraphs, cells, and what a chart shows. */
const CUT = /(?=<(?:p:sp|p:pic|p:graphicFrame|a:p|a:tc|c:ser|c:cat|c:val|c:pt|row|c)[ >])/;
/** What is shorter is read anew with what stands around it. */
const FEWEST = 160;
const LONGEST = 200_000;
/** Of one name so many kinds are told apart: a blank figure takes a bullet with it. */
const MOST = 4;
/** As often it is learnt what of a name varies. */
const MOST_LEARNT = 24;

/** Where a reader is in a part. */
interface State {
  around: readonly string[];
  cell: string;
}

/** A stretch that stands in many parts of one name, and what it gave when it was read from there. */
interface Same {
  text: string;
  from: State;
  to: State;
  part: Part;
}

interface Told {
  /** What stood in all that were alike; undefined where they varied. */
  chunks: readonly (string | undefined)[];
  same: readonly Same[];
}

interface Named {
  learnt: number;
  told: readonly Told[];
}

const BEGIN: State = { around: [], cell: '' };

const isSame = (one: State, other: State): boolean =>
  one.cell === other.cell && one.around.length === other.around.length && one.around.every((name, at) => name === other.around[at]);

/**
 * XML parts that differ from file to file in a few places. A stretch with the very same letters, that begins where its reader
 * was within the very same elements and ends before a tag, says the very same and is not read again; what stands between is. What a name has twice
 * in one part may be given twice, once for each stretch: no more than `readXml` reads, and all of it.
 */
export class KeptStretches {
  readonly #names: Shelf<string, Named>;

  constructor(keeper: Keeper) {
    this.#names = keeper.shelf();
  }

  /** What a part gives, in stretches, or undefined where it has to be read as a whole. @param part as it is before it is read */
  read(part: Part, xml: string, known: Known): Part[] | undefined {
    if (xml.length > LONGEST) return undefined;
    try {
      return this.#read(part, xml, known);
    } catch (error) {
      // Whoever reads it as a whole says so.
      if (error instanceof TooDeep) return undefined;
      throw error;
    }
  }

  #read(part: Part, xml: string, known: Known): Part[] | undefined {
    const { learnt, told } = this.#names.find(part.name) ?? { learnt: 0, told: [] };
    for (const { same } of told) {
      const parts = same.length === 0 ? undefined : filled(part, xml, same, known);
      if (parts !== undefined) return parts;
    }
    if (learnt > MOST_LEARNT) return undefined;
    // Twice each is read as a whole: a part that differs in its footer alone is packed so that it is known by its bytes.
    const chunks = learnt < 2 ? [] : xml.split(CUT);
    const before = told.find((each) => each.chunks.length === chunks.length);
    const now: Told = before === undefined ? { chunks, same: [] } : learn(part, chunks, before, known);
    this.#names.keep(part.name, { learnt: learnt + 1, told: chunks.length < 2 ? told : [now, ...told.filter((each) => each !== before)].slice(0, MOST) });
    return now.same.length === 0 ? undefined : filled(part, xml, now.same, known);
  }
}

/** What of a part is as it was before, read by itself. */
function learn(part: Part, chunks: readonly string[], before: Told, known: Known): Told {
  const now = chunks.map((chunk, at) => (chunk === before.chunks[at] ? chunk : undefined));
  const same: Same[] = [];
  let from = BEGIN;
  for (let at = 0; at < chunks.length;) {
    const first = at;
    const isKnown = now[at] !== undefined;
    while (at < chunks.length && (now[at] !== undefined) === isKnown) at += 1;
    const text = chunks.slice(first, at).join('');
    const into = first === 0 ? begun(part) : continued(part);
    const to = readInto(into, text, from, known);
    if (to === undefined) return { chunks: now, same: [] };
    if (isKnown && text.length >= FEWEST) same.push({ text, from, to, part: into });
    from = to;
  }
  return { chunks: now, same };
}

/** A part whose stretches are known; undefined where it has others. */
function filled(part: Part, xml: string, same: readonly Same[], known: Known): Part[] | undefined {
  const parts: Part[] = [];
  let state = BEGIN;
  let at = 0;
  const readUpTo = (end: number): boolean => {
    if (end === at) return true;
    const into = parts.length === 0 ? begun(part) : continued(part);
    const to = readInto(into, xml.slice(at, end), state, known);
    if (to === undefined) return false;
    parts.push(into);
    state = to;
    at = end;
    return true;
  };
  for (const { text, from, to, part: read } of same) {
    const found = from === BEGIN ? (xml.startsWith(text) ? 0 : -1) : xml.indexOf(text, at);
    // Where it is followed by more text, that may go on what it ends with: only before a tag it ends as it did.
    if (found < 0 || (xml[found + text.length] ?? '<') !== '<' || !readUpTo(found) || !isSame(state, from)) return undefined;
    parts.push(read);
    state = to;
    at += text.length;
  }
  return readUpTo(xml.length) && state.around.length === 0 ? parts : undefined;
}

/** A part to be read into: where that ends in nothing, the given one is as it was. */
const begun = (part: Part): Part => ({ ...part, pieces: [...part.pieces], numbers: [...part.numbers], marks: [...part.marks] });

const continued = ({ name, where }: Part): Part => ({ ...emptyPart(name, where), continues: true });

function readInto(part: Part, text: string, { around, cell }: State, known: Known): State | undefined {
  const events = new PartEvents(part, known, cell);
  const to = readStretch(text, events, known.tags, around);
  return to === undefined ? undefined : { around: to, cell: events.cell };
}
