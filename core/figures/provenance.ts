import { maySee, type Audience } from '../audience/model.ts';
import type { FigureBook, FigureRow } from './book.ts';
import type { FigureOwner } from './figure-values.ts';

/** What can be said to an audience of where a figure comes from. What isn't known is ''. */
export interface Provenance {
  id: string;
  label: string;
  /** As printed on a slide. */
  printed: string;
  scope: 'national' | 'local';
  owner: FigureOwner;
  /** Out of how many, and of what. */
  base: { printed: string; label: string } | undefined;
  /** A share of which nobody says out of how many it is. */
  baseless: boolean;
  source: string;
  /** As printed on a slide. */
  date: string;
  stale: boolean;
}

/** Most texts are one line already. */
const oneLine = (text: string): string => (/^\s|\s\s|[^\S ]|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

const told = new WeakMap<FigureRow, { whole: FigureRow | undefined; provenance: Provenance }>();

/** Where a figure comes from, for those who may see it; undefined where they may not, or nothing is printed of it. Of the same rows it is the very same. */
export function provenanceOf(id: string, book: FigureBook, audience: Audience): Provenance | undefined {
  const row = book.row(id);
  if (row === undefined || !maySee(row.audience, audience) || row.printed === '') return undefined;
  const whole = row.baseId === undefined ? undefined : book.row(row.baseId);
  const said = whole !== undefined && maySee(whole.audience, audience) && whole.printed !== '' ? whole : undefined;
  const known = told.get(row);
  if (known !== undefined && known.whole === said) return known.provenance;
  const provenance: Provenance = {
    id,
    label: oneLine(row.label),
    printed: oneLine(row.printed),
    scope: row.scope,
    owner: row.owner,
    base: said && { printed: oneLine(said.printed), label: oneLine(said.label) },
    baseless: row.kind === 'percent' && said === undefined,
    source: oneLine(row.source),
    date: row.asOfPrinted,
    stale: row.state === 'stale',
  };
  told.set(row, { whole: said, provenance });
  return provenance;
}

/** Whose a figure is, as slides say it: "National", the region's name or the branch's. */
export function ownerName(owner: FigureOwner, { regionName, branchName }: Pick<FigureBook, 'regionName' | 'branchName'>): string {
  if (owner === 'national') return 'National';
  return owner === 'region' ? oneLine(regionName) || 'Our region' : oneLine(branchName) || 'Our branch';
}

const COUNTED = /^(?:[\p{L}'’-]+ ){0,2}(?:[\p{L}'’-]*[^siu\s]s|people)(?= |$)/iu;
/** Nothing that anyone could be out of. */
const NO_NOUN = /^(?:yes|this|its?|less|plus)\b|\b(?:of|in|at|by|for|with|who|that)\b/i;

type Base = NonNullable<Provenance['base']>;

/** A base with what was counted: "more than 1,400 responses"; undefined where its label doesn't open with that. */
export function countedBase({ printed, label }: Base): string | undefined {
  const noun = COUNTED.exec(label)?.[0];
  if (noun === undefined || NO_NOUN.test(noun)) return undefined;
  const [first = ''] = noun.split(' ');
  // A name in capitals keeps them: "NAHT members".
  return `${printed} ${/^\p{Lu}[^\p{Lu}]*$/u.test(first) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun}`;
}

/** A base in few words, within a line: what was counted, or "out of 42". */
export const shortBase = (base: Base): string => countedBase(base) ?? `out of ${base.printed}`;
