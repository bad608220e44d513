import { isAfter, isIsoDate } from '../figures/dates.ts';
import type { Figure } from '../figures/model.ts';
import { printValue } from '../figures/value.ts';
import { figureUses, type FigureUses } from './figure-uses.ts';
import { matchFigures, sameLabel, type MatchedFigure } from './match-figures.ts';
import type { DeckVersion, FigureChange, FigureField } from './model.ts';
import { isNarrower, sameAudience } from './slide-changes.ts';

/** Changes to these make a figure measure something else than a branch was asked for. */
export const MEANING: readonly FigureField[] = ['kind', 'base', 'share', 'scope', 'min-base'];

/** What became of the figures, in the order of the newer version, and the ids that certainly changed, old to new. */
export function figureChanges(before: DeckVersion, after: DeckVersion): { changes: FigureChange[]; renamed: Map<string, string> } {
  const [usesBefore, usesAfter] = [figureUses(before), figureUses(after)];
  const matched = matchFigures(before.figures, after.figures);
  const renamed = new Map(matched.filter(({ old, now, certain }) => certain && old.id !== now.id).map(({ old, now }) => [old.id, now.id]));
  const byNew = new Map(matched.map((pair) => [pair.now.id, pair]));
  const kept = new Set(matched.map(({ old }) => old.id));
  const changes = [...after.figures.values()].flatMap((now): FigureChange[] => {
    const pair = byNew.get(now.id);
    return pair ? ofPair(pair, renamed, usesAfter) : [{ ...blank(now, usesAfter), kind: 'added', was: '', labelWas: '', valueIs: printed(now) }];
  });
  const retired = [...before.figures.values()].filter(({ id }) => !kept.has(id)).map((old): FigureChange =>
    ({ ...blank(old, usesBefore), kind: 'retired', was: old.id, valueWas: printed(old) }));
  return { changes: [...changes, ...retired], renamed };
}

const blank = ({ id, label }: Figure, uses: FigureUses): Omit<FigureChange, 'kind' | 'was'> => ({
  id, label, labelWas: label, certain: true, fields: [], valueWas: '', valueIs: '', reason: '', narrowed: false, slides: uses.slides(id), letters: uses.letters(id),
});

/** As slides print it. */
export const printed = (figure: Figure): string => printValue(figure.kind, figure.value, { qualifier: figure.qualifier });

function ofPair({ old, now, certain }: MatchedFigure, renamed: ReadonlyMap<string, string>, uses: FigureUses): FigureChange[] {
  const fields = fieldsOf(old, now, renamed);
  const narrowed = isNarrower(old.audience, now.audience);
  const base = { ...blank(now, uses), was: old.id, labelWas: old.label, fields, certain, narrowed, valueWas: printed(old), valueIs: printed(now) };
  const isRetired = (now.retired ?? '') !== '' && (old.retired ?? '') === '';
  if (isRetired) return [{ ...base, kind: 'retired', reason: now.retired ?? '' }];
  const meaning = fields.some((field) => MEANING.includes(field)) || narrowed;
  const told: FigureChange[] = [];
  if (old.id !== now.id) told.push({ ...base, kind: 'renamed' });
  // Another unit is another number: neither put right nor newer, unless it says so.
  const value = old.kind === now.kind || (now.corrected ?? '') !== '' ? valueChange(old, now, fields) : undefined;
  if (value) told.push({ ...base, kind: value, reason: value === 'corrected' ? (now.corrected ?? '') : '' });
  if (meaning) told.push({ ...base, kind: 'redefined' });
  if (told.length > 0 || fields.length === 0) return told;
  return [{ ...base, kind: 'changed' }];
}

/** A national value that is no longer the same: put right, or a newer one. */
function valueChange(old: Figure, now: Figure, fields: readonly FigureField[]): 'corrected' | 'updated' | undefined {
  if ((now.corrected ?? '') !== '' && now.corrected !== old.corrected) return 'corrected';
  if (old.scope !== 'national' || now.scope !== 'national' || old.share !== undefined) return undefined;
  const newer = isIsoDate(now.asOf) && (!isIsoDate(old.asOf) || isAfter(now.asOf, old.asOf));
  const printsOtherwise = (['value', 'qualifier', 'base'] as const).some((field) => fields.includes(field));
  if (newer && (printsOtherwise || fields.includes('as-of'))) return 'updated';
  if (!printsOtherwise) return undefined;
  // Of the same day, but another survey: that is a new figure rather than a mistake put right.
  return old.source === now.source || old.asOf === now.asOf ? 'corrected' : 'updated';
}

function fieldsOf(old: Figure, now: Figure, renamed: ReadonlyMap<string, string>): FigureField[] {
  const follow = (id: string | undefined): string | undefined => (id === undefined ? undefined : (renamed.get(id) ?? id));
  const differs: [FigureField, boolean][] = [
    ['label', !sameLabel(old, now)],
    ['kind', old.kind !== now.kind],
    ['value', old.value !== now.value],
    ['qualifier', old.qualifier.trim() !== now.qualifier.trim()],
    ['base', follow(old.base) !== now.base],
    ['scope', old.scope !== now.scope],
    ['source', old.source !== now.source],
    ['as-of', old.asOf !== now.asOf],
    ['stale-after', old.staleAfter !== now.staleAfter],
    ['share', follow(old.share?.[0]) !== now.share?.[0] || follow(old.share?.[1]) !== now.share?.[1]],
    ['required', old.required !== now.required],
    ['audience', !sameAudience(old.audience, now.audience)],
    ['min-base', old.minBase !== now.minBase],
  ];
  return differs.flatMap(([field, changed]) => (changed ? [field] : []));
}
