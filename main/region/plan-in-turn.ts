import { AppError } from '../../core/errors.ts';
import type { RegionUpdate } from '../../core/region/plan-update.ts';
import { inSlices } from './in-slices.ts';

/** Branches between two words on how far it has got. */
const TOLD_EACH = 20;

/** Goes through a plan a few milliseconds at a time, so that nothing else of main waits for it. Throws `cancelled` where it is stopped. */
export async function planInTurn(plan: Generator<undefined, RegionUpdate>, all: number, stopped: () => boolean, tell: (done: number, all: number) => void): Promise<RegionUpdate> {
  const made: RegionUpdate[] = [];
  const steps = (function* () { made.push(yield* plan); })();
  let done = 0;
  await inSlices(steps, () => {
    done += 1;
    if (done % TOLD_EACH === 0) tell(Math.min(done, all), all);
    return Promise.resolve();
  }, stopped);
  const [update] = made;
  if (update === undefined || stopped()) throw new AppError('cancelled', 'Looking at the update was stopped. Nothing was changed.');
  return update;
}
