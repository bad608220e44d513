import type { Count, Result } from './motion-model.ts';
import type { Majority } from './rules.ts';
import { fraction, shareWords } from './share.ts';

/** Of how many the share is taken. */
const outOf = (of: Majority['of'], count: Count, present: number): number =>
  of === 'present' ? present : count.for + count.against + (of === 'counted' ? count.abstain : 0);

/** Whether hands carry a motion. Where no hand is up for it, it is lost. @param present how many are in the room */
export function carries({ share, over, of }: Majority, count: Count, present: number): boolean {
  const { part, whole } = fraction(share);
  const [reached, wanted] = [count.for * whole, part * outOf(of, count, present)];
  return count.for > 0 && (over ? reached > wanted : reached >= wanted);
}

/** As many hands for as against, and some. */
export const isTie = (count: Count): boolean => count.for === count.against && count.for > 0;

const OF: Readonly<Record<Majority['of'], string>> = {
  cast: 'the hands for and against', counted: 'the hands counted, abstentions among them', present: 'the people in the room',
};

/** A rule in words: "more than half of the hands for and against". */
export function ruleWords({ share, over, of }: Majority): string {
  return share === 100 ? `all of ${OF[of]}` : `${over ? 'more than' : 'at least'} ${shareWords(share)} of ${OF[of]}`;
}

/** Hands in words: "23 for, 4 against, 2 abstained". */
export const countWords = (count: Count): string => `${count.for} for, ${count.against} against, ${count.abstain} abstained`;

/** What became of a motion or an amendment: "Carried: 23 for, 4 against, 2 abstained (more than half of …)". */
export function resultWords(result: Result): string {
  const outcome = result.carried ? 'Carried' : 'Lost';
  const how = result.by === 'casting' ? `${outcome} on the chair’s casting vote` : result.by === 'chair' ? `Declared ${outcome.toLowerCase()} by the chair` : outcome;
  const { needed, present, met } = result.quorum;
  const reasons = [
    result.by === 'rule' && isTie(result) && !result.carried ? 'as many for as against' : '',
    result.rule === '' ? '' : result.carried || result.by === 'casting' ? result.rule : `${result.rule} was needed`,
    met === false && needed !== undefined ? `not quorate: ${present} in the room, ${needed} needed` : '',
  ].filter((reason) => reason !== '');
  return `${how}: ${countWords(result)}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`;
}
