import { find, refuse, whole, type Acts } from './acting.ts';
import { carries, isTie, ruleWords } from './majority.ts';
import type { Meeting } from './model.ts';
import type { Amendment, Count, Motion, Result } from './motion-model.ts';
import { changeAmendment, changeMotion, needOpen } from './motions.ts';
import { quorumNow } from './quorum.ts';
import { needStage } from './stages.ts';

type Declared = 'carried' | 'lost' | undefined;

/** Whether it is carried, and by what. */
function decide({ rules: { majority, casting }, attendance: { present } }: Meeting, count: Count, declared: Declared): Pick<Result, 'carried' | 'by' | 'rule'> {
  if (majority === undefined) {
    const said = declared ?? refuse('Your branch’s rules don’t say what carries a motion.', 'Say whether the chair declares it carried or lost, or give the rule in the meeting’s rules.');
    return { carried: said === 'carried', by: 'chair', rule: '' };
  }
  if (majority.of === 'present' && present === 0) refuse('The rule is a share of the people in the room, and nobody has been counted.', 'Count the people in the room first.');
  const [rule, carried] = [ruleWords(majority), carries(majority, count, present)];
  if (declared === undefined || (declared === 'carried') === carried) return { carried, by: declared !== undefined && casting && isTie(count) ? 'casting' : 'rule', rule };
  if (!isTie(count)) refuse(`By your branch’s rule this is ${carried ? 'carried' : 'lost'}: ${rule}.`, 'Check the hands, or the rule in the meeting’s rules.');
  if (!casting) refuse(`By your branch’s rules the chair doesn’t break a tie, so this is ${carried ? 'carried' : 'lost'}.`, 'Give the chair a casting vote in the meeting’s rules where your branch has one.');
  const broken = { ...count, [declared === 'carried' ? 'for' : 'against']: count.for + 1 };
  if (carries(majority, broken, present) === carried) refuse(`A casting vote doesn’t change this: ${rule}.`, `By the rule it is ${carried ? 'carried' : 'lost'}.`);
  return { carried: !carried, by: 'casting', rule };
}

function resultOf(meeting: Meeting, part: Motion | Amendment, what: string, count: Count, declared: Declared, at: string): Result {
  needOpen(part, what);
  if (meeting.rules.seconder && part.seconder.trim() === '') refuse(`By your branch’s rules this ${what} needs a seconder.`, 'Enter who seconds it, or withdraw it.');
  const counted = { for: whole(count.for, 'The hands for'), against: whole(count.against, 'The hands against'), abstain: whole(count.abstain, 'The abstentions') };
  return { ...counted, at, ...decide(meeting, counted, declared), quorum: quorumNow(meeting) };
}

function putAmendment(meeting: Meeting, motion: Motion, id: string, count: Count, declared: Declared, at: string): Motion {
  const amendment = find(motion.amendments, id, 'amendment');
  needOpen(motion, 'motion');
  const result = resultOf(meeting, amendment, 'amendment', count, declared, at);
  if (amendment.against !== motion.text) refuse('This amendment was moved against an older text of the motion.', 'Write it anew against the motion as it reads now, or withdraw it.');
  const after = changeAmendment(motion, id, (each) => ({ ...each, stage: 'decided', result }));
  return result.carried ? { ...after, text: amendment.text } : after;
}

/** Hands are counted for a motion or an amendment. A carried amendment's text becomes the motion's. */
export const putActs: Acts<'put'> = {
  put(meeting, { motion: id, amendment, count, declared }, { at }) {
    needStage(meeting, 'open');
    return changeMotion(meeting, id, (motion) => {
      if (amendment !== undefined) return putAmendment(meeting, motion, amendment, count, declared, at);
      const result = resultOf(meeting, motion, 'motion', count, declared, at);
      if (motion.amendments.some(({ stage }) => stage === 'open')) refuse('An amendment to this motion is still open.', 'Put it first, or withdraw it.');
      return { ...motion, stage: 'decided', result };
    });
  },
};
