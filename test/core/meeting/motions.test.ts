import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { amendmentChanges, isOutdated, motionChanges, resultRemark } from '../../../core/meeting/motion-texts.ts';
import type { Motion } from '../../../core/meeting/motion-model.ts';
import { after, minute } from './support.ts';

const OPEN: MeetingAction[] = [{ do: 'count', present: 20 }, { do: 'open' }, { do: 'move', text: 'We will write to the council.', mover: 'Ann', seconder: 'Bo' }];
const amend = (text: string): MeetingAction => ({ do: 'amend', motion: 'm4', text, mover: 'Bo', seconder: 'Cy' });
const put = (declared: 'carried' | 'lost', amendment?: string): MeetingAction => ({ do: 'put', motion: 'm4', amendment, count: { for: 9, against: 3, abstain: 1 }, declared });
const motion = (...actions: MeetingAction[]): Motion => after(...OPEN, ...actions).motions[0]!;
const refused = (action: MeetingAction, ...before: MeetingAction[]) => expect(() => act(after(...OPEN, ...before), action, minute(99)));

describe('amendments', () => {
  it('that are carried become the motion’s text, and that are lost do not', () => {
    const now = motion(amend('We will write to the council in May.'), put('carried', 'a5'), amend('We will not write.'), put('lost', 'a7'));
    expect(now).toMatchObject({ text: 'We will write to the council in May.', moved: 'We will write to the council.', stage: 'open', amendments: [{ stage: 'decided' }, { stage: 'decided', against: 'We will write to the council in May.' }] });
    expect(motionChanges(now).map(({ kind, text }) => `${kind}:${text}`).join('|')).toBe('same:We will write to the council|new: in May|same:.');
    expect(amendmentChanges(now.amendments[1]!).filter(({ kind }) => kind !== 'new').map(({ text }) => text).join('')).toBe('We will write to the council in May.');
  });

  it('are marked where the motion has changed since, and are not put before they are written anew', () => {
    const before: MeetingAction[] = [amend('We will write to the council in May.'), amend('We will write to the governors.'), put('carried', 'a5')];
    const now = motion(...before);
    expect(now.amendments.map((each) => isOutdated(now, each))).toEqual([false, true]);
    refused(put('carried', 'a6'), ...before).toThrow(/older text/);
    const anew = motion(...before, { do: 'motion-change', motion: 'm4', amendment: 'a6', what: { text: 'We will write to the governors in May.' } }, put('carried', 'a6'));
    expect(anew).toMatchObject({ text: 'We will write to the governors in May.', amendments: [{}, { against: 'We will write to the council in May.' }] });
  });

  it('come before the motion, and fall with it', () => {
    refused(put('carried'), amend('We will.')).toThrow(/still open/);
    expect(motion(amend('We will.'), { do: 'withdraw', motion: 'm4' })).toMatchObject({ stage: 'withdrawn', amendments: [{ stage: 'withdrawn' }] });
    expect(motion(amend('We will.'), { do: 'withdraw', motion: 'm4', amendment: 'a5' }, put('carried'))).toMatchObject({ stage: 'decided', text: 'We will write to the council.' });
  });

  it('say something else than the motion', () => {
    refused(amend('We will write to the council.')).toThrow(/reads like this already/);
    refused({ do: 'motion-change', motion: 'm4', amendment: 'a5', what: { text: 'We will write to the council.' } }, amend('We will.')).toThrow(/reads like this already/);
  });
});

describe('a motion', () => {
  it('is corrected in both its texts until an amendment is carried', () => {
    const fix: MeetingAction = { do: 'motion-change', motion: 'm4', what: { text: 'We shall write.' } };
    expect(motion(fix)).toMatchObject({ text: 'We shall write.', moved: 'We shall write.' });
    refused(fix, amend('We will.'), put('carried', 'a5')).toThrow(/its text stands/);
    refused(fix, amend('We will.'), put('carried', 'a5'), amend('We will write to the council.'), put('carried', 'a7')).toThrow(/its text stands/);
    expect(motion(amend('We will.'), put('lost', 'a5'), fix).moved).toBe('We shall write.');
    refused(fix, put('carried')).toThrow(/decided already/);
  });

  it('keeps names and debate open to correction after it is decided', () => {
    expect(motion(put('carried'), { do: 'motion-change', motion: 'm4', what: { seconder: 'Dee', debate: 'Short.' } })).toMatchObject({ stage: 'decided', seconder: 'Dee', debate: 'Short.' });
  });

  it('is decided once, and only while the meeting sits', () => {
    refused(put('lost'), put('carried')).toThrow(/decided already/);
    refused(put('lost'), { do: 'withdraw', motion: 'm4' }).toThrow(/withdrawn/);
    refused(put('lost'), { do: 'adjourn' }).toThrow(/adjourned/);
    refused({ do: 'move', text: 'Late', mover: '', seconder: '' }, { do: 'close' }).toThrow(/is closed/);
  });

  it('has its hands looked at again where there are more than people', () => {
    expect(resultRemark(motion(put('carried')).result!)).toBe('');
    expect(resultRemark(motion({ do: 'count', present: 12 }, put('carried')).result!)).toMatch(/^13 hands were counted with 12 in the room\./);
  });
});
