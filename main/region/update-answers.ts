import { decidable, type LayerUpdate, type RegionUpdate } from '../../core/region/plan-update.ts';
import type { Choice } from '../../core/merge/model.ts';

/** An answer that is given to everything that is open at once. */
export type AnswerToAll = 'ours' | 'theirs' | 'combined';

export const slugOf = ({ slug }: LayerUpdate): string => slug ?? '';

/** What was decided about an update so far, by slug ('' is the region's own) and slide. */
export interface UpdateAnswers {
  of(slug: string): Map<string, Choice>;
  /** Decides alike about everything that is open, where it can be. */
  decideOpen(update: RegionUpdate, choice: AnswerToAll): void;
  /** How many slides were answered alike, and are as they were answered. */
  alike(): number;
  /** Opens those again. */
  openAgain(): void;
  /** Comes before whatever is to be undone as one. @param slug whose it is; undefined where it is about all */
  note(slug?: string): void;
  /** How often there is something to undo, or to do again. */
  steps(): { undoes: number; redoes: number };
  /** Goes back one decision, or forth. @returns whose it was; undefined where it was about all, or there is none */
  step(direction: 'undo' | 'redo'): string | undefined;
}

interface Noted {
  slug: string | undefined;
  chosen: ReadonlyMap<string, ReadonlyMap<string, Choice>>;
  alike: readonly { slug: string; slide: string; choice: AnswerToAll }[];
}

/** Nothing is decided to begin with. */
export function beginAnswers(): UpdateAnswers {
  let chosen = new Map<string, Map<string, Choice>>();
  let alike: Noted['alike'][number][] = [];
  const past: Noted[] = [];
  const future: Noted[] = [];
  const now = (slug: string | undefined): Noted => ({ slug, chosen: copyOf(chosen), alike: [...alike] });
  const of = (slug: string): Map<string, Choice> => {
    const known = chosen.get(slug) ?? new Map<string, Choice>();
    chosen.set(slug, known);
    return known;
  };
  const standing = (): typeof alike => [...new Map(alike.filter(({ slug, slide, choice }) => chosen.get(slug)?.get(slide) === choice).map((each) => [`${each.slug}\n${each.slide}`, each])).values()];
  return {
    of,
    decideOpen({ layers }, choice) {
      for (const layer of layers) {
        const slug = slugOf(layer);
        const known = of(slug);
        for (const { slide } of decidable(layer.result.conflicts, choice)) {
          if (known.has(slide)) continue;
          known.set(slide, choice);
          alike.push({ slug, slide, choice });
        }
      }
    },
    alike: () => standing().length,
    openAgain() {
      for (const { slug, slide } of standing()) chosen.get(slug)?.delete(slide);
      alike = [];
    },
    note(slug) {
      past.push(now(slug));
      future.length = 0;
    },
    steps: () => ({ undoes: past.length, redoes: future.length }),
    step(direction) {
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      const found = from.pop();
      if (!found) return undefined;
      to.push(now(found.slug));
      chosen = copyOf(found.chosen);
      alike = [...found.alike];
      return found.slug;
    },
  };
}

const copyOf = (chosen: Noted['chosen']): Map<string, Map<string, Choice>> => new Map([...chosen].map(([slug, of]) => [slug, new Map(of)]));
