import type { Figure } from '../figures/model.ts';
import { bagOf, likeness, weigh } from './words.ts';

type Figures = ReadonlyMap<string, Figure>;

/** Labels this alike may mean the same figure: somebody is asked. */
const LIKE = 0.6;

export interface MatchedFigure {
  old: Figure;
  now: Figure;
  /** Nothing that says what it measures differs but the id. */
  certain: boolean;
}

/** Pairs figures of two versions: by id, then by label among those of one kind and scope. */
export function matchFigures(before: Figures, after: Figures): MatchedFigure[] {
  const matched: MatchedFigure[] = [];
  for (const old of before.values()) {
    const now = after.get(old.id);
    if (now) matched.push({ old, now, certain: true });
  }
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const fresh = [...after.values()].filter(({ id }) => !before.has(id));
  const weights = weigh([...before.values(), ...after.values()].map(({ label }) => bagOf(label)));
  const pairs = gone.flatMap((old) => fresh.filter((now) => now.kind === old.kind && now.scope === old.scope).map((now) => ({
    old, now, score: sameLabel(old, now) ? 1 : 0.999 * likeness(bagOf(old.label), bagOf(now.label), weights),
  }))).filter(({ score }) => score >= LIKE).toSorted((a, b) => b.score - a.score);
  const [olds, news] = [new Set<Figure>(), new Set<Figure>()];
  for (const { old, now, score } of pairs) {
    if (olds.has(old) || news.has(now)) continue;
    olds.add(old);
    news.add(now);
    const rivals = pairs.filter((other) => other.score === 1 && (other.old === old || other.now === now)).length;
    matched.push({ old, now, certain: score === 1 && rivals === 1 && hasLabel(old) && hasLabel(now) });
  }
  return matched;
}

/** A figure without a label is called by its id, which says nothing here. */
const hasLabel = ({ id, label }: Figure): boolean => label !== id;

const flat = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export const sameLabel = (one: Figure, other: Figure): boolean => flat(one.label) === flat(other.label);
