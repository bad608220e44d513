import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface Option<T extends string> {
  value: T;
  label: string;
  help?: string;
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly Option<T>[];
  /** None of the options: nothing is chosen yet. */
  value: T | undefined;
  onChange: (value: T) => void;
  /** Side by side in one bar, for short labels. */
  bar?: boolean;
  hideLabel?: boolean;
  /** What is chosen takes the focus at first; the first option where nothing is. */
  autoFocus?: boolean;
}

/** One of a few, all in view. */
export function Choice<T extends string>({ label, options, value, onChange, bar = false, hideLabel = false, autoFocus = false }: ChoiceProps<T>) {
  const id = useId();
  // With a value that no radio has, none of them could be reached by Tab.
  const chosen = options.some((option) => option.value === value) ? (value ?? null) : null;
  return (
    <RadioGroup
      className={bar ? 'choice bar' : 'choice'}
      value={chosen}
      onChange={(next) => onChange(next as T)}
      orientation={bar ? 'horizontal' : 'vertical'}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="choice-options">
        {options.map((option, index) => (
          <div key={option.value} className="choice-option">
            <Radio value={option.value} className="choice-radio" autoFocus={autoFocus && (chosen === null ? index === 0 : option.value === chosen)} {...(option.help && { 'aria-describedby': `${id}-${option.value}` })}>
              <span className="choice-dot" aria-hidden="true" />
              {option.label}
            </Radio>
            {option.help && <p id={`${id}-${option.value}`} className="choice-help">{option.help}</p>}
          </div>
        ))}
      </div>
    </RadioGroup>
  );
}
