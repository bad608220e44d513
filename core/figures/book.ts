import type { Audience } from '../audience/model.ts';
import { maySee } from '../audience/model.ts';
import type { LocalFigure, Profile } from '../branch/model.ts';
import type { Token } from '../deck/content.ts';
import { isStale, printDate } from './dates.ts';
import type { Figure, FigureKind } from './model.ts';
import { profileText } from './profile-tokens.ts';
import { checkValue, printValue } from './value.ts';

export type FigureState = 'ok' | 'blank' | 'out-of-range' | 'stale' | 'too-few';

/** A figure with the branch's value in it: what the figures table shows and what slides print. */
export interface FigureRow {
  id: string;
  label: string;
  kind: FigureKind;
  scope: 'national' | 'local';
  /** As printed on a slide; '' when there is nothing to print. */
  printed: string;
  /** Undefined when blank, faulty, or of too few people. */
  value: number | string | undefined;
  nationalPrinted: string;
  source: string;
  /** ISO date, or ''. */
  asOf: string;
  asOfPrinted: string;
  /** Label of what it is out of, or ''. */
  base: string;
  /** Part and whole of a computed share. */
  share: readonly [string, string] | undefined;
  required: boolean;
  minBase: number | undefined;
  audience: readonly Audience[] | undefined;
  state: FigureState;
  /** What is wrong with the value, as a sentence; '' when nothing is. */
  fault: string;
  /** Ids of the slides that use it. */
  usedOn: readonly string[];
  local: LocalFigure | undefined;
  file: string;
  line: number;
}

/** A token's text, or why there is none. */
export type Printed = { text: string } | { missing: 'blank' | 'withheld' | 'too-few' | 'unknown' };

export interface FigureBook {
  rows: readonly FigureRow[];
  row(id: string): FigureRow | undefined;
  /** Whether a token names something that exists. */
  knows(token: Token): boolean;
  /** The text of a token for an audience; with no audience nothing is withheld. */
  print(token: Token, audience: Audience | undefined): Printed;
  /** The number of a token for a chart; undefined where a cell stays empty. */
  number(token: Token, audience: Audience | undefined): number | undefined;
}

export interface BookInput {
  figures: ReadonlyMap<string, Figure>;
  local: Readonly<Record<string, LocalFigure>>;
  profile: Profile;
  /** ISO date. */
  today: string;
  /** Ids of the slides that use each figure. */
  usedOn: ReadonlyMap<string, readonly string[]>;
}

/** Puts the branch's values and the national ones together. Never throws: faults are in the rows. */
export function makeBook(input: BookInput): FigureBook {
  const rows = new Map<string, FigureRow>();
  for (const figure of input.figures.values()) rows.set(figure.id, makeRow(figure, input));
  const row = (id: string): FigureRow | undefined => rows.get(id);
  const find = (token: Token, audience: Audience | undefined): FigureRow | Printed => {
    const found = rows.get(token.id);
    if (!found) return { missing: 'unknown' };
    return audience === undefined || maySee(found.audience, audience) ? found : { missing: 'withheld' };
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
  };
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

function makeRow(figure: Figure, input: BookInput): FigureRow {
  const local = figure.scope === 'local' && Object.hasOwn(input.local, figure.id) ? input.local[figure.id] : undefined;
  const whole = figure.share?.[1] ?? figure.base;
  const wholeFigure = whole === undefined ? undefined : input.figures.get(whole);
  const shareLocal = figure.share ? localOf(figure.share[1], input) : undefined;
  const asOf = local?.asOf || figure.asOf || shareLocal?.asOf || '';
  const judged = judge(figure, local, input);
  const stale = judged.state === 'ok' && asOf !== '' && figure.staleAfter !== '' && isStale(asOf, figure.staleAfter, input.today);
  return {
    id: figure.id,
    label: figure.label,
    kind: figure.kind,
    scope: figure.scope,
    printed: printValue(figure.kind, judged.value, { qualifier: figure.qualifier }),
    value: judged.value,
    nationalPrinted: figure.scope === 'national' ? printValue(figure.kind, figure.value, { qualifier: figure.qualifier }) : '',
    source: local?.source || figure.source || shareLocal?.source || '',
    asOf,
    asOfPrinted: asOf === '' ? '' : printDate(asOf),
    base: wholeFigure?.label ?? '',
    share: figure.share,
    required: figure.required,
    minBase: figure.minBase,
    audience: figure.audience,
    state: stale ? 'stale' : judged.state,
    fault: stale ? `This figure is from ${printDate(asOf)} and may be out of date.` : judged.fault,
    usedOn: input.usedOn.get(figure.id) ?? [],
    local,
    file: figure.file,
    line: figure.line,
  };
}

interface Judged {
  value: number | string | undefined;
  state: Exclude<FigureState, 'stale'>;
  fault: string;
}

const BLANK: Judged = { value: undefined, state: 'blank', fault: '' };
const wrong = (fault: string): Judged => ({ value: undefined, state: 'out-of-range', fault });

function judge(figure: Figure, local: LocalFigure | undefined, input: BookInput): Judged {
  const own = figure.share ? shareOf(figure.share, input) : typed(figure, local);
  if (own.value === undefined || figure.minBase === undefined || figure.kind !== 'percent') return own;
  // A share of few people could name them: without a known base it is not printed either.
  const wholeId = figure.share?.[1] ?? figure.base;
  const whole = wholeId === undefined ? undefined : numberOf(wholeId, input);
  if (whole !== undefined && whole >= figure.minBase) return own;
  const few = whole === undefined ? 'how many people that is out of is not known' : `it is out of ${whole}`;
  return { value: undefined, state: 'too-few', fault: `Not printed: a share of fewer than ${figure.minBase} people could identify someone, and ${few}.` };
}

function typed(figure: Figure, local: LocalFigure | undefined): Judged {
  const checked = checkValue(figure.kind, local?.value ?? figure.value);
  if ('blank' in checked) return BLANK;
  if ('fault' in checked) return wrong(checked.fault);
  return { value: checked.value, state: 'ok', fault: '' };
}

function shareOf([partId, wholeId]: readonly [string, string], input: BookInput): Judged {
  const part = numberOf(partId, input);
  const whole = numberOf(wholeId, input);
  if (part === undefined || whole === undefined) return BLANK;
  if (part < 0) return wrong('A share below 0 can\'t be right.');
  if (part > whole) return wrong(`${printValue('count', part)} out of ${printValue('count', whole)} is more than all of them.`);
  if (whole <= 0) return wrong('A share of none can\'t be worked out.');
  return { value: Math.round((part / whole) * 100), state: 'ok', fault: '' };
}

const localOf = (id: string, input: BookInput): LocalFigure | undefined =>
  input.figures.get(id)?.scope === 'local' && Object.hasOwn(input.local, id) ? input.local[id] : undefined;

/** The number of a figure that was typed; shares of shares are refused where figures are read. */
function numberOf(id: string, input: BookInput): number | undefined {
  const figure = input.figures.get(id);
  if (!figure || figure.share) return undefined;
  const { value } = typed(figure, localOf(id, input));
  return typeof value === 'number' ? value : undefined;
}
