import { useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { Icon } from '../../controls/icon.tsx';

interface StepCountProps {
  label: string;
  hideLabel?: boolean;
  value: number;
  /** One more or one fewer: said as a step, so that two quick presses are two. */
  onStep: (by: 1 | -1) => void;
  /** A number that was typed. */
  onSet: (count: number) => void;
  /** What one is, for the names of the buttons: "person". */
  one: string;
  most?: number;
  isDisabled?: boolean;
  /** It is part of something that is not in the meeting yet: undo is not the page's. */
  own?: boolean;
  autoFocus?: boolean;
  /** Standing at a lectern: keys as large as fingers. */
  big?: boolean;
}

const MOST = 100_000;

/** Something counted by hand: one more, one fewer, or the number typed. Plus and minus keys do the same while it has the focus. */
export function StepCount({ label, hideLabel = false, value, onStep, onSet, one, most = MOST, isDisabled = false, own = false, autoFocus = false, big = false }: StepCountProps) {
  // What is typed counts when the field is left or Enter pressed, not key by key: 24 is not 2 and then 24.
  const [typing, setTyping] = useState(0);
  return (
    <NumberField
      key={typing}
      className={big ? 'step-count big' : 'step-count'}
      value={value}
      minValue={0}
      maxValue={most}
      formatOptions={{ useGrouping: false }}
      isWheelDisabled
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      onChange={(count) => {
        if (Number.isInteger(count) && count !== value) onSet(count);
        else if (!Number.isInteger(count)) setTyping((times) => times + 1);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Group
        className="step-keys"
        data-own-keys="+ = - ArrowUp ArrowDown"
        data-undo={own ? 'field' : 'page'}
        onKeyDownCapture={(event) => {
          const by = { '+': 1, '=': 1, ArrowUp: 1, '-': -1, ArrowDown: -1 }[event.key];
          if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          if (by === 1 ? value < most : value > 0) onStep(by as 1 | -1);
        }}
      >
        <Button slot={null} className="button step-key" aria-label={`One ${one} fewer`} isDisabled={isDisabled || value <= 0} onPress={() => onStep(-1)}><Icon name="minus" /></Button>
        <Input className="field step-number" />
        <Button slot={null} className="button step-key" aria-label={`One more ${one}`} isDisabled={isDisabled || value >= most} onPress={() => onStep(1)}><Icon name="plus" /></Button>
      </Group>
    </NumberField>
  );
}
