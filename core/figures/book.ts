import type { Audience } from '../audience/model.ts';
import { maySee } from '../audience/model.ts';
import type { Profile } from '../branch/model.ts';
import type { Token } from '../deck/content.ts';
import { figureValues, type FigureInput, type FigureValue } from './figure-values.ts';
import { profileText } from './profile-tokens.ts';
import { printValue } from './value.ts';

/** A line of the figures table. */
export interface FigureRow extends FigureValue {
  /** Ids of the slides that use it. */
  usedOn: readonly string[];
}

/** A token's text, or why there is none. */
export type Printed = { text: string } | { missing: 'blank' | 'withheld' | 'too-few' | 'unknown' };

export interface FigureBook {
  rows: readonly FigureRow[];
  /** Whose the local figures are; '' until the branch has a name. */
  branchName: string;
  /** Whose those are of which the branch gives no value and its region does; '' where there is none, or it has no name. */
  regionName: string;
  row(id: string): FigureRow | undefined;
  /** Whether a token names something that exists. */
  knows(token: Token): boolean;
  /** The text of a token for an audience; with no audience nothing is withheld. */
  print(token: Token, audience: Audience | undefined): Printed;
  /** The number of a token for a chart; undefined where a cell stays empty. */
  number(token: Token, audience: Audience | undefined): number | undefined;
  /**
   * All that a token of this id can print depends on: while every one of these is the same object or text,
   * whatever was made with it is still right.
   */
  marks(id: string): readonly unknown[];
}

export interface BookInput extends FigureInput {
  profile: Profile;
  regionName?: string | undefined;
  /** Ids of the slides that use each figure. */
  usedOn: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts the branch's values and the national ones together. Never throws: faults are in the rows.
 * A row in which nothing changed is the same object as in the book before of these figures.
 */
export function makeBook(input: BookInput): FigureBook {
  const values = figureValues(input);
  const regionName = input.regionName?.trim() ?? '';
  const rows = new Map<string, FigureRow>();
  for (const [id, value] of values) rows.set(id, rowOf(value, input.usedOn.get(id) ?? UNUSED));
  const row = (id: string): FigureRow | undefined => rows.get(id);
  const find = (token: Token, audience: Audience | undefined): FigureRow | Printed => {
    const found = rows.get(token.id);
    if (!found) return { missing: 'unknown' };
    return audience === undefined || maySee(found.audience, audience) ? found : { missing: 'withheld' };
  };
  const marked = new Map<string, readonly unknown[]>();
  const marksOf = (id: string): readonly unknown[] => {
    const value = values.get(id);
    const others = [...(value?.share ?? []), ...(value?.baseId === undefined ? [] : [value.baseId])].map((each) => values.get(each));
    // A local figure is called the branch's or the region's where its source is said.
    return [profileText({ id, filter: undefined }, input.profile), value, ...others, value?.scope === 'local' ? (value.owner === 'region' ? regionName : input.profile.branch.name) : undefined];
  };
  return {
    rows: [...rows.values()],
    row,
    knows: (token) => rows.has(token.id) || profileText(token, input.profile) !== undefined,
    print(token, audience) {
      const profile = profileText(token, input.profile);
      if (profile !== undefined) return profile === '' ? { missing: 'blank' } : { text: profile };
      const found = find(token, audience);
      return 'id' in found ? printRow(found, token) : found;
    },
    number(token, audience) {
      const found = find(token, audience);
      return 'id' in found && typeof found.value === 'number' ? found.value : undefined;
    },
    branchName: input.profile.branch.name.trim(),
    regionName,
    marks(id) {
      const marks = marked.get(id) ?? marksOf(id);
      marked.set(id, marks);
      return marks;
    },
  };
}

const UNUSED: readonly string[] = [];

/** The row of each value as it was last. */
const lastRows = new WeakMap<FigureValue, FigureRow>();

function rowOf(value: FigureValue, usedOn: readonly string[]): FigureRow {
  const last = lastRows.get(value);
  if (last && last.usedOn.length === usedOn.length && last.usedOn.every((id, index) => id === usedOn[index])) return last;
  const row = { ...value, usedOn };
  lastRows.set(value, row);
  return row;
}

function printRow(row: FigureRow, token: Token): Printed {
  if (row.state === 'too-few') return { missing: 'too-few' };
  if (row.printed === '') return { missing: 'blank' };
  const text =
    token.filter === 'source' ? row.source
    : token.filter === 'as-of' ? row.asOfPrinted
    : token.filter === 'plain' ? printValue(row.kind, row.value, { plain: true })
    : row.printed;
  return text === '' ? { missing: 'blank' } : { text };
}
