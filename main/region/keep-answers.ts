import { isDeepStrictEqual } from 'node:util';
import type { Choice, Conflict } from '../../core/merge/model.ts';
import type { Choices, RegionUpdate } from '../../core/region/plan-update.ts';
import { beginAnswers, slugOf, type UpdateAnswers } from './update-answers.ts';

/** An update as it was left, with what was decided about it. */
export interface LeftUpdate {
  update: RegionUpdate;
  answers: UpdateAnswers;
}

const conflictsOf = ({ layers }: RegionUpdate): Map<string, readonly Conflict[]> => new Map(layers.map((layer) => [slugOf(layer), layer.result.conflicts]));

/**
 * Plans an update that may have been looked at before: what was decided then is decided still, where it was about the very
 * same texts, and undo goes back through it where all of them are the same.
 */
export async function planWithAnswers(left: LeftUpdate | undefined, plan: (ofRegion: Choices) => Promise<RegionUpdate>): Promise<LeftUpdate> {
  const fresh = await plan(new Map());
  if (!left) return { update: fresh, answers: beginAnswers() };
  const before = conflictsOf(left.update);
  const fitting = (slug: string, conflicts: readonly Conflict[] = []): Map<string, Choice> => new Map([...left.answers.of(slug)].filter(([slide]) => {
    const [was, is] = [before.get(slug), conflicts].map((all) => all?.find((each) => each.slide === slide));
    return is !== undefined && isDeepStrictEqual(was, is);
  }));
  const own = fitting('', conflictsOf(fresh).get(''));
  const update = own.size > 0 ? await plan(own) : fresh;
  const now = conflictsOf(update);
  if (isDeepStrictEqual(before, now)) return { update, answers: left.answers };
  const answers = beginAnswers();
  for (const [slug, conflicts] of now) {
    for (const [slide, choice] of fitting(slug, conflicts)) answers.set(slug, slide, choice);
  }
  return { update, answers };
}
