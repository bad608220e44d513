import { refuse, whole } from './acting.ts';
import type { Rules } from './rules.ts';

const share = (number: number, what: string): void => {
  if (!(number > 0 && number <= 100)) refuse(`${what} can't be ${number} per cent.`, 'More than 0 and at most 100 is wanted. Nothing was changed.');
};

/** A branch's rules, once each of them can be kept. @throws AppError for one that can't */
export function checkRules(rules: Rules): Rules {
  const { quorum, wait, majority, notice, minBase } = rules;
  if (quorum && 'number' in quorum) {
    if (whole(quorum.number, 'The quorum') === 0) refuse("The quorum can't be 0.", 'At least 1 is wanted; without a rule none is judged. Nothing was changed.');
  }
  else if (quorum) {
    share(quorum.percent, 'The quorum');
    whole(quorum.of, 'The membership');
  }
  if (wait !== undefined) whole(wait, 'The wait');
  if (majority) share(majority.share, 'The majority');
  for (const days of Object.values(notice)) whole(days, 'The notice');
  whole(minBase, 'The number below which no percentages are shown');
  return rules;
}
