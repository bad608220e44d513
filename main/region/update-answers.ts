import { decidable, type LayerUpdate, type RegionUpdate } from '../../core/region/plan-update.ts';
import type { Choice } from '../../core/merge/model.ts';

/** An answer that is given to everything that is open at once. */
export type AnswerToAll = 'ours' | 'theirs' | 'combined';

export const slugOf = ({ slug }: LayerUpdate): string => slug ?? '';

/** What was decided about an update so far, by slug ('' is the region's own) and slide. */
export interface UpdateAnswers {
  of(slug: string): ReadonlyMap<string, Choice>;
  /** @param choice undefined opens it again */
  set(slug: string, slide: string, choice: Choice | undefined): void;
  /** Decides alike about everything that is open, where it can be. */
  decideOpen(update: RegionUpdate, choice: AnswerToAll): void;
  /** How many slides were answered alike, and are as they were answered. */
  alike(): number;
  /** Opens those again. */
  openAgain(): void;
  /** Comes before whatever is to be undone as one; where nothing changes, there is nothing to undo. @param slug whose it is; undefined where it is about all */
  note(slug?: string): void;
  /** How often there is something to undo, or to do again. */
  steps(): { undoes: number; redoes: number };
  /** Goes back one decision, or forth. @returns whose it was; undefined where it was about all, or there is none */
  step(direction: 'undo' | 'redo'): string | undefined;
}

/** What is decided about one slide, and how it was answered alike with others. */
interface Decided {
  choice: Choice | undefined;
  alike: AnswerToAll | undefined;
}

/** One decision: what it changed and nothing else, since one for all is kept for a thousand branches. */
interface Step {
  slug: string | undefined;
  /** By slide within slug. */
  before: Map<string, Map<string, Decided>>;
}

/** Nothing is decided to begin with. */
export function beginAnswers(): UpdateAnswers {
  const chosen = new Map<string, Map<string, Choice>>();
  const alike = new Map<string, Map<string, AnswerToAll>>();
  const past: Step[] = [];
  const future: Step[] = [];
  /** What is done now is part of it. */
  let open: Step | undefined;

  const decided = (slug: string, slide: string): Decided => ({ choice: chosen.get(slug)?.get(slide), alike: alike.get(slug)?.get(slide) });
  const put = (slug: string, slide: string, now: Decided): void => {
    putIn(chosen, slug, slide, now.choice);
    putIn(alike, slug, slide, now.alike);
  };
  const change = (slug: string, slide: string, now: Decided): void => {
    const was = decided(slug, slide);
    if (was.choice === now.choice && was.alike === now.alike) return;
    if (open) {
      if (open.before.size === 0) {
        past.push(open);
        future.length = 0;
      }
      if (open.before.get(slug)?.has(slide) !== true) putIn(open.before, slug, slide, was);
    }
    put(slug, slide, now);
  };
  const answeredAlike = (): [slug: string, slide: string][] => [...alike].flatMap(([slug, slides]) => [...slides].flatMap(([slide, choice]): [string, string][] => (chosen.get(slug)?.get(slide) === choice ? [[slug, slide]] : [])));
  return {
    of: (slug) => chosen.get(slug) ?? NOTHING,
    set: (slug, slide, choice) => change(slug, slide, { choice, alike: decided(slug, slide).alike }),
    decideOpen({ layers }, choice) {
      for (const layer of layers) {
        const slug = slugOf(layer);
        for (const { slide } of decidable(layer.result.conflicts, choice)) {
          if (chosen.get(slug)?.has(slide) !== true) change(slug, slide, { choice, alike: choice });
        }
      }
    },
    alike: () => answeredAlike().length,
    openAgain() {
      const standing = answeredAlike();
      if (standing.length === 0) return;
      for (const [slug, slide] of standing) change(slug, slide, { choice: undefined, alike: undefined });
      for (const [slug, slides] of alike) for (const slide of slides.keys()) change(slug, slide, { choice: decided(slug, slide).choice, alike: undefined });
    },
    note(slug) {
      open = { slug, before: new Map() };
    },
    steps: () => ({ undoes: past.length, redoes: future.length }),
    step(direction) {
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      open = undefined;
      const found = from.pop();
      if (!found) return undefined;
      const back: Step = { slug: found.slug, before: new Map() };
      for (const [slug, slides] of found.before) {
        for (const [slide, was] of slides) {
          putIn(back.before, slug, slide, decided(slug, slide));
          put(slug, slide, was);
        }
      }
      to.push(back);
      return found.slug;
    },
  };
}

const NOTHING: ReadonlyMap<string, Choice> = new Map();

function putIn<T>(all: Map<string, Map<string, T>>, slug: string, slide: string, value: T | undefined): void {
  const known = all.get(slug) ?? new Map<string, T>();
  if (value === undefined) known.delete(slide);
  else all.set(slug, known.set(slide, value));
  if (known.size === 0) all.delete(slug);
}
