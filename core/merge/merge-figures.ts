import type { LocalFigure } from '../branch/model.ts';
import { own } from '../branch/own.ts';
import type { Figure } from '../figures/model.ts';
import { MEANING } from './figure-changes.ts';
import type { Merging } from './merging.ts';
import type { FigureChange, FigureField } from './model.ts';
import { onlyFewer, sayFields } from './say-changes.ts';
import { isNarrower } from './slide-changes.ts';
import { bagOf, likeness } from './words.ts';

/** Takes the branch's values along. One for a figure that is gone is kept under its id, where nothing uses it, and said. */
export function mergeFigures(merging: Merging): Record<string, LocalFigure> {
  const { figures } = merging.layer;
  const names = merging.changes.trace.figures;
  const toConfirm = changedMeaning(merging);
  return Object.fromEntries(Object.entries(figures).map(([id, given]) => {
    const changed = given.value === undefined || given.value === '' ? undefined : toConfirm.get(id);
    const figure = changed === undefined ? given : { ...given, toConfirm: changed };
    const name = names.get(id);
    if (name === undefined || own(figures, name)) return [id, figure];
    merging.carried.push({ kind: 'figure', id: name, was: id, says: `Your value of "${id}" is kept as "${name}", as the figure is called now.`, texts: undefined });
    return [name, figure];
  }));
}

/** After a change of these what was given may be another number than is wanted, or one that could name somebody. */
const TO_CONFIRM: ReadonlySet<FigureField> = new Set(['kind', 'base', 'share', 'min-base']);

/** Figures in which another number is wanted than was given, by the old id, with what changed. A layer that was merged before has been asked. */
const changedMeaning = ({ changes, already }: Merging): Map<string, string> => new Map(already ? [] : changes.figures.flatMap(({ kind, was, fields }) => {
  const changed = fields.filter((field) => TO_CONFIRM.has(field));
  return kind === 'redefined' && changed.length > 0 ? [[was, sayFields(changed)] as const] : [];
}));

type Figures = ReadonlyMap<string, Figure>;

/** Says which of the branch's values have to be looked at. @param figures the branch's values as merged */
export function callOutValues(merging: Merging, figures: Readonly<Record<string, LocalFigure>>, before: Figures, after: Figures): void {
  for (const change of merging.changes.figures) {
    const says = sayValue(change, figures) ?? sayOtherwise(change, figures, before.get(change.was), after.get(change.id));
    if (says) merging.calledOut.push({ kind: says.kind, slide: '', figure: change.kind === 'renamed' ? change.was : change.id, part: 'figure', found: '', says: says.text });
  }
}

type Said = { kind: 'retired-figure' | 'redefined-figure' | 'renamed-figure' | 'widened-figure'; text: string } | undefined;

function sayValue(change: FigureChange, figures: Readonly<Record<string, LocalFigure>>): Said {
  const { kind, id, was, label, certain } = change;
  const places = [...change.slides, ...change.letters];
  const used = places.length === 0 ? '' : ` It was used on ${places.join(', ')}.`;
  if (kind === 'retired' && hasValue(figures, id)) {
    return { kind: 'retired-figure', text: `The figure "${label}" is no longer in the national deck.${used} Your value is kept and not shown.` };
  }
  if (kind === 'renamed' && !certain && hasValue(figures, was) && !hasValue(figures, id)) {
    return { kind: 'renamed-figure', text: `The figure "${was}" is gone, and "${label}" may be the same. Your value is kept and not shown: enter it there if it is.` };
  }
  // Of a share that is worked out the branch has the part and the whole.
  if (kind === 'redefined' && hasValue(figures, id)) {
    if (figures[id]?.toConfirm !== undefined) return { kind: 'redefined-figure', text: `"${label}" is measured otherwise now. Changed: ${sayFields(change.fields.filter((field) => MEANING.includes(field)))}. Your value is kept and not printed until you enter it again.` };
    if (change.fields.includes('scope') && change.valueIs !== '') return { kind: 'redefined-figure', text: `"${label}" is given nationally now: ${change.valueIs}. Your value is kept and not used.` };
    if (onlyFewer(change)) return { kind: 'redefined-figure', text: `"${label}" is for fewer people now, and so is your value.` };
    return { kind: 'redefined-figure', text: `"${label}" is measured otherwise now. Changed: ${sayFields(change.fields.filter((field) => MEANING.includes(field)))}. Your value was given before: check it and enter it again.` };
  }
  return undefined;
}

/** Labels that share hardly a word may be of two figures; otherwise another label is other words for the same. */
const OTHER_WORDS = 0.2;

/** What the branch gave is printed in another way than when it gave it. */
function sayOtherwise({ kind, id, label, fields, was }: FigureChange, figures: Readonly<Record<string, LocalFigure>>, old: Figure | undefined, now: Figure | undefined): Said {
  if (!old || !now || kind === 'retired') return undefined;
  if (kind === 'redefined' && now.share?.some((part) => hasValue(figures, part)) === true && fields.some((field) => TO_CONFIRM.has(field))) {
    return { kind: 'redefined-figure', text: `"${label}" is worked out from what you gave, and otherwise now. Changed: ${sayFields(fields.filter((field) => MEANING.includes(field)))}. Look at what it says.` };
  }
  if (kind !== 'renamed' && hasValue(figures, id) && fields.includes('label') && likeness(bagOf(old.label), bagOf(label), new Map()) < OTHER_WORDS) {
    return { kind: 'redefined-figure', text: `"${old.label}" is called "${label}" now. If that is something else, your value belongs elsewhere: check it and enter it again.` };
  }
  if (kind !== 'renamed' && fields.includes('audience') && (hasValue(figures, id) || hasValue(figures, was)) && isNarrower(now.audience, old.audience)) {
    return { kind: 'widened-figure', text: `More people may see "${label}" now, and your value with it.` };
  }
  return undefined;
}

const hasValue = (figures: Readonly<Record<string, LocalFigure>>, id: string): boolean => {
  const value = own(figures, id)?.value;
  return value !== undefined && value !== '';
};
