import { wordDiff, type DiffPiece } from '../branch/word-diff.ts';
import type { Amendment, Motion, Result } from './motion-model.ts';

/** What amendments have made of a motion, word by word, from the text that was moved. */
export const motionChanges = ({ moved, text }: Pick<Motion, 'moved' | 'text'>): DiffPiece[] => wordDiff(moved, text);

/** What an amendment would change in the motion as it read when the amendment was moved. */
export const amendmentChanges = ({ against, text }: Pick<Amendment, 'against' | 'text'>): DiffPiece[] => wordDiff(against, text);

/**
 * Whether an amendment that is still open was moved against an older text of its motion: it has to be written anew before it
 * is put, since its text would take back what was carried meanwhile.
 */
export const isOutdated = ({ text }: Pick<Motion, 'text'>, { stage, against }: Pick<Amendment, 'stage' | 'against'>): boolean =>
  stage === 'open' && against !== text;

/** What to look at again in hands that were counted; '' where nothing is. Whoever was not counted in the room may have put up a hand. */
export function resultRemark({ for: yes, against, abstain, quorum: { present } }: Result): string {
  const hands = yes + against + abstain;
  return hands > present ? `${hands} hands were counted with ${present} in the room. Count the people again, or the hands.` : '';
}
