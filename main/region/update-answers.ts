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
}

/** Nothing is decided to begin with. */
export function beginAnswers(): UpdateAnswers {
  const chosen = new Map<string, Map<string, Choice>>();
  let alike: { slug: string; slide: string; choice: AnswerToAll }[] = [];
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
  };
}
