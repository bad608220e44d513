import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Tally } from '../../../core/meeting/tally-model.ts';
import { sharesOf } from '../../../core/meeting/tally-shares.ts';
import { Chip } from '../../controls/chip.tsx';
import { Icon } from '../../controls/icon.tsx';
import { clockTime } from './clock-time.ts';
import { useMeeting } from './live-meeting.ts';
import { ShowInRoom } from './show-in-room.tsx';
import { StepCount } from './step-count.tsx';
import { TallyBars } from './tally-bars.tsx';
import './counting.css';

interface TallyCardProps {
  tally: Tally;
  /** What can be done with a result, where this window can. */
  children?: ReactNode;
}

/** A show of hands: counted answer by answer, with plus and minus, typed, or by the digit of the answer. */
export function TallyCard({ tally, children }: TallyCardProps) {
  const { meeting, act } = useMeeting();
  const { id, question, options, base, stage } = tally;
  const open = stage === 'open';
  const { remark } = sharesOf(tally, meeting.rules.minBase);
  const counted = options.reduce((sum, { count }) => sum + count, 0);

  // Digits count while nothing is being typed: 2 is one more hand for the second answer, Alt and 2 one fewer.
  const key = (event: KeyboardEvent) => {
    // What is asked over it is no part of it.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target)) || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const option = digit === undefined ? undefined : options[Number(digit) - 1];
    if (!open || !option || (event.altKey && option.count === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    void act({ do: 'hands', tally: id, option: option.id, by: event.altKey ? -1 : 1 });
  };

  return (
    <article aria-label={question}>
      <div role="presentation" className="tally" data-own-keys={open ? '1 2 3 4 5 6 7 8 9' : undefined} onKeyDown={key}>
        <h2>{question} <Chip tone={open ? 'accent' : 'plain'}>{open ? 'Counting' : `Closed at ${clockTime(tally.closedAt ?? tally.openedAt)}`}</Chip><Chip>Indicative</Chip></h2>
        <div className="tally-body">
          {open && (
            <div className="tally-counts">
              {options.map((option, index) => (
                <div key={option.id} className="tally-count">
                  <p className="tally-count-label" aria-hidden="true">{index + 1}. {option.label}</p>
                  <StepCount
                    label={`${index + 1}. ${option.label}`}
                    hideLabel
                    big
                    one={`hand for ${option.label}`}
                    value={option.count}
                    onStep={(by) => void act({ do: 'hands', tally: id, option: option.id, by })}
                    onSet={(count) => void act({ do: 'hands-set', tally: id, option: option.id, count })}
                  />
                </div>
              ))}
              <StepCount
                label="Out of how many"
                one="person"
                value={base}
                onStep={(by) => void act({ do: 'tally-change', tally: id, what: { baseBy: by } })}
                onSet={(people) => void act({ do: 'tally-change', tally: id, what: { base: people } })}
              />
              <p className="muted tally-hint">With a button of this question in focus, the digit of an answer counts one hand; Alt and the digit takes one back.</p>
            </div>
          )}
          <TallyBars tally={tally} minBase={meeting.rules.minBase} />
        </div>
        {remark !== '' && <p className="warn-line"><Icon name="warning" />{remark}</p>}
        {children}
        <div className="row">
          <ShowInRoom board={{ what: 'tally', tally: id }} name="this show of hands" />
          {open
            ? <Button className="button small primary" onPress={() => void act({ do: 'tally-close', tally: id })}>Close the count</Button>
            : meeting.stage !== 'closed' && <Button className="button small" onPress={() => void act({ do: 'tally-open', tally: id })}>Count again</Button>}
          <Button className="button small" onPress={() => void act({ do: 'tally-drop', tally: id })}>{counted === 0 ? 'Take it out' : 'Take it out of the meeting'}</Button>
        </div>
      </div>
    </article>
  );
}
