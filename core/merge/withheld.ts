import { AUDIENCES, type Audience } from '../audience/model.ts';
import { isReworded } from './is-reworded.ts';
import { says, saysAlike } from './same-words.ts';
import { seenUnits } from './seen-by.ts';
import type { PlacedText } from './shown.ts';
import { hunksOf } from './three-way.ts';
import { unitKey, unitsOf, type Unit } from './units.ts';
import { bagOf, likeness } from './words.ts';

interface Texts {
  /** The national text that the branch's was made from, and the one of today. */
  base: string;
  national: string;
  /** What the branch wrote and where it stood, with the figures' names of today. */
  written: readonly PlacedText[];
}

/** A unit, and whether somebody sees all of it by the marks in its text. */
interface Said {
  unit: Unit;
  seen: boolean;
}

/**
 * The units of the national text of today, by `unitKey`, that somebody is not to see because the branch kept them from
 * them, between marks or by taking them out, also where national says them otherwise now. Where it isn't clear which
 * of its units says what was kept, all that may are.
 */
export function withheldFrom(audience: Audience, { base, national, written }: Texts): Set<string> {
  const [first] = written;
  if (!first) return new Set();
  const was = saidTo(audience, { ...first, text: base });
  const ours = written.flatMap((each) => saidTo(audience, each));
  const secret = keptBy(was, ours);
  if (secret.length === 0) return new Set();
  const secrets = new Set(secret.map(says));
  const known = new Set([...was, ...ours].flatMap(({ unit, seen }) => (seen && !secrets.has(says(unit)) ? [says(unit)] : [])));
  const theirs = saidTo(audience, { ...first, text: national }).map(({ unit }) => unit);
  const alike = theirs.filter((unit) => secret.some((each) => saysAlike(each, unit)));
  return new Set([...alike, ...inTheirPlace(was.map(({ unit }) => unit), theirs, secret)].flatMap((unit) => (known.has(says(unit)) ? [] : [unitKey(unit)])));
}

/** What the branch kept: units that national showed and it didn't, and units of its own. What it shows as well is none. */
function keptBy(was: readonly Said[], ours: readonly Said[]): Unit[] {
  const hidden = new Set(was.flatMap(({ unit, seen }) => (seen ? [] : [says(unit)])));
  const marked = ours.filter(({ unit, seen }) => !seen && !hidden.has(says(unit)));
  const out = hunksOf(was, ours, ({ unit }) => says(unit)).flatMap(({ from, to, put }) => {
    const gone = was.slice(from, to).filter(({ seen }) => seen);
    const shown = put.filter(({ seen }) => seen);
    // Other words in a unit's place are no reason to keep it from anybody.
    if (shown.length >= gone.length && shown.length === put.length) return [];
    const [otherwise, apart] = [saidOtherwise(gone, shown), put.filter(({ seen }) => !seen)];
    return gone.filter((each) => !otherwise.has(each) || apart.some(({ unit }) => isReworded(each.unit, unit)));
  });
  const still = new Set(ours.flatMap(({ unit, seen }) => (seen ? [says(unit)] : [])));
  return [...marked, ...out].flatMap(({ unit }) => (still.has(says(unit)) ? [] : [unit]));
}

/** Those that stand there with other words: for each of what is shown the likest one, and none where two are as like. */
function saidOtherwise(gone: readonly Said[], shown: readonly Said[]): Set<Said> {
  return new Set(shown.flatMap(({ unit }) => {
    const likely = gone.filter((each) => isReworded(each.unit, unit)).map((each) => ({ each, like: likeness(bagOf(each.unit.text), bagOf(unit.text)) }));
    const most = Math.max(...likely.map(({ like }) => like));
    const best = likely.filter(({ like }) => like === most);
    return best.length === 1 ? best.map(({ each }) => each) : [];
  }));
}

/** Where national put others in the place of what was kept, and none of them says it, those that say nothing else that stood there. */
function inTheirPlace(was: readonly Unit[], theirs: readonly Unit[], secret: readonly Unit[]): Unit[] {
  const secrets = new Set(secret.map(says));
  return hunksOf(was, theirs, says).flatMap(({ from, to, put }) => {
    const gone = was.slice(from, to);
    const lost = gone.filter((unit) => secrets.has(says(unit)));
    if (lost.every((each) => put.some((unit) => saysAlike(each, unit)))) return [];
    const others = gone.filter((unit) => !secrets.has(says(unit)));
    const hasHeading = lost.some(({ kind }) => kind === 'heading');
    return put.filter((unit) => (unit.kind !== 'heading' || hasHeading) && !others.some((each) => isReworded(each, unit)));
  });
}

/** The units of a text that say something. Who may see the slide as a whole is no doing of the branch's. */
function saidTo(audience: Audience, { text, place }: PlacedText): Said[] {
  return seenUnits(unitsOf(text), { ...place, readers: AUDIENCES }).flatMap(({ unit, whole }) => (unit.kind === 'marker' || unit.kind === 'comment' ? [] : [{ unit, seen: whole.includes(audience) }]));
}
