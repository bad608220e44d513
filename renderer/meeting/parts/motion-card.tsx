import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { resultWords } from '../../../core/meeting/majority.ts';
import { isOutdated, resultRemark } from '../../../core/meeting/motion-texts.ts';
import type { Amendment, Motion } from '../../../core/meeting/motion-model.ts';
import { Chip, type Tone } from '../../controls/chip.tsx';
import { Icon } from '../../controls/icon.tsx';
import { focusInstead } from '../../editor/place.ts';
import { ChangedWords } from './changed-words.tsx';
import { clockTime } from './clock-time.ts';
import { KeptField } from './kept-field.tsx';
import { useMeeting } from './live-meeting.ts';
import { MotionForm } from './motion-form.tsx';
import { countKey, NO_HANDS, PutForm } from './put-form.tsx';
import { ShowInRoom } from './show-in-room.tsx';
import './motions.css';

type Doing = 'amend' | 'put' | 'edit' | undefined;

/** What is being done to a motion or an amendment. Hands are counted until it is said otherwise, also where it is looked at again. */
function useDoing(motion: string, amendment?: string): { doing: Doing; begun: boolean; setDoing: (next: Doing) => void } {
  const { counts, keepCount } = useMeeting();
  const [doing, setOther] = useState<Doing>();
  const key = countKey(motion, amendment);
  const setDoing = (next: Doing) => {
    keepCount(key, () => (next === 'put' ? NO_HANDS : undefined));
    setOther(next);
  };
  return { doing: counts[key] ? 'put' : doing === 'put' ? undefined : doing, begun: doing === 'put', setDoing };
}

function stageOf({ stage, result }: Motion | Amendment): [Tone, string] {
  if (stage === 'withdrawn') return ['plain', 'Withdrawn'];
  if (!result) return ['accent', 'Open'];
  return result.carried ? ['ok', 'Carried'] : ['warn', 'Lost'];
}

const StageChip = ({ of }: { of: Motion | Amendment }) => {
  const [tone, label] = stageOf(of);
  return <Chip tone={tone}>{label}</Chip>;
};

const byWhom = ({ mover, seconder, movedAt }: Motion | Amendment): string =>
  `Moved${mover && ` by ${mover}`} at ${clockTime(movedAt)}${seconder ? `, seconded by ${seconder}` : ', no seconder yet'}`;

function ResultWords({ of: { result } }: { of: Motion | Amendment }) {
  if (!result) return null;
  const remark = resultRemark(result);
  return (
    <>
      <p className="result">{resultWords(result)}</p>
      {remark !== '' && <p className="warn-line"><Icon name="warning" />{remark}</p>}
    </>
  );
}

function AmendmentCard({ motion, amendment, number }: { motion: Motion; amendment: Amendment; number: number }) {
  const { meeting, act } = useMeeting();
  const { doing, begun, setDoing } = useDoing(motion.id, amendment.id);
  const card = useRef<HTMLElement>(null);
  const done = () => {
    setDoing(undefined);
    focusInstead(() => card.current);
  };
  const which = { motion: motion.id, amendment: amendment.id };
  const inRoom = { board: { what: 'motion', ...which } as const, name: `amendment ${number}` };
  const open = amendment.stage === 'open' && motion.stage === 'open';
  return (
    <section ref={card} tabIndex={-1} className="amendment" aria-label={`Amendment ${number}`}>
      <h3>Amendment {number} <StageChip of={amendment} /></h3>
      <p className="muted">{byWhom(amendment)}</p>
      <ChangedWords before={amendment.against} after={amendment.text} />
      <ResultWords of={amendment} />
      {isOutdated(motion, amendment) && <p className="warn-line"><Icon name="warning" />The motion reads otherwise by now. Write the amendment anew against it under Edit, or withdraw it.</p>}
      {open && doing === 'edit' && (
        <KeptField label="The motion as it would read" rows={3} value={amendment.text} onKeep={(text) => act({ do: 'motion-change', ...which, what: { text } })} />
      )}
      {open && doing === 'edit' && (
        <div className="form-pair">
          <KeptField label="Mover" value={amendment.mover} onKeep={(mover) => act({ do: 'motion-change', ...which, what: { mover } })} />
          <KeptField label="Seconder" value={amendment.seconder} onKeep={(seconder) => act({ do: 'motion-change', ...which, what: { seconder } })} />
        </div>
      )}
      {open && doing === 'put' && <PutForm {...which} begun={begun} onDone={done} />}
      {!(open && doing !== 'put') && <ShowInRoom {...inRoom} />}
      {open && doing !== 'put' && (
        <div className="row">
          <ShowInRoom {...inRoom} />
          {meeting.stage === 'open' && <Button className="button small" onPress={() => setDoing('put')}>Count hands on it</Button>}
          <Button className="button small" onPress={() => setDoing(doing === 'edit' ? undefined : 'edit')}>{doing === 'edit' ? 'Done' : 'Edit the amendment'}</Button>
          <Button className="button small" onPress={() => void act({ do: 'withdraw', ...which })}>Withdraw</Button>
        </div>
      )}
    </section>
  );
}

