import type { Audience } from '../audience/model.ts';
import type { LocalFigure } from '../branch/model.ts';
import { isStale, printDate } from './dates.ts';
import type { Figure, FigureKind } from './model.ts';
import { sameFields } from './same-fields.ts';
import { checkValue, printValue } from './value.ts';

export type FigureState = 'ok' | 'blank' | 'out-of-range' | 'stale' | 'too-few';

/** Who gives a figure's value. What is worked out from the branch's number and the region's is the branch's. */
export type FigureOwner = 'national' | 'region' | 'branch';

/** A figure with the branch's value in it: what slides print. The same object for as long as nothing in it changes. */
export interface FigureValue {
  id: string;
  label: string;
  kind: FigureKind;
  scope: 'national' | 'local';
  owner: FigureOwner;
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
  /** Its id. */
  baseId: string | undefined;
  /** Part and whole of a computed share. */
  share: readonly [string, string] | undefined;
  required: boolean;
  minBase: number | undefined;
  audience: readonly Audience[] | undefined;
  state: FigureState;
  /** What is wrong with the value, as a sentence; '' when nothing is. */
  fault: string;
  /** What the branch itself gives. */
  local: LocalFigure | undefined;
  /** What counts: that, or where the branch gives no value what its region gives. */
  given: LocalFigure | undefined;
  file: string;
  line: number;
}

/** What a deck's figures are worked out from. */
export interface FigureInput {
  figures: ReadonlyMap<string, Figure>;
  local: Readonly<Record<string, LocalFigure>>;
  /** The region's values, for the local figures of which the branch gives none. */
  region?: Readonly<Record<string, LocalFigure>> | undefined;
  /** ISO date. */
  today: string;
}

/** The values of each set of figures as they were last. */
const lastValues = new WeakMap<FigureInput['figures'], Pick<FigureInput, 'local' | 'region' | 'today'> & { values: ReadonlyMap<string, FigureValue> }>();
/** Works out every figure of a deck. One in which nothing changed is the same object as last time. */
export function figureValues(input: FigureInput): ReadonlyMap<string, FigureValue> {
  const { local, region, today } = input;
  const before = lastValues.get(input.figures);
  if (before && before.local === local && before.region === region && before.today === today) return before.values;
  const values = new Map<string, FigureValue>();
  for (const figure of input.figures.values()) {
    const old = before?.values.get(figure.id);
    if (old && before?.today === today && isNational(figure, input.figures)) {
      values.set(figure.id, old);
      continue;
    }
    const value = makeValue(figure, input);
    values.set(figure.id, old && sameFields(old, value) ? old : value);
  }
  lastValues.set(input.figures, { local, region, today, values });
  return values;
}

/** Whether no branch and no region has a say in a figure, nor in what it is worked out from. */
const isNational = ({ scope, share, base }: Figure, figures: FigureInput['figures']): boolean =>
  scope === 'national' && [...(share ?? []), ...(base === undefined ? [] : [base])].every((id) => figures.get(id)?.scope !== 'local');

function makeValue(figure: Figure, input: FigureInput): FigureValue {
  const local = figure.scope === 'local' && Object.hasOwn(input.local, figure.id) ? input.local[figure.id] : undefined;
  const given = localOf(figure.id, input);
  const whole = figure.share?.[1] ?? figure.base;
  const wholeFigure = whole === undefined ? undefined : input.figures.get(whole);
  const shareLocal = figure.share ? localOf(figure.share[1], input) : undefined;
  const asOf = given?.asOf || figure.asOf || shareLocal?.asOf || '';
  const judged = judge(figure, given, input);
  const stale = judged.state === 'ok' && asOf !== '' && figure.staleAfter !== '' && isStale(asOf, figure.staleAfter, input.today);
  return {
    id: figure.id,
    label: figure.label,
    kind: figure.kind,
    scope: figure.scope,
    owner: ownerOf(figure, input),
    printed: printValue(figure.kind, judged.value, { qualifier: figure.qualifier }),
    value: judged.value,
    nationalPrinted: figure.scope === 'national' ? printValue(figure.kind, figure.value, { qualifier: figure.qualifier }) : '',
    source: given?.source || figure.source || shareLocal?.source || '',
    asOf,
    asOfPrinted: asOf === '' ? '' : printDate(asOf),
    base: wholeFigure?.label ?? '',
    baseId: wholeFigure?.id,
    share: figure.share,
    // What was withdrawn can't be missing.
    required: figure.required && !isRetired(figure),
    minBase: figure.minBase,
    audience: figure.audience,
    state: stale ? 'stale' : judged.state,
    fault: stale ? `This figure is from ${printDate(asOf)} and may be out of date.` : judged.fault,
    local,
    given,
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

const isRetired = ({ retired }: Figure): boolean => retired !== undefined && retired !== '';

function judge(figure: Figure, local: LocalFigure | undefined, input: FigureInput): Judged {
  // Nobody is shown a number that was withdrawn.
  if (isRetired(figure)) return { ...BLANK, fault: `This figure was withdrawn: ${figure.retired}` };
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
  if (local?.value !== undefined && local.toConfirm !== undefined) {
    return wrong(`${local.value} was given before the figure was measured otherwise (changed: ${local.toConfirm}). It is not printed until it is entered again.`);
  }
  return { value: checked.value, state: 'ok', fault: '' };
}

function shareOf([partId, wholeId]: readonly [string, string], input: FigureInput): Judged {
  const part = numberOf(partId, input);
  const whole = numberOf(wholeId, input);
  if (part === undefined || whole === undefined) return BLANK;
  if (part < 0) return wrong('A share below 0 can\'t be right.');
  if (part > whole) return wrong(`${printValue('count', part)} out of ${printValue('count', whole)} is more than all of them.`);
  if (whole <= 0) return wrong('A share of none can\'t be worked out.');
  return { value: Math.round((part / whole) * 100), state: 'ok', fault: '' };
}

const own = (record: FigureInput['region'], id: string): LocalFigure | undefined => (record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined);
const hasValue = (figure: LocalFigure | undefined): boolean => figure?.value !== undefined && figure.value !== '';

/** What is given of a local figure: by the branch, or where it gives no value by its region. */
function localOf(id: string, { figures, local, region }: FigureInput): LocalFigure | undefined {
  if (figures.get(id)?.scope !== 'local') return undefined;
  const ours = own(local, id);
  const theirs = own(region, id);
  return hasValue(ours) || !hasValue(theirs) ? (ours ?? theirs) : theirs;
}

/** Whether a local figure's value is the region's. */
const isRegions = (id: string, input: FigureInput): boolean => hasValue(own(input.region, id)) && localOf(id, input) === own(input.region, id);

function ownerOf(figure: Figure, input: FigureInput): FigureOwner {
  if (figure.scope === 'national') return 'national';
  // A share with a part of the branch's is no figure of the region's.
  const parts = (figure.share ?? [figure.id]).filter((id) => input.figures.get(id)?.scope === 'local');
  return parts.length > 0 && parts.every((id) => isRegions(id, input)) ? 'region' : 'branch';
}

/** The number of a figure that was typed; shares of shares are refused where figures are read. */
function numberOf(id: string, input: FigureInput): number | undefined {
  const figure = input.figures.get(id);
  if (!figure || figure.share || isRetired(figure)) return undefined;
  const { value } = typed(figure, localOf(id, input));
  return typeof value === 'number' ? value : undefined;
}
