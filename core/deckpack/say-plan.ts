import type { FieldDifference } from './compare-fields.ts';
import type { BranchPlan, DeckPlan } from './take-in.ts';

const MOST = 12;
const LONGEST = 90;

/** The lines that say what a pack would change of a branch; none where nothing differs. */
export function planLines(plan: BranchPlan): string[] {
  const name = plan.slug === '' ? 'The region’s own changes' : plan.name;
  if (plan.slug === '' && plan.decks.length === 0) return [];
  if (plan.is === 'new') return [`${name}: new here, with changes to ${plan.decks.map(({ deck }) => deck).join(', ') || 'no deck'}.${plan.beside === undefined ? '' : ` The branch in the folder of that name here is called ${plan.beside}, and stays as it is.`}`];
  const lines = [
    ...plan.details.map((difference) => sayDifference(difference, '')),
    ...plan.decks.flatMap(sayDeck),
    ...plan.pictures.map((difference) => sayDifference(difference, '', true)),
  ].filter((line) => line !== '');
  if (lines.length === 0) return [];
  return [`${name}:`, ...lines.slice(0, MOST).map((line) => `  ${line}`), ...(lines.length > MOST ? [`  and ${lines.length - MOST} more`] : [])];
}

const version = (of: string): string => (of === '' ? 'no known version' : `version ${of}`);

function sayDeck({ deck, differences, apart, isNew }: DeckPlan): string[] {
  if (apart !== undefined) return [`${deck}: theirs is made from ${version(apart.theirs)} of it and what is here from ${version(apart.ours)}, so it stays as it is. Take the older of the two to the newer version first, and take the pack in again`];
  if (isNew && differences.length === 0) return [`${deck}: begun there, with no changes yet`];
  return differences.map((difference) => sayDifference(difference, `${deck}: `));
}

const IS: Readonly<Record<FieldDifference['is'], string>> = {
  theirs: 'changed there, and taken', ours: 'changed here, and stays', combined: 'changed on both sides, and put together', asked: 'changed on both sides: yours or theirs?',
};

function sayDifference({ label, is, ours, theirs, newer }: FieldDifference, where: string, isPicture = false): string {
  const values = isPicture ? '' : ` (here ${shown(ours)}, there ${shown(theirs)}${newer === undefined ? '' : `; ${newer === 'ours' ? 'yours' : 'theirs'} is newer`})`;
  return `${where}${label}: ${ours === undefined && is === 'theirs' ? 'new from there, and taken' : IS[is]}${values}`;
}

/** A value in a few words. */
function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  const said = /^[{["]/.test(value) ? wordsOf(JSON.parse(value)) : value;
  const plain = said.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `“${plain.slice(0, LONGEST - 1)}…”` : `“${plain}”`;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('markdown' in value && typeof value.markdown === 'string') return value.markdown;
  const { value: figure, source, asOf } = value as { value?: unknown; source?: string; asOf?: string };
  return [figure === undefined ? 'blank' : String(figure as string | number), source, asOf].filter(Boolean).join(', ');
}
