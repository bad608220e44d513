import { printValue } from '../../figures/value.ts';

/** Nobody nests so deep, and parsers slow with the square of it. */
const DEEPEST = 1_000;

/** Elements within one another past what is read. */
export class TooDeep extends RangeError {}

/** @throws TooDeep for a depth that nobody writes */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new TooDeep('nested too deep');
}

/** What is said behind the name of a part that was not read to its end for that. */
export const TOO_DEEP = `nested more than ${printValue('count', DEEPEST)} deep`;
