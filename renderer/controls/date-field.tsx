import { useState } from 'react';
import { isIsoDay } from '../../core/figures/dates.ts';
import { readValue } from '../../core/figures/value.ts';
import { LineField } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { useDraft } from './use-draft.ts';

/** 2025-11-27 as people in the UK type it; a month, and what is no date, as it stands. */
const typedForm = (iso: string): string => (isIsoDay(iso) ? iso.split('-').toReversed().join('/') : iso);

/**
 * A date, typed as 27/11/2025 whatever the system's language is: the browser's own field follows the
 * system, and an American one turns 11/12 into November. What can't be read is kept as typed.
 */
export function DateField({ value, onChange, fault, ...rest }: FieldProps) {
  const [typing, setTyping] = useState(false);
  const [text, keep] = useDraft(value, typedForm);
  const read = readValue('date', value);
  const problem = fault ?? ('fault' in read ? read.fault : undefined);

  const type = (typed: string) => {
    const now = readValue('date', typed);
    const stored = 'value' in now ? String(now.value) : 'blank' in now ? '' : typed;
    keep(typed, stored);
    onChange(stored);
  };
  return (
    <LineField
      {...rest}
      value={text}
      onChange={type}
      onFocusChange={setTyping}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      {...(problem && !typing && { fault: problem })}
    />
  );
}