/** A motion from its moving to its result, with its amendments. */
export function MotionCard({ motion, number }: { motion: Motion; number: number }) {
  const { meeting, act } = useMeeting();
  const { doing, begun, setDoing } = useDoing(motion.id);
  const card = useRef<HTMLElement>(null);
  const done = () => {
    setDoing(undefined);
    focusInstead(() => card.current);
  };
  const open = motion.stage === 'open';
  const unsettled = motion.amendments.some(({ stage }) => stage === 'open');
  const change = (what: { text?: string; mover?: string; seconder?: string; debate?: string }) => act({ do: 'motion-change', motion: motion.id, what });

  return (
    <article ref={card} tabIndex={-1} className="motion" aria-label={`Motion ${number}`}>
      <h2>Motion {number} <StageChip of={motion} /></h2>
      {doing === 'edit'
        ? <KeptField label="Text of the motion" rows={3} value={motion.text} onKeep={(text) => change({ text })} />
        : motion.text === motion.moved
          ? <p className="motion-text">{motion.text}</p>
          : <div className="motion-text"><p className="muted">As amended; what was moved is marked:</p><ChangedWords before={motion.moved} after={motion.text} /></div>}
      {doing === 'edit'
        ? (
          <div className="form-pair">
            <KeptField label="Mover" value={motion.mover} onKeep={(mover) => change({ mover })} />
            <KeptField label="Seconder" value={motion.seconder} onKeep={(seconder) => change({ seconder })} />
          </div>
        )
        : <p className="muted">{byWhom(motion)}</p>}
      <ResultWords of={motion} />
      <KeptField label="Debate" rows={2} value={motion.debate} onKeep={(debate) => change({ debate })} />
      {motion.amendments.map((amendment, index) => <AmendmentCard key={amendment.id} motion={motion} amendment={amendment} number={index + 1} />)}
      {open && doing === 'amend' && <MotionForm amends={motion} onDone={done} />}
      {open && doing === 'put' && <PutForm motion={motion.id} begun={begun} onDone={done} />}
      <div className="row">
        <ShowInRoom board={{ what: 'motion', motion: motion.id }} name={`motion ${number}`} />
        {open && (doing === undefined || doing === 'edit') && (
          <>
          {meeting.stage === 'open' && <Button className="button small primary" isDisabled={unsettled} onPress={() => setDoing('put')}>Count hands on it</Button>}
          <Button className="button small" onPress={() => setDoing('amend')}>Amend</Button>
          <Button className="button small" onPress={() => setDoing(doing === 'edit' ? undefined : 'edit')}>{doing === 'edit' ? 'Done' : 'Edit'}</Button>
          <Button className="button small" onPress={() => void act({ do: 'withdraw', motion: motion.id })}>Withdraw</Button>
          </>
        )}
      </div>
      {open && meeting.stage !== 'open' && <p className="muted">Hands are counted while the meeting is open.</p>}
      {open && unsettled && meeting.stage === 'open' && <p className="muted">An amendment is open: count hands on it first, or withdraw it.</p>}
    </article>
  );
}
