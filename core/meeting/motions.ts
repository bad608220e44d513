import { change, find, set, refuse, refuseClosed, said, under, type Acts } from './acting.ts';
import type { Meeting } from './model.ts';
import type { Amendment, Motion } from './motion-model.ts';

/** @throws AppError once it is settled. @param what as a sentence calls it */
export function needOpen({ stage }: { stage: Motion['stage'] }, what: string): void {
  if (stage === 'decided') refuse(`This ${what} was decided already.`, 'Undo the decision to count again. Nothing was changed.');
  if (stage === 'withdrawn') refuse(`This ${what} was withdrawn.`, 'Move it again. Nothing was changed.');
}

/** A meeting with a motion changed. */
export const changeMotion = (meeting: Meeting, motion: string, to: (before: Motion) => Motion): Meeting =>
  set(meeting, { motions: change(meeting.motions, motion, 'motion', to) });

/** A motion with an amendment changed. */
export const changeAmendment = (motion: Motion, amendment: string, to: (before: Amendment) => Amendment): Motion =>
  set(motion, { amendments: change(motion.amendments, amendment, 'amendment', to) });

const withdrawn = <T extends { stage: Motion['stage'] }>(part: T): T => (part.stage === 'open' ? { ...part, stage: 'withdrawn' } : part);

/** A motion that is still as it was moved is corrected in both; after an amendment only another one changes it. */
function reworded(motion: Motion, text: string | undefined): Motion {
  if (text === undefined || text === motion.text) return motion;
  needOpen(motion, 'motion');
  if (motion.amendments.some(({ result }) => result?.carried === true)) refuse('An amendment to this motion was carried, so its text stands.', 'Move another amendment. Nothing was changed.');
  return { ...motion, text: said(text, 'The motion'), moved: text };
}

/** An amendment that is written anew is written against the motion as it reads now. */
function rewritten(amendment: Amendment, motion: Motion, text: string | undefined): Amendment {
  if (text === undefined || (text === amendment.text && motion.text === amendment.against)) return amendment;
  needOpen(amendment, 'amendment');
  if (said(text, 'The amendment') === motion.text) refuse('The motion reads like this already.', 'Write what it is to read instead. Nothing was changed.');
  return { ...amendment, text, against: motion.text };
}

/** Motions and amendments until they are put. */
export const motionActs: Acts<'move' | 'amend' | 'motion-change' | 'withdraw'> = {
  move(meeting, { text, mover, seconder, item }, { at, id }) {
    refuseClosed(meeting);
    const motion: Motion = {
      id: id('m'), item: under(meeting, item), text: said(text, 'The motion'), moved: text, mover, seconder, debate: '', amendments: [], movedAt: at, stage: 'open', result: undefined,
    };
    return { ...meeting, motions: [...meeting.motions, motion] };
  },
  amend(meeting, { motion, text, mover, seconder }, { at, id }) {
    refuseClosed(meeting);
    return changeMotion(meeting, motion, (before) => {
      needOpen(before, 'motion');
      if (said(text, 'The amendment') === before.text) refuse('The motion reads like this already.', 'Write what it is to read instead. Nothing was changed.');
      const amendment: Amendment = { id: id('a'), text, against: before.text, mover, seconder, movedAt: at, stage: 'open', result: undefined };
      return { ...before, amendments: [...before.amendments, amendment] };
    });
  },
  'motion-change'(meeting, { motion, amendment, what: { text, mover, seconder, debate } }) {
    return changeMotion(meeting, motion, (before) => {
      if (amendment === undefined) return set(reworded(before, text), { mover, seconder, debate });
      if (debate !== undefined) refuse('The debate is kept with the motion.', 'Write it there. Nothing was changed.');
      return changeAmendment(before, amendment, (each) => set(rewritten(each, before, text), { mover, seconder }));
    });
  },
  withdraw: (meeting, { motion, amendment }) => changeMotion(meeting, motion, (before) => {
    needOpen(before, 'motion');
    if (amendment === undefined) return { ...withdrawn(before), amendments: before.amendments.map(withdrawn) };
    needOpen(find(before.amendments, amendment, 'amendment'), 'amendment');
    return changeAmendment(before, amendment, withdrawn);
  }),
};
