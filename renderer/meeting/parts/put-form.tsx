import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { carries, isTie, ruleWords } from '../../../core/meeting/majority.ts';
import type { Count } from '../../../core/meeting/motion-model.ts';
import { quorumNow } from '../../../core/meeting/quorum.ts';
import { Icon } from '../../controls/icon.tsx';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';
import { StepCount } from './step-count.tsx';
import './counting.css';

const HANDS = [['for', 'For', 'hand for'], ['against', 'Against', 'hand against'], ['abstain', 'Abstentions', 'abstention']] as const;

interface PutFormProps {
  motion: string;
  amendment?: string;
  /** It was asked for just now: not where it was left open and is shown again. */
  begun: boolean;
  onDone: () => void;
}

/** What hands are counted for, among `counts`. */
export const countKey = (motion: string, amendment = ''): string => `${motion} ${amendment}`;

export const NO_HANDS: Count = { for: 0, against: 0, abstain: 0 };

/** Hands counted for a motion or an amendment, and what comes of them by the branch's rule. */
export function PutForm({ motion, amendment, begun, onDone }: PutFormProps) {
  const { meeting, act, counts, keepCount } = useMeeting();
  const { majority, casting } = meeting.rules;
  const key = countKey(motion, amendment);
  const count = counts[key] ?? NO_HANDS;
  const setCount = (what: keyof Count, change: (hands: number) => number) => keepCount(key, (now = NO_HANDS) => ({ ...now, [what]: change(now[what]) }));
  const all = count.for + count.against + count.abstain;
  const { present, needed, met } = quorumNow(meeting);

  const buttons = useRef<HTMLDivElement>(null);
  // Whoever counts sees from the start what records it.
  useEffect(() => { if (begun) buttons.current?.scrollIntoView({ block: 'nearest' }); }, [begun]);

  const put = async (declared?: 'carried' | 'lost') => {
    if (await act({ do: 'put', motion, amendment, count, declared })) onDone();
  };
  const byRule = majority && carries(majority, count, present) ? 'carried' : 'lost';
  const chairDecides = !majority || (casting && isTie(count));

  return (
    // Enter ends a number and records nothing: the other hands are still to be counted.
    <OwnForm label="Count of hands" className="put-form" onSubmit={() => {}}>
      <div className="hands-row">
        {HANDS.map(([what, label, one]) => (
          <StepCount
            key={what}
            label={label}
            one={one}
            own
            autoFocus={begun && what === 'for'}
            value={count[what]}
            onStep={(by) => setCount(what, (hands) => Math.max(0, hands + by))}
            onSet={(hands) => setCount(what, () => hands)}
          />
        ))}
      </div>
      {all > present && <p className="warn-line"><Icon name="warning" />{all} hands are counted and {present} people are in the room. Count again, or put the headcount right.</p>}
      {met === false && <p className="warn-line"><Icon name="warning" />There is no quorum now: {present} in the room, {needed} needed. That is recorded with the result.</p>}
      <p className="muted">
        {majority ? `By your rule it takes ${ruleWords(majority)}.` : 'Your branch has given no rule for what carries a motion, so the chair declares it.'}
        {majority && casting && isTie(count) && ' The hands are level: the chair may give a casting vote.'}
      </p>
      <div ref={buttons} className="row">
        {chairDecides
          ? (
            <>
              <Button className="button small primary" isDisabled={all === 0} onPress={() => void put('carried')}>Chair: carried</Button>
              <Button className="button small primary" isDisabled={all === 0} onPress={() => void put('lost')}>Chair: lost</Button>
            </>
          )
          : <Button className="button small primary" isDisabled={all === 0} onPress={() => void put()}>Record: {byRule}</Button>}
        <Button className="button small" onPress={onDone}>Not now</Button>
      </div>
    </OwnForm>
  );
}
