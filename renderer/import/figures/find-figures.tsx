import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { FoundFigures, TakenFigure } from '../../../bridge/contract.ts';
import { Chip } from '../../controls/chip.tsx';
import { Icon } from '../../controls/icon.tsx';
import { counted } from '../../editor/words.ts';
import { decide, lookAt, NOTHING_DECIDED, openMatches, takenOf, takeMatches, undoDecision } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { FigureForm } from './figure-form.tsx';

interface FindFiguresProps {
  found: FoundFigures;
  /** Being written. */
  busy: boolean;
  /** Hears whether something is taken that is not in the deck yet. */
  onChange: (taken: number) => void;
  onDone: (taken: TakenFigure[]) => void;
  onSkip: () => void;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest('input, textarea, [role=radiogroup], [aria-haspopup=listbox], [role=listbox]') !== null;

/** Goes through the numbers of a deck one by one. Nothing is written before the end. */
export function FindFigures({ found: { numbers: candidates, known }, busy, onChange, onDone, onSkip }: FindFiguresProps) {
  const [now, setNow] = useState(NOTHING_DECIDED);
  const candidate = candidates[now.at];
  const taken = takenOf(now, candidates);
  const matches = openMatches(now, candidates).length;
  const open = candidates.length - now.made.size;
  const card = useRef<HTMLElement>(null);
  const { at, made } = now;
  useEffect(() => onChange(taken.length), [onChange, taken.length]);

  const go = (by: number) => setNow((before) => lookAt(before, before.at + by, candidates.length));
  const choose = (decision: Decision) => {
    setNow((before) => decide(before, candidates, decision));
    card.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(-1);
    else if (event.target === card.current && event.key === 'Enter') card.current.querySelector('form')?.requestSubmit();
    else if (event.target === card.current && event.key === 'Delete') choose('leave');
    else return;
    event.preventDefault();
  };

  if (!candidate) return null;
  const decision = made.get(candidate.id);
  return (
    <div className="stack find-figures" role="group" aria-label="Find the figures" onKeyDownCapture={keys}>
      <div className="row spread">
        <p className="muted" role="status">Number {at + 1} of {candidates.length} · {taken.length} taken{open === 0 && ', all decided'}</p>
        <div className="row">
          {matches > 0 && <Button className="button small" onPress={() => setNow((before) => takeMatches(before, candidates))}>{matches === 1 ? 'Take the one that matches a known figure' : `Take all ${matches} that match a known figure`}</Button>}
          <Button className="button small" isDisabled={now.past.length === 0} onPress={() => setNow(undoDecision)}><Icon name="undo" />Undo</Button>
        </div>
      </div>
      <section ref={card} tabIndex={-1} className="figure-card" aria-label={`Number ${at + 1}: ${candidate.number}, on slide ${candidate.slide.number}`} aria-describedby="figure-sentence">
        <p className="muted figure-slide">
          <span>Slide {candidate.slide.number}: {candidate.slide.label}</span>
          {decision && <Chip tone={decision === 'leave' ? 'plain' : 'accent'}>{decision === 'leave' ? 'Left as text' : 'Taken'}</Chip>}
        </p>
        <p id="figure-sentence" className="figure-sentence">{candidate.before}<mark>{candidate.number}</mark>{candidate.after}</p>
        <FigureForm key={candidate.id} candidate={candidate} known={known} decision={decision} onDecide={choose} />
      </section>
      <div className="row">
        <Button className="button small" isDisabled={at === 0} onPress={() => go(-1)}>Back</Button>
        <Button className="button small" isDisabled={at === candidates.length - 1} onPress={() => go(1)}>Next</Button>
        <span className="muted figure-keys">The arrow keys go to the next and the one before. Enter takes what is shown, Delete leaves it as text.</span>
      </div>
      <div className="row import-foot">
        <Button className="button primary" isDisabled={taken.length === 0 || busy} onPress={() => onDone(taken)}>
          {taken.length === 0 ? 'Put them in and open the deck' : `Put ${counted(taken.length, 'number')} in and open the deck`}
        </Button>
        <Button className="button quiet" isDisabled={busy} onPress={onSkip}>{taken.length === 0 ? 'Open the deck as it is' : `Open the deck without ${taken.length === 1 ? 'it' : 'them'}`}</Button>
      </div>
    </div>
  );
}
